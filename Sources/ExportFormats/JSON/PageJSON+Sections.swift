import Arrangement
import ExportModel
import HealthModel
import Localization
import PanelContent

/// Tables row by row, charts and tiles.
extension PageJSON {
    mutating func writeSections(_ sections: [PanelContent.Section]) throws(ExportError) {
        json.name("sections")
        json.openArray()
        for section in sections {
            switch section {
            case .table(let table): try write(export.arranged(table))
            case .chart(let chart): write(chart)
            case .tiles(let tiles): write(tiles)
            }
        }
        json.closeArray()
    }

    // MARK: Tables

    private mutating func write(_ table: ArrangedTable) throws(ExportError) {
        json.openObject()
        json.member("kind", "table")
        json.member("id", table.table.id)
        json.member("title", wording.text(table.table.title))
        json.name("columns")
        json.openArray()
        for (column, spelling) in zip(table.columns, table.spellings) { write(column, spelling) }
        json.closeArray()
        if let sort = table.sort { write(sort, of: table.table) }
        if !table.choice.filter.isEmpty { json.member("filter", table.choice.filter) }
        json.member("rowCount", table.rowCount)
        json.member("totalRows", table.table.rows.count)
        json.member("emptyText", wording.text(table.table.emptyMessage))
        json.name("rows")
        json.openArray()
        let export = export
        try json.writeRows(table.rowCount) { rows in
            Output.bytes { output in
                var page = PageJSON(export, output)
                if rows.lowerBound > 0 { page.json.continueList() }
                for row in rows {
                    page.write(row, of: table)
                }
                output = page.json.finish()
            }
        }
        json.closeArray()
        json.closeObject()
    }

    private mutating func write(_ sort: Table.Sort, of table: Table) {
        json.name("sort")
        json.openObject()
        json.member("column", table.spelling(of: sort.column))
        json.member("descending", sort.isDescending)
        json.closeObject()
    }

    private mutating func write(_ column: Column, _ spelling: String) {
        json.openObject()
        json.member("id", spelling)
        json.member("name", wording.text(column.name))
        json.member("kind", column.kind.code)
        json.member("rank", column.rank)
        if case .bar(let maximum) = column.kind { json.member("maximum", maximum) }
        json.member("target", column.target)
        json.member("unit", column.unit?.rawValue)
        json.member("period", column.period?.identifier)
        if column.isPeriodShown { json.member("periodText", PageWords(export).period(of: column).first) }
        json.closeObject()
    }

    private mutating func write(_ row: Int, of table: ArrangedTable) {
        json.lineBreak()
        json.openObject()
        json.name("id")
        write(table.identity(row))
        json.name("cells")
        json.openArray()
        for (index, column) in table.columns.enumerated() { write(table.cell(row: row, column: index), of: column) }
        json.closeArray()
        json.closeObject()
    }

    private mutating func write(_ row: RowID) {
        json.openObject()
        switch row {
        case .orgUnit(let unit): json.member("orgUnit", unit.description)
        case .record(let record), .object(_, _, let record):
            json.member("dataSet", record.dataSet)
            json.member("orgUnit", record.orgUnit.description)
            json.member("record", record.code)
        case .figure(let figure):
            json.name("figure")
            write(figure)
        case .category(let category, _): writeCategory(category, of: export.content.panel)
        case .finding(let finding): json.member("finding", finding.rule.code)
        case .entry(let words):
            json.name("entry")
            json.openArray()
            for word in words { json.value(word) }
            json.closeArray()
        }
        json.closeObject()
    }

    private mutating func write(_ cell: Cell, of column: Column) {
        switch cell {
        case .empty: json.null()
        case .text, .message: json.value(cellText.text(cell))
        case .reading(let reading, let judgement): writeCell(reading, judgement, label: label(of: cell, column))
        case .trend(let points):
            json.openObject()
            write(points, as: "trend")
            json.closeObject()
        case .change(let change):
            json.openObject()
            json.name("change")
            write(change)
            json.member("label", label(of: cell, column))
            json.closeObject()
        case .day, .daysLeft, .status, .missing: writeWorded(cell)
        }
    }

