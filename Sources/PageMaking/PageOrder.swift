import HealthModel
import History
import Localization
import PanelContent
import PanelDrawing
import Panels

/// A page that is to be made away from the thread that answers keys.
public struct PageOrder: Sendable, Hashable {
    /// Grows with every order.
    public var number: Int
    public var request: ContentRequest
    /// Of the data that the page will be made of.
    public var generations: Generations
    /// What was chosen for the tables, so that they arrive sorted and filtered.
    package var choices: [String: TableChoice]
    package var language: Language
    package var isComplete: Bool
    package var madeOfNewest: Instant?

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

    /// Makes the page of the data as they were when it was ordered. Pure; what goes wrong is said on the page.
    public func make(of data: any ContentProvider) -> MadePage {
        do {
            let content = try data.content(request)
            let wording = Wording(language: language)
            var arrangements: [String: TableArrangement] = [:]
            for case .table(let table) in content.sections {
                let choice = choices[table.id] ?? TableChoice()
                arrangements[table.id] = TableArrangement(table: table, choice: choice, wording: wording)
            }
            return MadePage(order: self, content: content, arrangements: arrangements)
        } catch {
            return failed(of: data, "\(error)")
        }
    }

    /// The page that says why there is none.
    public func failed(of data: any ContentProvider, _ reason: String) -> MadePage {
        MadePage(order: self, content: data.failedContent(of: request.place, reason), arrangements: [:])
    }
}

/// A page that was ordered and has come.
public struct MadePage: Sendable {
    public var order: PageOrder
    public var content: PanelContent
    /// The orders of its tables by what was chosen when it was ordered.
    package var arrangements: [String: TableArrangement]

    package init(order: PageOrder, content: PanelContent, arrangements: [String: TableArrangement]) {
        self.order = order
        self.content = content
        self.arrangements = arrangements
    }
}

extension ContentProvider {
    /// The title of a panel; its code where there is none.
    package func title(of panel: String) -> Message {
        panels.first { $0.code == panel }?.title ?? Message(name: LocalizedText(verbatim: panel))
    }

    /// The page of a place with nothing on it.
    package func emptyContent(of place: Place, notices: [Notice] = []) -> PanelContent {
        let path = orgUnits.path(to: place.unit).compactMap { orgUnits[$0] }
            .map { UnitLabel(id: $0.id, name: $0.name, shortName: $0.shortName) }
        return PanelContent(panel: place.panel, title: title(of: place.panel), path: path, notices: notices)
    }

    /// What stands in the place of a page that could not be made.
    package func failedContent(of place: Place, _ reason: String) -> PanelContent {
        emptyContent(of: place, notices: [Notice(.error, Message("page.failed", .text(reason)))])
    }
}
