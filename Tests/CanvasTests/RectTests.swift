import Canvas
import Testing

@Test func partsOfARectangleFillItWithoutOverlap() {
    let parts = Rect(column: 2, row: 1, width: 11, height: 4).columns(3, gap: 1)
    #expect(parts.map(\.width) == [3, 3, 3])
    #expect(parts.map(\.column) == [2, 6, 10])
}

@Test func takingMoreThanThereIsTakesEverything() {
    var rect = Rect(width: 3, height: 2)
    #expect(rect.takeTop(5).height == 2)
    #expect(rect.isEmpty)
    #expect(rect.takeLeft(9).width == 3)
    #expect(rect.takeRight(1).width == 0)
}

@Test(arguments: [0, 1, 2, 3]) func insetNeverTurnsARectangleInsideOut(size: Int) {
    let inner = Rect(width: size, height: size).inset(horizontally: 2, vertically: 2)
    #expect(inner.width >= 0 && inner.height >= 0)
}

@Test func rectanglesThatDoNotMeetIntersectInNothing() {
    #expect(Rect(width: 2, height: 2).intersection(Rect(column: 5, row: 5, width: 2, height: 2)).isEmpty)
}
