import Arrangement
import HealthModel
import History
import Localization
import PanelContent
import Panels

/// An order to make a page off the main thread.
public struct PageOrder: Sendable, Hashable {
    /// Increases with every order.
    public var number: Int
    public var request: ContentRequest
    /// The generations of the data used for the page.
    public var generations: Generations
    /// The view settings of the tables, so that they arrive sorted and filtered.
    package var choices: [String: TableChoice]
    package var language: Language
    /// Whether all files had been read.
    package var isComplete: Bool
    package var madeOfNewest: Instant?
    /// Whether a first sight is wanted, since files are still being read: the page is ordered again at once.
    package var isDraft = false

    package init(
        number: Int, request: ContentRequest, generations: Generations, choices: [String: TableChoice], language: Language,
        isComplete: Bool, madeOfNewest: Instant?
    ) {
        self.number = number
        self.request = request
        self.generations = generations
        self.choices = choices
        self.language = language
        self.isComplete = isComplete
        self.madeOfNewest = madeOfNewest
    }

    /// Makes the page from the data at the time of the order. Pure; errors are shown on the page.
    public func make(of data: any ContentProvider) -> MadePage {
        do {
            var request = request
            request.isDraft = isDraft
            var content = try data.content(request)
            content.isDraft = isDraft
            let wording = Wording(language: language)
            var rowOrders: [String: RowOrder] = [:]
            for case .table(let table) in content.sections {
                let choice = choices[table.id] ?? TableChoice()
                rowOrders[table.id] = RowOrder(table: table, choice: choice, wording: wording)
            }
            return MadePage(order: self, content: content, rowOrders: rowOrders)
        } catch {
            return failed(of: data, "\(error)")
        }
    }

    /// Returns a page that shows why it could not be made.
    public func failed(of data: any ContentProvider, _ reason: String) -> MadePage {
        MadePage(order: self, content: data.failedContent(of: request.pageID, reason), rowOrders: [:])
    }
}

/// The result of a page order.
public struct MadePage: Sendable {
    public var order: PageOrder
    public var content: PanelContent
    /// The row orders of its tables, for the settings at the time of the order.
    package var rowOrders: [String: RowOrder]

    package init(order: PageOrder, content: PanelContent, rowOrders: [String: RowOrder]) {
        self.order = order
        self.content = content
        self.rowOrders = rowOrders
    }
}

extension ContentProvider {
    /// The title of a panel; its code if there is no such panel.
    package func title(of panel: String) -> Message {
        panels.first { $0.code == panel }?.title ?? Message(name: LocalizedText(verbatim: panel))
    }

    /// An empty page of a place.
    package func emptyContent(of place: PageID, notices: [Notice] = []) -> PanelContent {
        let path = orgUnits.path(to: place.unit).compactMap { orgUnits[$0] }
            .map { UnitLabel(id: $0.id, name: $0.name, shortName: $0.shortName) }
        return PanelContent(panel: place.panel, title: title(of: place.panel), path: path, notices: notices)
    }

    /// Placeholder content for a page that could not be made.
    package func failedContent(of place: PageID, _ reason: String) -> PanelContent {
        emptyContent(of: place, notices: [Notice(.error, Message("page.failed", .text(reason)))])
    }
}
