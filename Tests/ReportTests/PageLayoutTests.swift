import Testing

@testable import Report

@Suite struct PageLayoutTests {
    @Test func theFirstPageSaysWhatWhereAndHowOld() throws {
        let texts = ReportLayout(try Sample.coverage.page()).texts(page: 0).map(\.text)
        for text in ["МӘМС-пен қамту", "Жамбыл облысы", "Қазақстан", "2026 ж. 4 ақпан · 2 күн бұрын · бір реттік"] {
            #expect(texts.contains(text), "\(text)")
        }
    }

    @Test func everyPageHasItsNumberItsSourceAndTheHash() throws {
        let layout = ReportLayout(try Sample.coverage.page())
        for page in 0..<layout.pageCount {
            let texts = layout.texts(page: page).map(\.text)
            #expect(texts.contains("\(page + 1)/\(layout.pageCount)-бет"))
            #expect(texts.contains { $0.hasPrefix("Жамбыл облысындағы МӘМС жайы") })
            #expect(texts.contains("310000000/coverage/2026-02-04.json · SHA-256 3f1b0c9c5a9d…"))
        }
    }

    @Test func syntheticDataAreMarkedOnEveryPage() throws {
        let layout = ReportLayout(try Sample.synthetic.page())
        for page in 0..<layout.pageCount {
            #expect(layout.texts(page: page).contains { $0.text == "SYNTHETIC DATA – NOT ACTUAL FIGURES" && $0.style.isBold })
        }
        #expect(!ReportLayout(try Sample.coverage.page()).allTexts.contains { $0.contains("ЖАСАНДЫ") })
    }

    @Test func findingsAndTheProvenanceAreToldInFull() throws {
        let layout = ReportLayout(try Sample.coverage.page())
        let all = layout.allTexts.joined(separator: " ")
        #expect(all.contains("Қате. Сақтандырылған + сақтандырылмаған = тіркелген"))
        #expect(all.contains("айырма +40"))
        #expect(all.contains("≈ бағалау"))
        #expect(layout.allTexts.contains { $0.hasSuffix("3f1b0c9c5a9d1f4be2b7d6a8c0e4f1132c5d7e8f90a1b2c3d4e5f60718293a4b") })
    }

    @Test func figuresStandInFullAndNotShortened() throws {
        let texts = ReportLayout(try Sample.coverage.page()).texts(page: 0).map(\.text)
        for number in ["86,4", "1\u{A0}012\u{A0}856", "2\u{A0}853\u{A0}382\u{A0}000"] { #expect(texts.contains(number), "\(number)") }
    }

    @Test func anOverviewHasACardForEachPanel() throws {
        let page = try Sample.overview.page()
        guard case .tiles(let tiles) = page.sections[0] else { return }
        let all = ReportLayout(page).allTexts.joined(separator: " ")
        for tile in tiles { #expect(all.contains(tile.title.string), "\(tile.title.string)") }
    }

    @Test func aJudgementIsNeverToldByColourAlone() throws {
        let page = try Sample.overview.page { page in
            let figure =
                ["name": "Overdue", "text": "1 organisation", "judgement": "bad", "value": ["value": 1, "text": "1"]] as [String: Any]
            let tile =
                ["title": "Tile", "timing": ["freshness": "current"], "figures": [figure, figure], "findings": [], "notices": []]
                as [String: Any]
            page["sections"] = [["kind": "tiles", "tiles": [tile]]]
        }
        let layout = ReportLayout(page)
        var signs = 0
        layout.draw(page: 0) { marks, _ in
            for case .stroke(.path(let points, _), .bad, _) in marks where points.count == 2 { signs += 1 }
        }
        // A cross of two strokes for each of the three: both figures and the legend of signs.
        #expect(signs == 6)
    }

    @Test func aSectionOfALaterEditionIsMentioned() throws {
        let page = try Sample.coverage.page { $0["sections"] = [["kind": "map"]] }
        #expect(ReportLayout(page).allTexts.contains("Бөлім көрсетілмеген, оның түрі белгісіз: map"))
    }

    @Test func anEndlessSheetIsAsHighAsItsContent() throws {
        let layout = ReportLayout(try Sample.table(rows: 300), isEndless: true)
        #expect(layout.pageCount == 1)
        let lowest = layout.texts(page: 0).map(\.y).max() ?? 0
        #expect(lowest < layout.height && layout.height < lowest + 60)
    }

    @Test func sectionsAreListedWithTheirPages() throws {
        let outline = ReportLayout(try Sample.synthetic.page()).outline
        #expect(outline.map(\.title).contains("Organisations") && outline.map(\.title).contains("Coverage by week"))
        #expect(outline.map(\.page) == outline.map(\.page).sorted())
    }
}
