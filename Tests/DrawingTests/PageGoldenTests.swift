import Canvas
import HealthModel
import Localization
import PanelContent
import PanelDrawing
import Testing

/// The sizes named in the design, and the smallest possible one.
private let sizes = [(120, 40), (80, 24), (60, 16), (1, 1)]

private struct Variant: Sendable, CustomTestStringConvertible {
    var language: Language
    var glyphs: Glyphs

    var testDescription: String { "\(language.rawValue)-\(glyphs.kind.rawValue)" }
}

private let variants = [
    Variant(language: .kk, glyphs: .unicode), Variant(language: .en, glyphs: .unicode), Variant(language: .kk, glyphs: .ascii),
]

private let coverageView = PanelView(
    search: "таз", selectedRow: Samples.korday, selectedColumn: Samples.column("coverage"),
    fresh: [Samples.id("attached", of: OrgUnitID(kato: 311_200_000)).subject, Samples.id("insured").subject])

private let recordView = PanelView(
    choices: ["records": TableChoice(sort: Table.Sort(column: .builtIn(.record), isDescending: true))],
    selectedRow: .record(RecordID(dataSet: "resumption", orgUnit: Samples.region, code: "20")), selectedColumn: .builtIn(.record))

private func dumps(_ content: PanelContent, _ view: PanelView, _ variant: Variant) -> String {
    let drawer = PanelDrawer(wording: Wording(language: variant.language), glyphs: variant.glyphs)
    return sizes.map { width, height in
        var frame = Frame(width: width, height: height)
        drawer.draw(content, view: view, in: frame.bounds, on: &frame)
        return frame.dump
    }.joined(separator: "\n")
}

@Test(arguments: variants) private func aPageWithATableOfPlacesLooksAsKept(variant: Variant) throws {
    try expectGolden(dumps(Samples.coverage, coverageView, variant), "coverage-\(variant.testDescription)")
}

@Test(arguments: variants) private func aPageWithRecordsAndChartsLooksAsKept(variant: Variant) throws {
    try expectGolden(dumps(Samples.records, recordView, variant), "records-\(variant.testDescription)")
}

@Test(arguments: variants) private func anOverviewLooksAsKept(variant: Variant) throws {
    try expectGolden(dumps(Samples.overview, PanelView(selectedTile: "beds"), variant), "overview-\(variant.testDescription)")
}

@Test(arguments: variants) private func aPageWithoutFiguresLooksAsKept(variant: Variant) throws {
    try expectGolden(dumps(Samples.empty, PanelView(), variant), "empty-\(variant.testDescription)")
}

@Test(arguments: variants) private func theWholePageLooksAsKept(variant: Variant) throws {
    let drawer = PanelDrawer(wording: Wording(language: variant.language), glyphs: variant.glyphs)
    var frame = Frame(width: 100, height: drawer.height(of: Samples.coverage, width: 100))
    drawer.draw(Samples.coverage, in: frame.bounds, on: &frame)
    try expectGolden(frame.plainText, "show-\(variant.testDescription)")
}
