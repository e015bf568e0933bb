import Canvas
import HealthModel
import Localization
import PanelContent
import PanelDrawing
import Testing

/// A line with its usual variation.
struct LineChartTests {
    private static let monday = Day(ordinal: 20_094)

    private static func week(_ position: Int) -> Period {
        Period(kind: .week, first: monday + 7 * position, last: monday + 7 * position + 6)
    }

    private func drawn(_ values: [Double?], target: Double? = nil, process: ProcessLine? = nil, glyphs: Glyphs = .unicode) -> Frame {
        let points = values.enumerated().map { TrendPoint(Self.week($0), value: $1, until: Self.week($0).last) }
        let chart = Chart(
            id: "trend", title: Message(key: "table.trend", arguments: []), unit: .number,
            form: .line(points, target: target, process: process))
        let content = PanelContent(
            panel: "p", title: Message(key: "table.trend", arguments: []), path: [], timing: Timing(), figures: [],
            sections: [.chart(chart)], findings: [], notices: [], sources: [])
        var frame = Frame(width: 60, height: 16)
        PanelDrawer(wording: Wording(language: .en), glyphs: glyphs).draw(content, view: PanelView(), in: frame.bounds, on: &frame)
        return frame
    }

    private static let values: [Double?] = [9, 11, 9, 11, 9, 11, 9, 20]
    private static let process = ProcessLine(
        limits: ProcessLine.Limits(mean: 10, lower: 4.7, upper: 15.3, since: week(0).last), signals: [week(7)])

    @Test func meanAndLimitsAreLinesAndASignalIsAShape() {
        let text = drawn(Self.values, process: Self.process).plainText
        #expect(text.contains("┈┈┈┈┈┈") && text.contains("──") && text.contains("◆"))
        let plain = drawn(Self.values).plainText
        #expect(!plain.contains("┈") && !plain.contains("◆"))
        let ascii = drawn(Self.values, process: Self.process, glyphs: .ascii).plainText
        #expect(ascii.contains("......") && ascii.contains("#"))
    }

    @Test func meanAndLimitsAreLabelled() {
        let text = drawn(Self.values, process: Self.process).plainText
        for label in ["20", "10", "15.3", "4.7"] { #expect(text.contains(label), "\(label)") }
    }

    @Test func aTargetFarOffIsALabelOnly() {
        let near = drawn(Self.values, target: 22).plainText
        #expect(near.contains("┄┄┄┄") && !near.contains("▲"))
        let above = drawn(Self.values, target: 95).plainText
        #expect(!above.contains("┄") && above.contains("▲ 95") && above.contains("20"))
        #expect(drawn(Self.values, target: -90).plainText.contains("▼ −90"))
    }

    @Test func theAxisIsThatOfDataAndLimits() throws {
        let points = [TrendPoint(Self.week(0), value: 9, until: Self.week(0).last)]
        let span = try #require(LineSpan(points, target: nil, process: Self.process))
        #expect(span.least == 4.7 && span.greatest == 15.3 && span.farTarget == nil)
        #expect(LineSpan(points, target: 25, process: Self.process)?.greatest == 25)
        #expect(LineSpan(points, target: 26, process: Self.process)?.farTarget == .above)
        #expect(LineSpan([], target: 1, process: nil) == nil)
    }
}
