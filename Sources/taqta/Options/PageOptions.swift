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
            kk: "Кестені баған немесе жиынның кез келген көрсеткіші бойынша сұрыптау, мысалы coverage:desc.",
            ru: "Упорядочить таблицу по столбцу или любому показателю набора, например coverage:desc.",
            en: "Sort the table by a column or any figure of the data set, for example coverage:desc."))

    static let filter = Option<String>(
        "filter", .textValue,
        LocalizedText(kk: "Осы мәтіні бар жолдар ғана.", ru: "Только строки с этим текстом.", en: "Only rows that contain this text."))

    static let columns = Option<String>(
        "columns", .columnsValue,
        LocalizedText(
            kk: "Кестенің бағандары, үтірмен бөлінген: көріп тұрғаныңыз және жиынның кез келген көрсеткіші.",
            ru: "Столбцы таблицы через запятую: из показанных и любой показатель набора.",
            en: "The table's columns, separated by commas: of those shown, and any figure of the data set."))

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
            dataLayer: entry.needs.besides.contains(.dataLayer) ? dataLayer() : nil,
            columns: askedColumns + [call[PageOptions.sort].map { sortColumn($0) }].compactMap(\.self))
    }

    private var askedColumns: [String] { call[PageOptions.columns]?.split(separator: ",").map(String.init) ?? [] }

    private func sortColumn(_ text: String) -> String { text.split(separator: ":", maxSplits: 1).first.map(String.init) ?? "" }

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
            columns: try call[PageOptions.columns].map { _ in try askedColumns.map { try column($0, table) } })
    }

    /// `column`, `column:asc` or `column:desc`.
    private func sort(_ text: String, _ table: Table?) throws -> Table.Sort {
        Table.Sort(column: try column(sortColumn(text), table), isDescending: text.hasSuffix(":desc"))
    }

    private func column(_ text: String, _ table: Table?) throws -> ColumnID {
        guard let column = table?.column(spelled: text) else {
            let known = table?.spellings ?? []
            throw CommandError(Message("error.unknownColumn", .text(text), .list(known.map { .text($0) })), .usage)
        }
        return column
    }
}
