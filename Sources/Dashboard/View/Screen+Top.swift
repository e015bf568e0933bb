import Canvas
import HealthModel
import Localization
import PanelContent

/// The top line: where one is, when the figures were known, how fresh they are, how many findings there are, the time.
extension Screen {
    mutating func drawTop(_ rect: Rect) {
        draw { $0.fill(rect, style: Style(.text, on: .bar)) }
        let facts = topFacts(width: rect.width)
        let factsWidth = min(facts.columns, rect.width - 2)
        write(facts, at: rect.endColumn - 1 - factsWidth, row: rect.row, width: factsWidth)
        let room = rect.width - factsWidth - 5
        write(path(width: room), at: rect.column + 1, row: rect.row, width: room)
    }

    /// The unit's path; its upper levels go first where there is no room.
    private func path(width: Int) -> Strip {
        var units = state.data.orgUnits.path(to: state.place.unit).compactMap { state.data.orgUnits[$0] }
        var strip = Strip(separator: StyledLine(" \(glyphs.mark.into) ", Style(.faint, on: .bar)))
        strip.parts = units.map(part)
        while strip.columns > width, units.count > 1 {
            units.removeFirst()
            strip.parts = units.map(part)
        }
        return strip
    }

    private func part(_ unit: OrgUnit) -> Strip.Part {
        let isShown = unit.id == state.place.unit
        return Strip.Part(
            StyledLine(wording.text(unit.name), Style(isShown ? .strong : .dim, on: .bar)), isShown ? nil : .unit(unit.id))
    }

    /// The facts at the right, the most important one last; the first ones give way where there is no room.
    private func topFacts(width: Int) -> Strip {
        let all = [asOfPart, changesPart, rejectedPart, findingsPart, statePart, clockPart].compactMap(\.self)
        var strip = Strip(parts: all, separator: StyledLine("   ", Style(.faint, on: .bar)))
        let room = max(width * 2 / 3, width - 24)
        while strip.columns > room, strip.parts.count > 1 { strip.parts.removeFirst() }
        return strip
    }

    private var asOfPart: Strip.Part? {
        let timing = state.page.content.timing
        guard let asOf = state.asOf ?? timing.asOf else { return nil }
        var line = StyledLine(wording.day(asOf.day), Style(state.asOf == nil ? .text : .caution, on: .bar))
        let age = state.now.day - asOf.day
        line.append(" \(glyphs.mark.separator) \(wording.age(days: age))", Style(.dim, on: .bar))
        return Strip.Part(line, state.asOf == nil ? nil : .action(.live))
    }

    private var changesPart: Strip.Part? {
        guard state.changes.count > 0 else { return nil }
        let text = wording.text(Message("status.new", .number(.integer(Int64(state.changes.count)))))
        return Strip.Part(StyledLine(text, Style(.accent, on: .bar)), .action(.acknowledge))
    }

    private var rejectedPart: Strip.Part? {
        guard !state.rejected.isEmpty else { return nil }
        let text = wording.text(Message("status.filesRejected", .number(.integer(Int64(state.rejected.count)))))
        return Strip.Part(StyledLine("\(glyphs.mark.bad) \(text)", Style(.bad, on: .bar)), .action(.findings))
    }

    private var findingsPart: Strip.Part? {
        let count = state.page.content.findings.count
        guard count > 0 else { return nil }
        let text = wording.text(Message("status.findings", .number(.integer(Int64(count)))))
        return Strip.Part(StyledLine("\(glyphs.mark.warning) \(text)", Style(.caution, on: .bar)), .action(.findings))
    }

    private var statePart: Strip.Part {
        var line = StyledLine()
        for sign in LiveSign.signs(of: state) {
            line.add(
                StyledLine("\(sign.mark(glyphs.mark)) \(wording.term(sign.term))", Style(sign.ink, on: .bar)), after: " ",
                style: Style(.text, on: .bar))
        }
        return Strip.Part(line)
    }

    private var clockPart: Strip.Part { Strip.Part(StyledLine(wording.clock(state.now), Style(.strong, on: .bar))) }
}
