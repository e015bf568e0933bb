import Arrangement
import ExportModel
import HealthModel
import Localization
import PanelContent

/// Tables, row by row.
extension HTMLPage {
    mutating func writeSections() throws(ExportError) {
        for section in export.content.sections {
            switch section {
            case .table(let table): try write(export.arranged(table))
            case .chart(let chart): write(chart)
            case .tiles(let tiles):
                html.markup("<div class=\"tiles\">\n")
                for tile in tiles { write(tile) }
                html.markup("</div>\n")
            }
        }
    }

    private mutating func write(_ table: ArrangedTable) throws(ExportError) {
        let wording = export.wording
        html.markup("<section class=\"table\">\n<table>\n")
        html.open("caption")
        html.text(wording.text(table.table.title))
        if !table.choice.filter.isEmpty {
            html.element("small", " \(term("table.filter")): \(table.choice.filter) (\(table.rowCount)/\(table.table.rows.count))")
        }
        html.close("caption")
        writeHead(of: table)
        html.markup("<tbody>\n")
        if table.rowCount == 0 {
            html.open("tr")
            html.element("td", wording.text(table.table.emptyMessage), ("colspan", String(max(1, table.columns.count))))
            html.close("tr")
        }
        let export = export
        try html.output.writeRows(table.rowCount) { rows in
            Output.bytes { output in
                var page = HTMLPage(export, output)
                for row in rows { page.write(row, of: table) }
                output = page.html.output
            }
        }
        html.markup("</tbody>\n</table>\n</section>\n")
    }

    private mutating func writeHead(of table: ArrangedTable) {
        html.markup("<thead>\n<tr>")
        for column in table.columns {
            let order = table.sort.flatMap { $0.column == column.id ? ($0.isDescending ? "descending" : "ascending") : nil }
            let name = words.head(column) + (order.map { $0 == "descending" ? " ▾" : " ▴" } ?? "")
            html.element("th", name, ("scope", "col"), ("class", column.isFigure ? "n" : "t"), ("aria-sort", order ?? "none"))
        }
        html.markup("</tr>\n</thead>\n")
    }

    private mutating func write(_ row: Int, of table: ArrangedTable) {
        html.markup("<tr>")
        for (index, column) in table.columns.enumerated() {
            let cell = table.cell(row: row, column: index)
            if index == 0 {
                html.element("th", words.cell(cell), ("scope", "row"))
            } else {
                write(cell, column)
            }
        }
        html.markup("</tr>\n")
    }

    private mutating func write(_ cell: Cell, _ column: Column) {
        switch cell {
        case .empty: html.markup("<td></td>")
        case .missing(let missing):
            html.element("td", words.cell(cell), ("class", "n missing"), ("title", export.wording.missingWord(missing)))
        case .reading(let reading, let judgement): write(reading, judgement, column)
        case .change(let change):
            html.element("td", words.cell(cell, of: column), ("class", "n \(change.visibleJudgement.code ?? "")"))
        case .day, .daysLeft: html.element("td", words.cell(cell), ("class", "n"))
        case .status(let status): html.element("td", statusText(status), ("class", "t \(status.judgement.code ?? "")"))
        case .trend(let points): writeTrend(points)
        case .text, .message: html.element("td", words.cell(cell), ("class", "t"))
        }
    }

    private func statusText(_ status: Status) -> String {
        [words.judgement(status.judgement), export.wording.text(status.word)].compactMap(\.self).joined(separator: " ")
    }

    private mutating func write(_ reading: Reading, _ judgement: Judgement, _ column: Column) {
        html.open("td", ("class", "n \(judgement.code ?? "")"))
        html.text(words.cell(.reading(reading, judgement), of: column))
        if case .bar(let maximum) = column.kind, let number = reading.number, maximum > 0 {
            html.open("svg", ("class", "bar"), ("viewBox", "0 0 100 4"), ("preserveAspectRatio", "none"), ("aria-hidden", "true"))
            html.empty("rect", ("class", "track"), ("width", "100"), ("height", "4"))
            let length = min(max(number.double / maximum * 100, 0), 100)
            html.empty("rect", ("class", "fill"), ("width", SVGNumber.text(length)), ("height", "4"))
            if let target = column.target {
                html.empty("rect", ("class", "target"), ("x", SVGNumber.text(target / maximum * 100)), ("width", "1"), ("height", "4"))
            }
            html.close("svg")
        }
        html.close("td")
    }

    private mutating func writeTrend(_ points: [TrendPoint]) {
        html.open("td", ("class", "t"))
        html.open("svg", ("class", "spark"), ("viewBox", "0 0 100 20"), ("role", "img"), ("aria-label", spoken(points)))
        for part in PolyLine(points, width: 100, height: 20).parts { html.empty("polyline", ("points", part)) }
        html.close("svg")
        html.close("td")
    }

    private func spoken(_ points: [TrendPoint]) -> String {
        let ends = [points.first, points.last].compactMap { $0?.value }.map { export.wording.number(.decimal($0)) }
        return ends.joined(separator: " → ")
    }
}
