import Testing

@testable import Report

@Suite struct TableLayoutTests {
    @Test func everyRowStandsOnceOnSomePageInOrder() throws {
        let layout = ReportLayout(try Sample.table(rows: 500))
        #expect(layout.pageCount > 5)
        let rows = layout.allTexts.filter { $0.hasPrefix("row ") }
        #expect(rows == (0..<500).map { "row \($0)" })
    }

    @Test func theHeadStandsOnEveryPageThatHasRows() throws {
        let layout = ReportLayout(try Sample.table(rows: 500))
        for page in 0..<layout.pageCount {
            let texts = layout.texts(page: page).map(\.text)
            guard texts.contains(where: { $0.hasPrefix("row ") }) else { continue }
            for column in 0..<3 { #expect(texts.count { $0 == "Column \(column)" } == 1, "page \(page)") }
        }
    }

    @Test func pagesAfterTheFirstSayThatTheTableGoesOn() throws {
        let layout = ReportLayout(try Sample.table(rows: 100))
        let texts = layout.texts(page: 1).map(\.text)
        #expect(texts.contains("Rows · жалғасы"))
        #expect(!layout.texts(page: 0).map(\.text).contains("Rows · жалғасы"))
    }

    @Test(arguments: [30, 45, 60]) func everyColumnOfATableTooWideForThePaperStandsInSomeBand(columns: Int) throws {
        let layout = ReportLayout(try Sample.table(rows: 12, columns: columns))
        #expect(layout.paper == .landscape)
        let texts = layout.allTexts
        for row in 0..<12 {
            for column in 1..<columns { #expect(texts.count { $0 == "r\(row)c\(column)" } == 1, "r\(row)c\(column)") }
        }
        #expect(texts.count { $0 == "row 3" } > 1, "the first column stands again in each band")
    }

    @Test func aTableThatFitsStaysUpright() throws {
        #expect(ReportLayout(try Sample.table(rows: 12, columns: 5)).paper == .portrait)
    }

    @Test(arguments: Sample.allCases) func everyNameAndFigureOfAPageIsDrawn(sample: Sample) throws {
        let page = try sample.page()
        let drawn = ReportLayout(page).allTexts.joined(separator: " ")
        for section in page.sections {
            guard case .table(let table) = section else { continue }
            for row in table.rows {
                for cell in row.cells {
                    for word in cell.text.string.split(separator: " ") { #expect(drawn.contains(word), "\(word)") }
                }
            }
        }
        for figure in page.figures {
            for word in figure.name.string.split(separator: " ") { #expect(drawn.contains(word), "\(word)") }
        }
    }

    @Test(arguments: Sample.allCases) func nothingRunsOverTheEdgesOfThePaper(sample: Sample) throws {
        let layout = ReportLayout(try sample.page())
        for page in 0..<layout.pageCount {
            for text in layout.texts(page: page) {
                #expect(text.x >= 0 && text.end <= layout.paper.width, "\(text)")
                #expect(text.y > 0 && text.y < layout.paper.height, "\(text)")
            }
        }
    }

    @Test func cellsOfOneRowDoNotRunIntoEachOther() throws {
        let layout = ReportLayout(try Sample.wide.page())
        let lines = Dictionary(grouping: layout.texts(page: 0).filter { $0.style == .tableCell }) { $0.y }
        #expect(lines.count > 10)
        for line in lines.values {
            let sorted = line.sorted { $0.x < $1.x }
            for (left, right) in zip(sorted, sorted.dropFirst()) { #expect(left.end < right.x, "\(left.text) \(right.text)") }
        }
    }

    @Test func rowsLeftOutOfADocumentWithoutPagesAreCounted() throws {
        let layout = ReportLayout(try Sample.table(rows: 2_345), isEndless: true, rowLimit: 2_000)
        #expect(layout.pageCount == 1)
        #expect(layout.allTexts.count { $0.hasPrefix("row ") } == 2_000)
        #expect(layout.allTexts.contains("Бұл құжатқа сыймаған жолдар: 345"))
    }

    @Test func rowsThatThePageItselfLeavesOutAreCountedToo() throws {
        let page = try Sample.table(rows: 10)
        guard case .table(var table) = page.sections[0] else { return }
        table.rowCount = 17
        var changed = page
        changed.sections = [.table(table)]
        #expect(ReportLayout(changed).allTexts.contains("Бұл құжатқа сыймаған жолдар: 7"))
    }

    @Test func aTableWithoutRowsSaysSo() throws {
        #expect(ReportLayout(try Sample.table(rows: 0)).allTexts.contains("Көрсететін дерек жоқ"))
    }
}
