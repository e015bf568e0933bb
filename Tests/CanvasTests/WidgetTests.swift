import Canvas
import Testing

private func row(_ width: Int, _ glyphs: Glyphs = .unicode, _ draw: (inout Frame) -> Void) -> String {
    var frame = Frame(width: width, height: 1)
    draw(&frame)
    return frame.plainRow(0)
}

private func bar(_ fraction: Double, target: Double? = nil, width: Int = 8, _ glyphs: Glyphs = .unicode) -> String {
    row(width) { $0.draw(Bar(fraction, target: target), at: 0, row: 0, width: width, glyphs: glyphs) }
}

@Test func barsAreFilledInEighths() {
    #expect(bar(0.5) == "████")
    #expect(bar(0.5 + 1.0 / 64) == "████▏")
    #expect(bar(1) == "████████")
    #expect(bar(0) == "")
}

@Test func whatIsNotZeroCanBeSeenAndWhatIsNotFullDoesNotLookFull() {
    #expect(bar(0.0001) == "▏")
    #expect(bar(0.9999) == "███████▉")
}

@Test func aBarAboveItsScaleSaysSo() {
    #expect(bar(1.2) == "███████▶")
    #expect(bar(-0.2) == "‹")
    #expect(bar(1.2, width: 8, .ascii) == "#######>")
    #expect(bar(.nan) == "")
    #expect(bar(.infinity) == "███████▶")
}

@Test func theTargetIsATick() {
    #expect(bar(0.5, target: 0.75) == "████  ┊")
    #expect(bar(0.9, target: 0.5) == "████┊██▎")
    #expect(bar(0.5, target: 1) == "████   ┊")
}

@Test func partsOfAStackAddUpToItsWidth() {
    #expect(Stack([5155, 606]).columns(width: 20) == [18, 2])
    #expect(Stack([1, 1000]).columns(width: 10) == [1, 9])
    #expect(Stack([1, 1, 1]).columns(width: 2).reduce(0, +) == 2)
    #expect(Stack([0, 0]).columns(width: 5) == [0, 0])
    #expect(Stack([.nan, 2]).columns(width: 4) == [0, 4])
    #expect(Stack([1, 1, 1]).columns(width: 7).reduce(0, +) == 7)
}

@Test func aRisingLineRisesAndAMissingValueIsAGap() {
    let line = row(4) { $0.draw(LineChart(values: [0, 1, 2, 3, nil, nil, 0, 0]), in: $0.bounds) }
    #expect(line == "⡠⠊ ⣀" || line.contains(" "), "\(line)")
    let whole = row(4) { $0.draw(LineChart(values: [0, 1, 2, 3, 3, 2, 1, 0]), in: $0.bounds) }
    #expect(!whole.contains(" "))
}

@Test func equalValuesAreALineInTheMiddle() {
    var frame = Frame(width: 4, height: 3)
    frame.draw(LineChart(values: [5, 5, 5]), in: frame.bounds)
    #expect(frame.plainRow(0).isEmpty && frame.plainRow(2).isEmpty && !frame.plainRow(1).isEmpty)
}

@Test func theTargetLineLiesAtItsValue() {
    var frame = Frame(width: 6, height: 5)
    frame.draw(LineChart(values: [80, 86], target: 95), in: frame.bounds)
    #expect(frame.plainRow(0) == "┄┄┄┄┄┄")
}

@Test func sparklinesInAsciiUseLevels() {
    #expect(row(5) { $0.draw(Sparkline([0, 1, nil, 2, 4]), at: 0, row: 0, width: 5, glyphs: .ascii) } == "_. -#")
}

@Test func theThumbTouchesAnEndOnlyWhereTheListDoes() {
    #expect(ScrollBar(first: 0, visible: 10, total: 100).thumb(height: 10) == 0..<1)
    #expect(ScrollBar(first: 1, visible: 10, total: 100).thumb(height: 10) == 1..<2)
    #expect(ScrollBar(first: 89, visible: 10, total: 100).thumb(height: 10) == 8..<9)
    #expect(ScrollBar(first: 90, visible: 10, total: 100).thumb(height: 10) == 9..<10)
    #expect(!ScrollBar(first: 0, visible: 10, total: 10).isNeeded)
}

@Test(arguments: [(0, 0), (1, 1), (1, 0), (0, 1)]) func everyWidgetBearsZeroAndOneCell(width: Int, height: Int) {
    for glyphs in [Glyphs.unicode, .ascii] {
        var frame = Frame(width: width, height: height)
        frame.draw(Bar(1.5, target: 0.5), at: 0, row: 0, width: width, glyphs: glyphs)
        frame.draw(Stack([1, 2, 3, 4, 5]), at: 0, row: 0, width: width, glyphs: glyphs)
        frame.draw(LineChart(values: [1, nil, 3], target: 2), in: frame.bounds, glyphs: glyphs)
        frame.draw(LineChart(values: []), in: frame.bounds, glyphs: glyphs)
        frame.draw(Sparkline([1, nil, 3]), at: 0, row: 0, width: width, glyphs: glyphs)
        frame.draw(ScrollBar(first: 3, visible: 1, total: 9), at: 0, row: 0, height: height, glyphs: glyphs)
        #expect(frame.cells.count == width * height)
    }
}
