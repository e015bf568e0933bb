import Canvas
import HealthModel
import Localization
import PanelContent

/// The as-of, age and rhythm of a page, in as much detail as fits.
struct TimingNote {
    let drawer: PanelDrawer
    let timing: Timing

    /// From the whole note down to just what the figures are about and how old they are.
    var variants: [StyledLine] {
        guard let asOf = timing.asOf else { return [state] }
        let date = StyledLine(drawer.wording.asOf(asOf), Style(.text))
        let day = StyledLine(drawer.wording.day(asOf.day), Style(.text))
        let age = timing.ageDays.map { StyledLine(drawer.wording.age(days: $0), Style(.dim)) } ?? StyledLine()
        let period = self.period
        let short = StyledLine(drawer.wording.shortPeriod(timing.period ?? .day(asOf.day)), Style(.text))
        let variants = [
            [period, date, age, state], [period, day, age, state], [short, age, state], [short, age, shortState], [short, age], [short],
        ]
        return variants.map { join($0.filter { !$0.isEmpty }) }
    }

    /// The period of the page's figures, where the as-of does not say it.
    private var period: StyledLine {
        guard let period = timing.period, let asOf = timing.asOf, period != .day(asOf.day) else { return StyledLine() }
        return StyledLine(drawer.wording.period(period), Style(.strong))
    }

    /// The longest variant of at most `width` columns; the shortest one if none fits.
    func fitting(_ width: Int) -> StyledLine {
        variants.first { $0.columns <= width } ?? variants.last ?? StyledLine()
    }

    /// Late, one-off and missing data as a sign and a word; otherwise the rhythm.
    private var state: StyledLine {
        switch timing.freshness {
        case .none: drawer.signed(drawer.glyphs.mark.none, drawer.term("status.none"), .dim)
        case .once: drawer.signed(drawer.glyphs.mark.once, drawer.term("status.once"), .dim)
        case .late(let day): drawer.signed(drawer.glyphs.mark.late, drawer.term("status.lateSince", .day(day)), .caution)
        case .current: timing.rhythm.map { StyledLine(drawer.term("rhythm.\($0.rawValue)"), Style(.dim)) } ?? StyledLine()
        }
    }

    private var shortState: StyledLine {
        switch timing.freshness {
        case .late: drawer.signed(drawer.glyphs.mark.late, drawer.term("status.late"), .caution)
        case .once: StyledLine(String(Character(drawer.glyphs.mark.once)), Style(.dim))
        case .none, .current: StyledLine()
        }
    }

    private func join(_ parts: [StyledLine]) -> StyledLine {
        parts.reduce(into: StyledLine()) { $0.add($1, after: " \(drawer.glyphs.mark.separator) ") }
    }
}
