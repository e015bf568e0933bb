import HealthModel
import History

/// Where one reporting unit's documents state a flow, a plan or a stated figure, by the period that is written for it.
///
/// A year of daily files is looked through once for all the periods that formulas and plans ask for.
struct CellStatements: Sendable {
    /// A value of a snapshot. Most are never read.
    struct Place: Sendable {
        var snapshot: Snapshot
        var index: Int

        var feed: String { snapshot.header.key.feed }
        var day: Day { snapshot.header.key.asOf.day }
    }

    /// In order of their ends.
    let periods: [Period]
    /// The days from the first end of anything to the last: nothing longer is known of a period that lies outside. Nil for nothing.
    let span: ClosedRange<Day>?
    /// Newest first.
    private let places: [Period: [Place]]
    /// The periods of counters, and of what was not over at its as-of, by the day until which they count.
    private let counters: [Day: Set<Period>]

    /// - Parameter places: of all documents, the newest first.
    init(_ places: some Sequence<Place>) {
        var found: [Period: [Place]] = [:]
        var counters: [Day: Set<Period>] = [:]
        for place in places {
            let period = place.snapshot.values.period(at: place.index)
            found[period, default: []].append(place)
            let day = place.day
            if period.kind == .through { counters[period.last, default: []].insert(period) }
            if period.kind != .day, period.kind != .through, day < period.last { counters[day, default: []].insert(period) }
        }
        let ends = found.compactMap { period, places in places.map { min(period.last, $0.day) }.min() }
        let last = found.keys.map(\.last).max()
        span = ends.min().flatMap { first in last.map { first...max(first, $0) } }
        periods = found.keys.sorted()
        (self.places, self.counters) = (found, counters)
    }

    func places(about period: Period) -> [Place] { places[period] ?? [] }

    func counters(through day: Day) -> Set<Period> { counters[day] ?? [] }

    var hasCounters: Bool { !counters.isEmpty }
}

extension CellSearch {
    /// What a source states of the figure. Not for stocks: they are found by days, from the newest document on.
    func statements(_ source: Source) -> CellStatements {
        memory.statements(source.distance) { CellStatements(places(source)) }
    }

    private func places(_ source: Source) -> [CellStatements.Place] {
        var found: [CellStatements.Place] = []
        var last: Snapshot?
        var indexes: [Int] = []
        for snapshot in source.series.newestFirst(at: asOf) {
            // Most snapshots have their values in the same places as the one before.
            if last.map({ !$0.values.sharesLayout(with: snapshot.values) }) ?? true { indexes = Array(self.indexes(in: snapshot)) }
            last = snapshot
            for index in indexes { found.append(.init(snapshot: snapshot, index: index)) }
        }
        return found
    }

    private func report(_ place: CellStatements.Place) -> Reported { report(place.index, place.snapshot) }

    /// The newest that a feed states for exactly a period as written.
    func newest(about period: Period, _ source: Source, _ feed: String) -> Reported? {
        if isSearchedByDays {
            return source.series.newestFirst(at: asOf, about: period).lazy.filter { $0.header.key.feed == feed }
                .compactMap { snapshot in self.index(of: period, in: snapshot).map { self.report($0, snapshot) } }.first
        }
        return statements(source).places(about: period).first { $0.feed == feed }.map(report)
    }

    /// The newest that a feed states for a period in a document of a day.
    func newest(about period: Period, asOf day: Day, _ source: Source, _ feed: String) -> Reported? {
        if isSearchedByDays {
            // The as-ofs say whether there is anything to look for.
            let asOfs = source.series.asOfs(about: period)
            guard let first = asOfs.first, first.day <= day, asOfs.contains(where: { $0.day == day }) else { return nil }
            return source.series.newestFirst(at: asOf, about: period).lazy
                .filter { $0.header.key.feed == feed && $0.header.key.asOf.day == day }
                .compactMap { snapshot in self.index(of: period, in: snapshot).map { self.report($0, snapshot) } }.first
        }
        return statements(source).places(about: period).first { $0.feed == feed && $0.day == day }.map(report)
    }

    /// What all feeds state for exactly a period, newest first. Not for stocks.
    func reports(about period: Period, _ source: Source) -> [Reported] { statements(source).places(about: period).map(report) }

    /// The days of the documents that state a period.
    func days(about period: Period, _ source: Source) -> Set<Day> {
        Set(statements(source).places(about: period).map(\.day))
    }

    /// The periods that a source may state, in order of their ends: of stocks those of all its figures.
    func writtenPeriods(_ source: Source) -> [Period] { isSearchedByDays ? source.series.periods : statements(source).periods }

    /// The periods that may state what ends on a day: of flows the counters that do, in order of their ends.
    func writtenPeriods(endingOn day: Day, _ source: Source) -> [Period] {
        if isSearchedByDays { return source.series.periods }
        return statements(source).counters(through: day).sorted()
    }

    /// Whether anything is stated that a period may be told from: its parts, or counters, end in it.
    func mayBeStated(_ period: Period) -> Bool {
        if isSearchedByDays { return true }
        return span.map { period.first <= $0.upperBound && $0.lowerBound <= period.last } ?? false
    }

    /// The days from the first end of anything stated to the last. Not for stocks.
    var span: ClosedRange<Day>? {
        memory.span {
            let spans = sources.compactMap { statements($0).span }
            guard let first = spans.map(\.lowerBound).min(), let last = spans.map(\.upperBound).max() else { return nil }
            return first...last
        }
    }

    var isSearchedByDays: Bool { element.overTime == .last && element.role != .plan }
}
