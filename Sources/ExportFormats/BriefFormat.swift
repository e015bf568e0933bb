import Arrangement
import SafeText
import ExportModel
import HealthModel
import PanelContent

/// The page as numbered sentences without markup, for messengers and for reading aloud.
struct BriefFormat: ExportFormat {
    var kind: ExportKind { .brief }

    func write(_ export: Export, to output: inout Output) throws(ExportError) {
        output.write(Brief(export).text)
        try output.flush()
    }
}

private struct Brief {
    /// The maximum number of table rows in a message.
    private static let rowLimit = 5

    private let export: Export
    private let words: PageWords

    init(_ export: Export) {
        self.export = export
        words = PageWords(export)
    }

    var text: String {
        let content = export.content
        var lines = [words.title]
        let timing = words.timing(content.timing)
        if !timing.isEmpty { lines.append(timing) }
        if content.isSynthetic { lines.append(export.wording.term("export.synthetic")) }
        lines.append("")
        lines += sentences.enumerated().map { "\($0 + 1). \($1)" }
        lines += [""] + sources
        return lines.map(\.neutralised).joined(separator: "\n") + "\n"
    }

    private var sentences: [String] {
        let content = export.content
        let sections = content.sections.flatMap { section in
            switch section {
            // A message is about what the panel puts first.
            case .table(let table): table.id == Table.furtherCode ? [] : rows(export.arranged(table))
            case .tiles(let tiles): tiles.flatMap(tile)
            case .chart: [String]()
            }
        }
        return content.figures.map(sentence) + sections + content.findings.map(finding)
            + content.notices.map { export.wording.text($0.message) + "." }
    }

    private func sentence(_ figure: Figure) -> String {
        let value = export.wording.reading(figure.reading, style: .withUnit)
        return ([export.wording.text(figure.name) + ": " + value] + words.remarks(figure)).joined(separator: "; ") + "."
    }

    private func tile(_ tile: Tile) -> [String] {
        guard let first = tile.figures.first(where: { $0.reading.number != nil }) else { return [] }
        let known = tile.timing.asOf.map { " (\(export.wording.asOf($0)))" } ?? ""
        return [export.wording.text(tile.title) + known + ". " + sentence(first)]
    }

    /// The first rows of a table with its rank 0 columns; rows without figures are omitted.
    private func rows(_ table: ArrangedTable) -> [String] {
        let columns = table.columns.indices.filter { table.columns[$0].rank == 0 || table.columns[$0].id == table.sort?.column }
        let told = (0..<table.rowCount).lazy.compactMap { row in sentence(row, table, columns) }.prefix(Brief.rowLimit)
        let sentences = Array(told)
        guard !sentences.isEmpty, table.rowCount > sentences.count else { return sentences }
        let left = Message("table.moreRows", .number(.integer(Int64(table.rowCount - sentences.count))))
        return sentences.dropLast() + [sentences[sentences.count - 1] + " … " + export.wording.text(left) + "."]
    }

    private func sentence(_ row: Int, _ table: ArrangedTable, _ columns: [Int]) -> String? {
        guard let first = columns.first else { return nil }
        let parts = columns.dropFirst().compactMap { column -> String? in
            let cell = table.cell(row: row, column: column)
            if case .missing = cell { return nil }
            let text = words.cell(cell, of: table.columns[column])
            guard !text.isEmpty else { return nil }
            // The number stands before its period, so that the two cannot be taken for one.
            let isOfColumn = cell.period.map { $0 == table.columns[column].period } ?? true
            let period = isOfColumn ? words.period(of: table.columns[column]).map { " (\($0))" }.joined() : ""
            return "\(export.wording.text(table.columns[column].name).lowercasedFirst) \(text)\(period)"
        }
        guard !parts.isEmpty else { return nil }
        return words.cell(table.cell(row: row, column: first)) + ": " + parts.joined(separator: ", ") + "."
    }

    private func finding(_ finding: Finding) -> String {
        export.wording.term("severity.\(finding.severity.code)").uppercasedFirst + ": " + words.finding(finding) + "."
    }

    private var sources: [String] {
        export.provenanceLines().filter { ["source", "suppression", "filter"].contains($0.code) && !isQuiet($0) }
            .map { "\($0.name): \($0.text)" }
    }

    /// A line about suppression is omitted if nothing was suppressed.
    private func isQuiet(_ line: ProvenanceLine) -> Bool { line.code == "suppression" && export.suppressedCount == 0 }
}

extension String {
    /// Abbreviations such as МСАК keep their capitals.
    fileprivate var lowercasedFirst: String {
        let second = dropFirst().first
        guard let first, second.map({ $0.isLowercase || $0 == " " }) ?? true else { return self }
        return first.lowercased() + dropFirst()
    }

    fileprivate var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }
}
