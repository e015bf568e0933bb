import Arrangement
import SafeText
import ExportModel
import HealthModel
import Localization
import PanelContent

/// One table as comma-separated values (RFC 4180), for programs or for Excel.
///
/// Columns and rows are in screen order, followed by the codes that identify the rows. The file ends with its provenance in rows
/// whose first field begins with `#`, as wide as the table.
struct CSVFormat: ExportFormat {
    var kind: ExportKind { .csv }

    func refusal(of export: Export) -> Message? { export.chosenTable == nil ? Message("export.noTable") : nil }

    func write(_ export: Export, to output: inout Output) throws(ExportError) {
        guard let table = export.chosenTable else { throw ExportError(.refused, Message("export.noTable")) }
        let rows = CSVRows(export.arranged(table).withLabelColumns(), export)
        rows.writeHead(&output)
        try rows.writeRows(&output)
        rows.writeProvenance(export.provenanceLines(of: table.id), &output)
        try output.flush()
    }
}

/// A table in a CSV dialect.
private struct CSVRows: Sendable {
    private let table: ArrangedTable
    private let wording: Wording
    private let words: PageWords
    private let cellText: CellText
    private let identity: RowIdentity
    private let field: CSVField

    init(_ table: ArrangedTable, _ export: Export) {
        self.table = table
        wording = export.wording
        words = PageWords(export)
        cellText = CellText(wording: export.wording)
        identity = RowIdentity(table, export)
        field = CSVField(profile: export.csvProfile)
    }

    func writeHead(_ output: inout Output) {
        if field.profile == .excelRu { output.write(bytes: [0xEF, 0xBB, 0xBF]) }
        writeRow((table.columns.map(words.headWithUnit) + identity.codes.map { wording.term("column.\($0)") }).map(field.text), &output)
    }

    func writeRows(_ output: inout Output) throws(ExportError) {
        try output.writeRows(table.rowCount) { rows in
            Output.bytes { output in for row in rows { write(row, &output) } }
        }
    }

    private func write(_ row: Int, _ output: inout Output) {
        for column in table.columns.indices {
            if column > 0 { output.write(field.separator) }
            write(table.cell(row: row, column: column), &output)
        }
        for part in identity.parts(table.identity(row)) {
            output.write(field.separator)
            output.write(field.text(part))
        }
        output.write("\r\n" as StaticString)
    }

    private func write(_ cell: Cell, _ output: inout Output) {
        switch cell {
        // The day of a forecast, not the number of days until then.
        case .reading(let reading, _) where reading.date != nil: output.write(field.text(words.cell(cell)))
        case .reading(let reading, _): output.write(field.number(reading))
        case .change(let change): output.write(field.number(change.difference))
        case .day(let day, _): output.write(field.day(day, wording))
        case .daysLeft(let days, _): output.write(String(days))
        case .trend(let points): output.write(points.compactMap(\.value).map { field.number($0) }.joined(separator: " "))
        case .missing(let missing): output.write(field.missing(missing, wording))
        case .empty: break
        case .text, .message, .status: output.write(field.text(cellText.text(cell)))
        }
    }

    /// As wide as the table, so that every record has the same number of fields.
    func writeProvenance(_ lines: [ProvenanceLine], _ output: inout Output) {
        let width = table.columns.count + identity.codes.count
        for line in lines {
            let parts = width < 3 ? ["# \(line.code) · \(line.name) · \(line.text)"] : ["# \(line.code)", line.name, line.text]
            writeRow(parts.map(field.text) + Array(repeating: "", count: max(0, width - parts.count)), &output)
        }
    }

    private func writeRow(_ fields: [String], _ output: inout Output) {
        output.write(fields.joined(separator: String(UnicodeScalar(field.separator))))
        output.write("\r\n" as StaticString)
    }
}

/// The spelling of a field.
private struct CSVField: Sendable {
    let profile: CSVProfile

    var separator: UInt8 { profile == .excelRu ? UInt8(ascii: ";") : UInt8(ascii: ",") }

    func number(_ reading: Reading) -> String { localized(reading.numberText ?? "") }

    func number(_ value: Double) -> String { localized(PlainNumber.text(value)) }

    private func localized(_ text: String) -> String {
        guard profile == .excelRu, text.utf8.contains(UInt8(ascii: ".")) else { return text }
        return String(decoding: text.utf8.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: ",") : $0 }, as: UTF8.self)
    }

    func day(_ day: Day, _ wording: Wording) -> String { profile == .excelRu ? wording.day(day) : day.description }

    /// Programs get a code, or nothing if not reported; people get the symbol used on the screen.
    func missing(_ missing: Missing, _ wording: Wording) -> String {
        if profile == .excelRu { return wording.missing(missing) }
        return missing == .notReported ? "" : missing.code
    }

    /// Quoted if necessary. Text that a spreadsheet would interpret as a formula is prefixed with an apostrophe.
    func text(_ text: String) -> String {
        let safe = text.neutralised
        let guarded = CSVField.looksLikeFormula(safe) ? "'" + safe : safe
        let space = UInt8(ascii: " ")
        let mustQuote = guarded.utf8.contains { $0 == separator || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n") }
        guard mustQuote || guarded.utf8.first == space || guarded.utf8.last == space else { return guarded }
        let doubled = guarded.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        return "\"\(doubled)\""
    }

    /// Includes full-width variants of the signs, which Excel treats the same in East Asian settings, and the symbols for TAB and
    /// CR.
    private static func looksLikeFormula(_ text: String) -> Bool {
        // Fast path: Latin and Cyrillic letters, with which most texts begin.
        guard let byte = text.utf8.first, byte < 0x40 || byte > 0xD2 || byte == UInt8(ascii: "@") else { return false }
        guard let first = text.unicodeScalars.first else { return false }
        return "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}\u{2409}\u{240D}".unicodeScalars.contains(first)
    }
}

/// The codes that identify the rows of a table, as additional columns after those of the screen.
struct RowIdentity: Sendable {
    /// The columns' codes, named by the term `column.<code>`.
    let codes: [String]
    private let metadata: Metadata
    private let dataSet: String

    init(_ table: ArrangedTable, _ export: Export) {
        metadata = export.metadata
        dataSet = export.content.panel
        switch table.rowCount > 0 ? table.identity(0) : nil {
        case _ where table.table.id == ValueRows.code: codes = []
        case .orgUnit: codes = ["kato"]
        case .record, .object: codes = ["kato", "record"]
        case .figure: codes = ["kato", "dataElement"]
        case .category: codes = ["category"]
        case .finding, .entry, nil: codes = []
        }
    }

    /// A row's values for `codes`; empty if the row is of another kind.
    func parts(_ row: RowID) -> [String] {
        let found: [String]
        switch row {
        case .orgUnit(let unit): found = [unit.description]
        case .record(let record), .object(_, _, let record): found = [record.orgUnit.description, record.code]
        case .figure(let figure): found = [figure.orgUnit.description, "\(figure.dataSet).\(figure.code)"]
        case .category(let category, _):
            found = [metadata.dataSet(dataSet)?.breakdown(of: category).map(\.item.code).joined(separator: "_") ?? ""]
        case .finding, .entry: found = []
        }
        return found.count == codes.count ? found : codes.map { _ in "" }
    }
}
