import ArgumentParser
import PageMaking
import ExportModel
import HealthModel
import Localization
import PanelContent
import Panels

/// Which page is wanted and how its table is arranged: the same for `show` and `export`.
struct PageOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The unit's KATO code, KZ for the country.", valueName: "kato"))
    var unit: String?

    @Option(name: .customLong("as-of"), help: ArgumentHelp("Only what was known on this day.", valueName: "date"))
    var asOf: String?

    @Option(help: ArgumentHelp("Compare with previous, week, month, quarter, year or a day.", valueName: "what"), completion: .comparisons)
    var compare: String?

    @Option(help: ArgumentHelp("Sort the table by a column, for example coverage:desc.", valueName: "column"))
    var sort: String?

    @Option(help: ArgumentHelp("Only rows that contain this text.", valueName: "text"))
    var filter: String?

    @Option(help: ArgumentHelp("The table's columns, separated by commas.", valueName: "columns"))
    var columns: String?
}

extension PageOptions {
    /// The page of a panel, checked against what the directories hold.
    func request(
        _ panel: String, _ content: HistoryContent, _ common: CommonOptions, dataLayer: @autoclosure () -> DataLayerStatus
    ) throws -> ContentRequest {
        let language = try common.language()
        let arguments = Arguments(language)
        guard let entry = content.panels.first(where: { $0.code == panel }) else {
            let known = content.panels.map { Message.Argument.text($0.code) }
            throw CommandError(Message("error.unknownPanel", .text(panel), .list(known)), .usage, language)
        }
        let unit = try self.unit.map { try arguments.unit($0, content) } ?? content.openingUnit
        let asOf = try self.asOf.map { AsOf(endOf: try arguments.day($0)) }
        let comparison = try compare.map { try arguments.comparison($0) }
        return ContentRequest(
            place: Place(panel: panel, unit: unit), asOf: asOf, comparison: comparison, today: try common.clock()().day,
            dataLayer: entry.needs.besides.contains(.dataLayer) ? dataLayer() : nil)
    }

    /// What was chosen for a table of the page.
    func choice(_ table: Table?, _ language: Language) throws -> TableChoice {
        let arguments = Arguments(language)
        return TableChoice(
            sort: try sort.map { try arguments.sort($0, table) }, filter: filter ?? "",
            columns: try columns.map { try $0.split(separator: ",").map { try arguments.column(String($0), table) } })
    }
}

extension PanelContent {
    /// A table of the page by its code; the first one for nil.
    func table(_ id: String? = nil) -> Table? {
        let tables = sections.compactMap { section -> Table? in if case .table(let table) = section { table } else { nil } }
        return id.map { id in tables.first { $0.id == id } } ?? tables.first
    }
}