    /// The period of a cell that is not that of its column.
    private func label(of cell: Cell, _ column: Column) -> String? {
        guard let period = cell.period, let common = column.period, period != common else { return nil }
        return wording.shortPeriod(period)
    }

    /// Writes cells with a machine-readable value in addition to their words.
    private mutating func writeWorded(_ cell: Cell) {
        json.openObject()
        var judgement = Judgement.none
        switch cell {
        case .day(let day, let qualifier):
            json.member("date", day.description)
            if qualifier != .exact { json.member("qualifier", qualifier.code) }
        case .daysLeft(let days, let told):
            json.member("daysLeft", days)
            judgement = told
        case .status(let status):
            json.member("status", status.word.key)
            judgement = status.judgement
        case .missing(let missing): json.member("missing", missing.code)
        default: break
        }
        json.member("text", cellText.text(cell))
        json.member("judgement", judgement.code)
        json.closeObject()
    }

    // MARK: Charts and tiles

    private mutating func write(_ chart: Chart) {
        json.openObject()
        json.member("kind", "chart")
        json.member("id", chart.id)
        json.member("title", wording.text(chart.title))
        json.member("period", chart.period?.identifier)
        if chart.isPeriodShown { json.member("periodText", chart.period.map(wording.period)) }
        json.member("unit", chart.unit.rawValue)
        json.member("unitText", wording.unit(chart.unit))
        json.member("form", chart.form.code)
        switch chart.form {
        case .line(let points, let target, let process):
            write(points, as: "points", process)
            json.member("target", target)
            if let limits = process?.limits { write(limits) }
        case .bars(let bars, let maximum):
            write(bars)
            json.member("maximum", maximum)
        case .stack(let bars), .funnel(let bars): write(bars)
        case .timeline(let events, let today): write(events, today)
        }
        json.closeObject()
    }

    private mutating func write(_ limits: ProcessLine.Limits) {
        json.name("process")
        json.openObject()
        json.member("mean", limits.mean)
        json.member("lower", limits.lower)
        json.member("upper", limits.upper)
        json.member("since", limits.since.description)
        json.closeObject()
    }

    private mutating func write(_ bars: [Chart.Bar]) {
        json.name("bars")
        json.openArray()
        for bar in bars {
            json.openObject()
            json.member("name", wording.text(bar.name))
            json.name("value")
            write(bar.reading)
            json.member("judgement", bar.judgement.code)
            json.closeObject()
        }
        json.closeArray()
    }

    private mutating func write(_ events: [Chart.Event], _ today: Day) {
        json.name("events")
        json.openArray()
        for event in events {
            json.openObject()
            json.member("day", event.day.description)
            json.member("count", event.count)
            json.member("judgement", event.judgement.code)
            json.closeObject()
        }
        json.closeArray()
        json.member("today", today.description)
    }

    private mutating func write(_ tiles: [Tile]) {
        json.openObject()
        json.member("kind", "tiles")
        json.name("tiles")
        json.openArray()
        for tile in tiles { write(tile) }
        json.closeArray()
        json.closeObject()
    }

    private mutating func write(_ tile: Tile) {
        json.openObject()
        json.member("panel", tile.panel)
        json.member("title", wording.text(tile.title))
        json.member("shortTitle", wording.text(tile.shortTitle))
        if let unit = tile.borrowedFrom {
            json.name("borrowedFrom")
            write(unit)
        }
        writeTiming(tile.timing)
        writeFigures(tile.figures)
        if let chart = tile.chart {
            json.name("chart")
            write(chart)
        }
        writeFindings(tile.findings)
        writeNotices(tile.notices)
        json.closeObject()
    }
}

extension Column.Kind {
    var code: String {
        switch self {
        case .text: "text"
        case .number: "number"
        case .bar: "bar"
        case .date: "date"
        case .status: "status"
        case .trend: "trend"
        }
    }
}

extension Chart.Form {
    var code: String {
        switch self {
        case .line: "line"
        case .bars: "bars"
        case .stack: "stack"
        case .funnel: "funnel"
        case .timeline: "timeline"
        }
    }
}
