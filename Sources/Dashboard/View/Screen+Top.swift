import Canvas
import HealthModel
import Localization
import PanelContent

/// The top line: the path, the as-of and age of the figures, findings, and the time.
extension Screen {
    mutating func drawTop(_ rect: Rect) {
        draw { $0.fill(rect, style: Style(.text, on: .bar)) }
        let facts = topFacts(width: rect.width)
        let factsWidth = min(facts.columns, rect.width - 2)
        write(facts, at: rect.endColumn - 1 - factsWidth, row: rect.row, width: factsWidth)
        let room = rect.width - factsWidth - 5
        write(path(width: room), at: rect.column + 1, row: rect.row, width: room)
    }

    /// The unit's path; upper levels are dropped first if space is short.
    private func path(width: Int) -> Strip {
        var units = state.data.orgUnits.path(to: state.navigation.pageID.unit).compactMap { state.data.orgUnits[$0] }
        var strip = Strip(separator: StyledLine(" \(glyphs.mark.into) ", Style(.faint, on: .bar)))
        strip.parts = units.map(part)
        while strip.columns > width, units.count > 1 {
            units.removeFirst()
            strip.parts = units.map(part)
        }
        return strip
    }

    private func part(_ unit: OrgUnit) -> Strip.Part {
        let isShown = unit.id == state.navigation.pageID.unit
        return Strip.Part(
            StyledLine(wording.text(unit.name), Style(isShown ? .strong : .dim, on: .bar)), isShown ? nil : .unit(unit.id))
    }

    /// The facts on the right, from the age of the figures to the time. If space is short, counts lose their words, then the
    /// least important facts are dropped.
    private func topFacts(width: Int) -> Strip {
        var facts = [
            (asOfPart, 4), (changesPart, 0), (rejectedPart, 2), (findingsPart, 3), (statePart, 5), (clockPart, 1),
        ].compactMap { part, weight in part.map { (part: $0, weight: weight) } }
        let room = max(width * 2 / 3, width - 24)
        var strip = Strip(parts: facts.map(\.part), separator: StyledLine("   ", Style(.faint, on: .bar)))
        if strip.columns > room {
            for index in facts.indices { facts[index].part.shorten() }
            strip.parts = facts.map(\.part)
        }
        while strip.columns > room, facts.count > 1, let least = facts.map(\.weight).min() {
            facts.removeAll { $0.weight == least }
            strip.parts = facts.map(\.part)
        }
        return strip
    }

    private var asOfPart: Strip.Part? {
        let timing = state.page.content.timing
        guard let asOf = state.navigation.asOf ?? timing.asOf else { return nil }
        var line = StyledLine(wording.day(asOf.day), Style(state.navigation.asOf == nil ? .text : .caution, on: .bar))
        let age = state.now.day - asOf.day
        line.append(" \(glyphs.mark.separator) \(wording.age(days: age))", Style(.dim, on: .bar))
        return Strip.Part(line, state.navigation.asOf == nil ? nil : .action(.time(.live)))
    }

    private var changesPart: Strip.Part? {
        guard state.shift.changes.count > 0 else { return nil }
        let text = wording.text(Message("status.new", .number(.integer(Int64(state.shift.changes.count)))))
        return Strip.Part(StyledLine(text, Style(.accent, on: .bar)), .action(.record(.acknowledge)))
    }

    /// The rejected documents, or if there are none, the flawed ones.
    private var rejectedPart: Strip.Part? {
        if !state.rejected.isEmpty { return documents("status.filesRejected", state.rejected.count, glyphs.mark.bad, .bad) }
        if !state.flawed.isEmpty { return documents("status.filesFlawed", state.flawed.count, glyphs.mark.warning, .caution) }
        return nil
    }

    private func documents(_ term: String, _ count: Int, _ mark: Unicode.Scalar, _ ink: Style.Ink) -> Strip.Part {
        let text = wording.text(Message(term, .number(.integer(Int64(count)))))
        return counted(text, count, mark, ink)
    }

    private var findingsPart: Strip.Part? {
        let count = state.page.content.findings.count
        guard count > 0 else { return nil }
        let text = wording.text(Message("status.findings", .number(.integer(Int64(count)))))
        return counted(text, count, glyphs.mark.warning, .caution)
    }

    /// A count with its word, and without it if space is short.
    private func counted(_ text: String, _ count: Int, _ mark: Unicode.Scalar, _ ink: Style.Ink) -> Strip.Part {
        var part = Strip.Part(StyledLine("\(mark) \(text)", Style(ink, on: .bar)), .action(.show(.findings)))
        part.short = StyledLine("\(mark) \(count)", Style(ink, on: .bar))
        return part
    }

    private var statePart: Strip.Part? {
        var line = StyledLine()
        for sign in LiveSign.signs(of: state) {
            line.add(
                StyledLine("\(sign.mark(glyphs.mark)) \(wording.term(sign.term))", Style(sign.ink, on: .bar)), after: " ",
                style: Style(.text, on: .bar))
        }
        return Strip.Part(line)
    }

    private var clockPart: Strip.Part? { Strip.Part(StyledLine(wording.clock(state.now), Style(.strong, on: .bar))) }
}
