import Canvas
import HealthModel
import Localization
import PanelContent
import PanelDrawing
import Testing

private let pages = [Samples.coverage, Samples.records, Samples.overview, Samples.empty]
private let kazakh = PanelDrawer(wording: Wording(language: .kk))

private func drawn(_ content: PanelContent, _ width: Int, _ height: Int, view: PanelView = PanelView(), _ drawer: PanelDrawer = kazakh)
    -> Frame
{
    var frame = Frame(width: width, height: height)
    drawer.draw(content, view: view, in: frame.bounds, on: &frame)
    return frame
}

@Test(arguments: pages.indices) func everySizeCanBeDrawn(page: Int) {
    let view = PanelView(
        choices: Dictionary(uniqueKeysWithValues: ["units", "records"].map { ($0, TableChoice(filter: "а")) }), search: "а",
        selectedRow: Samples.korday, selectedColumn: Samples.column("gap"), selectedTile: "mobile", firstRow: 99)
    for glyphs in [Glyphs.unicode, .ascii] {
        let drawer = PanelDrawer(wording: Wording(language: .ru), glyphs: glyphs)
        for width in [0, 1, 2, 5, 13, 24, 40, 70, 108, 200] {
            for height in [0, 1, 2, 3, 5, 6, 9, 18, 32, 60] {
                _ = drawn(pages[page], width, height, view: view, drawer)
            }
        }
    }
}

@Test(arguments: pages.indices) func nothingIsDrawnOutsideTheRectangle(page: Int) {
    for (width, height) in [(0, 0), (1, 1), (7, 3), (30, 9), (60, 12), (115, 30)] {
        var frame = Frame(width: width + 6, height: height + 4)
        frame.fill(frame.bounds, with: "~")
        let rect = Rect(column: 3, row: 2, width: width, height: height)
        kazakh.draw(pages[page], in: rect, on: &frame)
        for row in 0..<frame.height {
            for column in 0..<frame.width where !rect.contains(column: column, row: row) {
                #expect(frame[column, row].scalar == 0x7E, "\(width)×\(height) at \(column),\(row)")
            }
        }
    }
}

@Test(arguments: [(120, 40), (120, 16), (80, 24), (60, 16), (40, 10), (24, 5)]) func theGravestFindingIsAlwaysVisible(
    width: Int, height: Int
) {
    #expect(drawn(Samples.coverage, width, height).plainText.contains("қате"))
}

@Test(arguments: [(120, 40), (80, 24), (60, 16), (40, 10)]) func theAgeIsAlwaysVisible(width: Int, height: Int) {
    for page in [Samples.coverage, Samples.overview] {
        #expect(drawn(page, width, height).plainText.contains("290 күн"))
    }
}

@Test func syntheticDataSaySoInTheTitle() {
    for width in [40, 80, 120] { #expect(drawn(Samples.records, width, 20).plainRow(0).contains("жасанды")) }
}

@Test func theSelectedRowIsVisibleWhereverItStands() {
    for index in [0, 17, 39] {
        let id = RowID.record(RecordID(dataSet: "resumption", orgUnit: Samples.region, code: "\(index)"))
        let text = drawn(Samples.records, 80, 24, view: PanelView(selectedRow: id)).plainText
        #expect(text.contains("▸ № \(index + 1) "))
        #expect(text.contains("\(index + 1)/40"))
    }
}

@Test func eachMissingValueHasItsOwnSymbolAndNoneIsZero() {
    let wording = Wording(language: .kk)
    let symbols = Set(Missing.allCases.map { wording.missing($0) })
    #expect(symbols.count == Missing.allCases.count && !symbols.contains("0"))
    let text = drawn(Samples.records, 160, 60).plainText
    for missing in [Missing.notReported, .pending] { #expect(text.contains(wording.missing(missing))) }
}

@Test func theWholePageHoldsEveryRowAndFinding() {
    for width in [60, 80, 100, 120, 160] {
        let height = kazakh.height(of: Samples.records, width: width)
        let text = drawn(Samples.records, width, height).plainText
        #expect(text.contains("№ 1 ") && text.contains("№ 40 "), "width \(width)")
        let coverage = drawn(Samples.coverage, width, kazakh.height(of: Samples.coverage, width: width)).plainText
        #expect(coverage.contains("Мойынқұм") && coverage.contains("айырма +40") && coverage.contains("2022"), "width \(width)")
        #expect(coverage.contains("ӘМСҚ"), "width \(width)")
    }
}

@Test func withoutUnicodeOrnamentsNoneAreDrawn() {
    let drawer = PanelDrawer(wording: Wording(language: .kk), glyphs: .ascii)
    for page in pages {
        let view = PanelView(selectedRow: Samples.korday, selectedColumn: Samples.column("coverage"), selectedTile: "beds")
        for scalar in drawn(page, 120, 40, view: view, drawer).plainText.unicodeScalars {
            let isOrnament = (0x2190...0x21FF).contains(scalar.value) || (0x2300...0x28FF).contains(scalar.value)
            #expect(!isOrnament, "\(scalar)")
        }
    }
}

@Test func placesTellWhereRowsColumnsAndTilesLie() {
    var frame = Frame(width: 120, height: 40)
    let places = kazakh.draw(Samples.coverage, in: frame.bounds, on: &frame)
    #expect(places.rows.count == 11 && places.heads.first?.column == .builtIn(.unit))
    for row in places.rows { #expect(frame.bounds.contains(column: row.rect.column, row: row.rect.row)) }
    var small = Frame(width: 80, height: 24)
    let tiles = kazakh.draw(Samples.overview, view: PanelView(selectedTile: "volumes"), in: small.bounds, on: &small)
    #expect(tiles.tileColumns == 2 && tiles.tiles.contains { $0.panel == "volumes" })
}

@Test func textFromDataCannotSteerTheTerminal() {
    var content = Samples.coverage
    content.sources = [SourceLine(feed: "f", title: "\u{1B}]0;x\u{7}", document: "d")]
    content.path = [UnitLabel(id: .country, name: Samples.name("а", "a"), shortName: Samples.name("\u{202E}\u{9B}2J", "x"))]
    for scalar in drawn(content, 100, 30).plainText.unicodeScalars where scalar != "\n" {
        #expect(scalar.properties.generalCategory != .control && scalar.properties.generalCategory != .format)
    }
}

@Test(arguments: [40, 60, 80, 120]) func aWholeTableHasAllItsColumns(width: Int) {
    let view = PanelView(showsAllColumns: true)
    let text = drawn(Samples.records, width, kazakh.height(of: Samples.records, view: view, width: width), view: view).plainText
    #expect(text.contains("1\u{A0}406") && text.contains("34 күн қалды") && text.contains("№ 40 "), "width \(width)")
    #expect(!text.contains("тағы 1 баған"))
}
