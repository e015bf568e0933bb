import Arrangement
import SafeText
import ExportModel
import HealthModel
import PanelContent

/// The page as GitHub-flavoured Markdown, for a wiki, an issue or a chat.
struct MarkdownFormat: ExportFormat {
    var kind: ExportKind { .md }

    func write(_ export: Export, to output: inout Output) throws(ExportError) {
        let page = MarkdownPage(export)
        output.write(page.head)
        for section in export.content.sections {
            switch section {
            case .table(let table): try page.write(export.arranged(table), &output)
            case .chart(let chart): output.write(page.chart(chart))
            case .tiles(let tiles): for tile in tiles { output.write(page.tile(tile)) }
            }
        }
        output.write(page.foot)
        try output.flush()
    }
}

private struct MarkdownPage {
    private let export: Export
    private let words: PageWords

    init(_ export: Export) {
        self.export = export
        words = PageWords(export)
    }

    private var content: PanelContent { export.content }

    // MARK: Parts

    var head: String {
        var lines = ["# \(text(words.title))", "", text(words.timing(content.timing)), ""]
        if content.isSynthetic { lines += ["> **\(text(export.wording.term("export.synthetic")))**", ""] }
        lines += content.figures.map(figure)
        return lines.joined(separator: "\n") + "\n"
    }

    private func figure(_ figure: Figure) -> String {
        let value = export.wording.reading(figure.reading, style: .withUnit)
        let sign = words.judgement(figure.judgement).map { " \($0)" } ?? ""
        let remarks = words.remarks(figure).map(text).joined(separator: "; ")
        return "- \(text(export.wording.text(figure.name))): **\(text(value))**\(sign)" + (remarks.isEmpty ? "" : " — \(remarks)")
    }

    func tile(_ tile: Tile) -> String {
        var lines = ["", "## \(text(export.wording.text(tile.title)))", "", text(words.timing(tile.timing)), ""]
        lines += tile.figures.map(figure)
        lines += tile.findings.map(finding)
        return lines.joined(separator: "\n") + "\n"
    }

    func write(_ table: ArrangedTable, _ output: inout Output) throws(ExportError) {
        output.write("\n## \(text(export.wording.text(table.table.title)))\n\n")
        if table.rowCount == 0 { return output.write(text(export.wording.text(table.table.emptyMessage)) + "\n") }
        output.write(row(table.columns.map(words.head)))
        output.write("|" + table.columns.map { $0.isFigure ? "---:|" : "---|" }.joined() + "\n")
        for index in 0..<table.rowCount {
            output.write(row(table.columns.indices.map { words.cell(table.cell(row: index, column: $0), of: table.columns[$0]) }))
            try output.flushIfFull()
        }
    }

    /// A chart as a table: Markdown has no native graphics.
    func chart(_ chart: Chart) -> String {
        let wording = export.wording
        let rows: [[String]] =
            switch chart.form {
            case .line(let points, _, _): points.map { [wording.day($0.day), $0.value.map { wording.number(.decimal($0)) } ?? "—"] }
            case .bars(let bars, _), .stack(let bars), .funnel(let bars):
                bars.map { [wording.text($0.name), wording.reading($0.reading)] }
            case .timeline(let events, _): events.map { [wording.day($0.day), String($0.count)] }
            }
        let title = "\(wording.text(chart.title)), \(wording.unit(chart.unit))"
        return "\n## \(text(title))\n\n| | |\n|---|---:|\n" + rows.map(row).joined()
    }

    var foot: String {
        var lines: [String] = []
        if !content.findings.isEmpty { lines += ["", "## \(text(export.wording.term("overlay.findings")))", ""] }
        lines += content.findings.map(finding)
        if !content.notices.isEmpty { lines.append("") }
        lines += content.notices.map { "- \(text(export.wording.text($0.message)))" }
        lines += ["", "---", ""]
        lines += export.provenanceLines().map { "- \(text($0.name)): \(text($0.text))" }
        return lines.joined(separator: "\n") + "\n"
    }

    private func finding(_ finding: Finding) -> String {
        "- **\(text(export.wording.term("severity.\(finding.severity.code)")))**: \(text(words.finding(finding)))"
    }

    private func row(_ cells: [String]) -> String { "|" + cells.map { " \(text($0)) |" }.joined() + "\n" }

    /// Escapes everything that Markdown or embedded HTML would interpret.
    private func text(_ text: String) -> String {
        var result = ""
        for scalar in text.neutralised.unicodeScalars {
            if "\\`*_[]<>|#~&!".unicodeScalars.contains(scalar) { result.append("\\") }
            result.unicodeScalars.append(scalar)
        }
        return result
    }
}

extension Column {
    /// Whether its values are right-aligned.
    var isFigure: Bool {
        switch kind {
        case .number, .bar, .date: true
        case .text, .status, .trend: false
        }
    }
}
