import CommandTable
import ExportModel
import Feeds
import HealthModel
import Localization
import PageMaking
import PanelContent
import Panels

/// The options of `show` and `export` that select a page, judge its age and arrange its table.
struct PageOptions {
    static let unit = Option<String>(
        "unit", .katoValue,
        LocalizedText(
            kk: "Аумақтың КАТО коды, ел үшін KZ.", ru: "Код территории по КАТО, KZ — страна.",
            en: "The unit's KATO code, KZ for the country."))

    static let asOf = Option<Day>(
        "as-of", .dateValue,
        LocalizedText(
            kk: "Осы күнге белгілі болғаны ғана.", ru: "Только то, что было известно на этот день.", en: "Only what was known on this day."),
        read: CommonOptions.day)

    static let compare = Option<Comparison>(
        "compare", .comparisonValue,
        LocalizedText(
            kk: "Немен салыстыру: previous, week, month, quarter, year немесе күн.",
            ru: "С чем сравнить: previous, week, month, quarter, year или дата.",
            en: "Compare with previous, week, month, quarter, year or a day.")
    ) { text throws(UsageError) in
        guard let comparison = Comparison(code: text) else { throw UsageError(.badValue, Message("error.badDate", .text(text))) }
        return comparison
    }

    static let sort = Option<String>(
        "sort", .columnValue,
        LocalizedText(
            kk: "Кестені баған бойынша сұрыптау, мысалы coverage:desc.", ru: "Упорядочить таблицу по столбцу, например coverage:desc.",
            en: "Sort the table by a column, for example coverage:desc."))

    static let filter = Option<String>(
        "filter", .textValue,
        LocalizedText(kk: "Осы мәтіні бар жолдар ғана.", ru: "Только строки с этим текстом.", en: "Only rows that contain this text."))

    static let columns = Option<String>(
        "columns", .columnsValue,
        LocalizedText(
            kk: "Кестенің бағандары, үтірмен бөлінген.", ru: "Столбцы таблицы через запятую.",
            en: "The table's columns, separated by commas."))

    static let arguments = [
        unit.argument, asOf.argument, compare.argument, sort.argument, filter.argument, columns.argument,
        CommonOptions.holidays.argument,
    ]

    let call: CommandCall

    /// The request for a panel's page, validated against the loaded data.
    func request(
        _ panel: String, _ content: HistoryContent, dataLayer: @autoclosure () -> DataLayerStatus
    ) throws -> ContentRequest {
        guard let entry = content.panels.first(where: { $0.code == panel }) else {
            throw CommandError.unknownPanel(panel, content.panels.map(\.code))
        }
        return ContentRequest(
            page: PageID(panel: panel, unit: try unit(content)), asOf: call[PageOptions.asOf].map { AsOf(endOf: $0) },
            comparison: call[PageOptions.compare], today: call.clock().day,
            dataLayer: entry.needs.besides.contains(.dataLayer) ? dataLayer() : nil)
    }

    private func unit(_ content: HistoryContent) throws -> OrgUnitID {
        guard let text = call[PageOptions.unit] else { return content.openingUnit }
        guard let unit = OrgUnitID(text), content.orgUnits.contains(unit) else {
            throw CommandError(Message("error.unknownUnit", .text(text)), .usage)
        }
        return unit
    }

    /// The chosen arrangement of a table.
    func choice(_ table: Table?) throws -> TableChoice {
        TableChoice(
            sort: try call[PageOptions.sort].map { try sort($0, table) }, filter: call[PageOptions.filter] ?? "",
            columns: try call[PageOptions.columns].map { try $0.split(separator: ",").map { try column(String($0), table) } })
    }

    /// `column`, `column:asc` or `column:desc`.
    private func sort(_ text: String, _ table: Table?) throws -> Table.Sort {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        let isDescending = parts.count == 2 && parts[1] == "desc"
        return Table.Sort(column: try column(parts.first ?? "", table), isDescending: isDescending)
    }

    private func column(_ text: String, _ table: Table?) throws -> ColumnID {
        guard let column = table?.column(spelled: text) else {
            let known = table?.spellings ?? []
            throw CommandError(Message("error.unknownColumn", .text(text), .list(known.map { .text($0) })), .usage)
        }
        return column
    }
}

extension PanelContent {
    /// The table with a code; the first one for nil.
    func table(_ id: String? = nil) -> Table? {
        let tables = sections.compactMap { section -> Table? in if case .table(let table) = section { table } else { nil } }
        return id.map { id in tables.first { $0.id == id } } ?? tables.first
    }
}
