/// The top of the first page: the title, subject and age of the figures.
struct TitleBand {
    let typeset: Typesetter
    let page: ReportPage
    let width: Double

    func block() -> Block {
        var block = Block(marks: [.fill(.box(Box(0, 0, 54, 4), corner: 0), .accent)])
        block.space(12)
        if page.path.count > 1 {
            block.stack(typeset.paragraph(UnitPath(page).ancestors, .body, .soft, width: width, limit: 2))
        }
        if let unit = page.unit { block.stack(typeset.paragraph(unit.name, .unit, .accent, width: width, limit: 3)) }
        block.stack(typeset.paragraph(page.title, .title, .text, width: width, limit: 3), gap: 1)
        block.stack(TimingLine(typeset: typeset, timing: page.timing).block(width: width), gap: 4)
        block.space(10)
        block.marks.append(.stroke(.line(Point(0, block.height), Point(width, block.height)), .rule, Pen(width: 0.7)))
        return block
    }
}

/// The units above the page's own: `Қазақстан › Жамбыл облысы`.
struct UnitPath {
    let ancestors: ShownText

    init(_ page: ReportPage) {
        ancestors = ShownText(page.path.dropLast().map(\.name.string).joined(separator: " › "))
    }
}

/// The as-of, age and freshness with a sign; late data in bold.
struct TimingLine {
    let typeset: Typesetter
    let timing: ReportPage.Timing

    func block(width: Double) -> Block {
        let words = [timing.asOfText, period, timing.ageText].compactMap { $0?.string } + [freshness].compactMap { $0 }
        guard !words.isEmpty else { return Block() }
        let isLate = timing.freshness == .late
        return typeset.signed(
            Sign(timing.freshness), ShownText(words.joined(separator: " · ")), isLate ? .strong : .body, isLate ? .caution : .text,
            width: width, limit: 3)
    }

    /// The period, if it is more than the day.
    private var period: ShownText? { timing.periodText == timing.asOfText ? nil : timing.periodText }

    private var freshness: String? {
        if let text = timing.freshnessText { return text.string }
        switch timing.freshness {
        case .once: return typeset.term("status.once")
        case .current: return nil
        case .late: return typeset.term("status.late")
        case .nothing: return typeset.term("status.none")
        }
    }
}
