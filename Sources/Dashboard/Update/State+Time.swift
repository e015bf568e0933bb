import HealthModel
import Panels

/// The clock, the as-of, the comparison, and the shift.
extension State {
    /// Applies the time and requests the next tick at which the screen changes by itself.
    mutating func tick(_ now: Instant) -> [Effect] {
        self.now = now
        shift.fresh.forget(before: now)
        return [.scheduleTick(nextTick)]
    }

    /// The next minute, or the moment at which fresh marks fade or a page becomes overdue.
    var nextTick: Instant {
        let minute = Instant(milliseconds: (now.milliseconds / 60_000 + 1) * 60_000)
        let overdue = paging.overdueAt.flatMap { $0 > now ? $0 : nil }
        return min(minute, shift.fresh.fadesAt ?? minute, overdue ?? minute)
    }

    /// Goes to the previous or next snapshot; after the newest it is live again.
    mutating func step(_ direction: Int) {
        let moments = provider.asOfs(of: navigation.pageID)
        let shown = navigation.asOf ?? page.content.timing.asOf ?? moments.last
        guard let shown else { return say("note.noSnapshots") }
        if direction < 0 {
            guard let earlier = moments.last(where: { $0 < shown }) else { return say("note.firstSnapshot") }
            show(asOf: earlier)
        } else {
            guard navigation.asOf != nil else { return say("note.live") }
            show(asOf: moments.first { $0 > shown && $0 != moments.last })
        }
    }

    /// Moves by a number of months; beyond today it is live again.
    mutating func step(months: Int) {
        let today = now.day
        let start = navigation.asOf?.day ?? page.content.timing.asOf?.day ?? today
        let day = start.adding(months: months)
        show(asOf: day < today ? AsOf(endOf: day) : nil)
    }

    mutating func show(asOf: AsOf?) {
        navigation.asOf = asOf
        if asOf == nil { say("note.live") }
    }

    mutating func compare(with comparison: Comparison) {
        navigation.comparison = comparison
        say("note.compared", .message(Message("compare.\(comparison.code)")))
    }

    // MARK: Shift

    mutating func toggleFreeze() {
        if shift.frozen == nil {
            shift.frozen = data
            say("note.frozen")
        } else {
            shift.frozen = nil
            say("note.live")
        }
    }

    /// Marks all changes as seen.
    mutating func acknowledge() {
        layer = nil
        shift.changes.acknowledge(at: now)
        say("note.acknowledged")
    }
}
