import SafeText
import ExportModel
import CWorkbook
import HealthModel
import Localization
import PanelContent

/// A native Excel chart.
struct SheetChart {
    private let chart: UnsafeMutablePointer<lxw_chart>
    private let library: taqta_workbook

    init?(_ workbook: Workbook, _ type: lxw_chart_type) {
        guard let chart = workbook.addChart(type) else { return nil }
        self.chart = chart
        library = workbook.library
        library.chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
        // Bars run from the top, like the rows next to them.
        if type == LXW_CHART_BAR { library.chart_axis_set_reverse(chart.pointee.y_axis) }
        var line = lxw_chart_line()
        line.color = 0xD5DCE3
        line.width = 0.75
        for axis in [chart.pointee.x_axis, chart.pointee.y_axis] { library.chart_axis_major_gridlines_set_line(axis, &line) }
    }

    /// Uses days for the axis, which a sheet stores as numbers.
    func setDays() { library.chart_axis_set_num_format(chart.pointee.x_axis, "dd.mm.yy") }

    /// - Parameters:
    ///   - rows: the rows of the names and values, starting at 0.
    ///   - names: the column of the names; `values` is that of the numbers.
    func addSeries(on sheet: String, rows: ClosedRange<Int>, names: Int, values: Int, title: String, color: UInt32 = 0x3D83AD) {
        guard let series = library.chart_add_series(chart, nil, nil) else { return }
        let (first, last) = (lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound))
        library.chart_series_set_categories(series, sheet, first, lxw_col_t(names), last, lxw_col_t(names))
        library.chart_series_set_values(series, sheet, first, lxw_col_t(values), last, lxw_col_t(values))
        library.chart_series_set_name(series, title.neutralised)
        var fill = lxw_chart_fill()
        fill.color = color
        library.chart_series_set_fill(series, &fill)
    }

    func setTitle(_ title: String) {
        var font = lxw_chart_font()
        font.size = 11
        font.bold = 1
        library.chart_title_set_name(chart, title.neutralised)
        library.chart_title_set_name_font(chart, &font)
    }

    func insert(on sheet: Sheet, row: Int, column: Int, height: Double = 1.1) {
        sheet.insert(chart, row: row, column: column, scale: (x: 1.25, y: height))
    }
}

/// The charts of the page, each next to its numbers.
struct ChartSheet {
    private struct Entry {
        var name: String
        var day: Day?
        var value: Reading?
    }

    private let export: Export
    private let workbook: Workbook

    init(_ export: Export, _ workbook: Workbook) {
        self.export = export
        self.workbook = workbook
    }

    func write() {
        let charts = export.content.sections.flatMap { section -> [Chart] in
            switch section {
            case .chart(let chart): [chart]
            case .tiles(let tiles): tiles.compactMap(\.chart)
            case .table: []
            }
        }
        guard !charts.isEmpty, let sheet = workbook.addSheet(export.wording.term("export.charts")) else { return }
        sheet.setWidth(36, column: 0)
        sheet.setWidth(16, column: 1)
        var row = 0
        for chart in charts { row = write(chart, to: sheet, from: row) }
        sheet.setUpPage(footer: PageWords(export).title, isLandscape: true)
    }

    /// Returns the first row available for the next chart.
    private func write(_ chart: Chart, to sheet: Sheet, from top: Int) -> Int {
        let title = "\(export.wording.text(chart.title)), \(export.wording.unit(chart.unit))"
        sheet.write(title, row: top, column: 0, Workbook.Look(isBold: true))
        let entries = entries(of: chart)
        for (offset, entry) in entries.enumerated() { write(entry, to: sheet, row: top + 1 + offset) }
        if !entries.isEmpty, let native = SheetChart(workbook, type(of: chart)) {
            native.addSeries(on: sheet.name, rows: (top + 1)...(top + entries.count), names: 0, values: 1, title: title)
            native.setTitle(title)
            if entries.contains(where: { $0.day != nil }) { native.setDays() }
            native.insert(on: sheet, row: top, column: 3)
        }
        return top + max(entries.count + 2, 18)
    }

    private func write(_ entry: Entry, to sheet: Sheet, row: Int) {
        if let day = entry.day {
            sheet.write(Double(day.excelSerial), row: row, column: 0, Workbook.Look(numberFormat: "dd.mm.yyyy"))
        } else {
            sheet.write(entry.name, row: row, column: 0)
        }
        guard let reading = entry.value, let number = reading.number else { return }
        sheet.write(number.double, row: row, column: 1, Workbook.Look(numberFormat: SheetNumberFormat.plain(reading)))
    }

    private func type(of chart: Chart) -> lxw_chart_type {
        switch chart.form {
        case .line: LXW_CHART_LINE
        case .timeline: LXW_CHART_COLUMN
        case .bars, .stack, .funnel: LXW_CHART_BAR
        }
    }

    private func entries(of chart: Chart) -> [Entry] {
        switch chart.form {
        case .line(let points, _, _):
            points.map { point in
                Entry(name: "", day: point.day, value: point.value.map { Reading(.decimal($0), unit: chart.unit, digits: 1) })
            }
        case .bars(let bars, _), .stack(let bars), .funnel(let bars):
            bars.map { Entry(name: export.wording.text($0.name), value: $0.reading) }
        case .timeline(let events, _):
            events.map { Entry(name: "", day: $0.day, value: Reading(.integer(Int64($0.count)), unit: chart.unit)) }
        }
    }
}
