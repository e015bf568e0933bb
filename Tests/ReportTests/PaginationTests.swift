import Samples
import Testing

@testable import Report

@Suite struct PaginationTests {
    /// Pages of 100 points, with flows of rows of equal height.
    private func pages(_ flows: [Flow]) -> [[Placement]] { Pagination(flows: flows) { _ in (0, 100) }.pages }

    private func flow(rows: Int, height: Double, title: Double? = nil, head: Double? = nil, gap: Double = 10) -> Flow {
        var flow = Flow(rows: rows, gap: gap, height: { _ in height }, marks: { _ in [] })
        flow.title = title.map { Block(height: $0) }
        flow.head = head.map { Block(height: $0) }
        return flow
    }

    @Test func flowsStandBelowEachOtherWithTheirGap() {
        let pages = pages([flow(rows: 1, height: 30), flow(rows: 1, height: 30)])
        #expect(pages.count == 1)
        #expect(pages[0].map(\.y) == [0, 40])
    }

    @Test func aHeadingIsNotLeftAloneAtTheEndOfAPage() {
        // 70 of 100 points are used; the title and one row would fit, but not two rows.
        let pages = pages([flow(rows: 1, height: 60), flow(rows: 3, height: 10, title: 12)])
        #expect(pages.map { $0.map(\.flow) } == [[0], [1]])
    }

    @Test func aShortFlowIsNotParted() {
        let pages = pages([flow(rows: 1, height: 75), flow(rows: 3, height: 10)])
        #expect(pages.map { $0.map(\.flow) } == [[0], [1]])
        let long = self.pages([flow(rows: 1, height: 50), flow(rows: 6, height: 10)])
        #expect(long.map { $0.map(\.rows) } == [[0..<1, 0..<4], [4..<6]])
    }

    @Test func aLastRowIsNotAloneOnAPage() {
        let pages = pages([flow(rows: 11, height: 10)])
        #expect(pages.map { $0.map(\.rows) } == [[0..<9], [9..<11]])
    }

    @Test func theHeadTakesItsRoomOnEachPage() {
        let pages = pages([flow(rows: 20, height: 10, head: 20)])
        #expect(pages.map { $0.map(\.rows) } == [[0..<8], [8..<16], [16..<20]])
    }

    @Test func aRowHigherThanAPageStandsThereAloneAndDoesNotStopTheOthers() {
        let pages = pages([flow(rows: 3, height: 140)])
        #expect(pages.map { $0.map(\.rows) } == [[0..<1], [1..<2], [2..<3]])
    }

    @Test func everyRowIsPlacedOnceWhateverTheHeights() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<samples(200) {
            let heights = (0..<Int.random(in: 0...60, using: &generator)).map { _ in Double.random(in: 1...120, using: &generator) }
            var flow = Flow(rows: heights.count, height: { heights[$0] }, marks: { _ in [] })
            flow.head = Block(height: 15)
            let rows = pages([self.flow(rows: 2, height: 20), flow]).joined().filter { $0.flow == 1 }.flatMap { Array($0.rows) }
            #expect(rows == Array(heights.indices))
        }
    }
}
