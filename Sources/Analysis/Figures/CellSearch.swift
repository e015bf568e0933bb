import HealthModel
import History

/// The reports of one figure of one unit, in documents of the unit itself and of the units above it.
///
/// Which of them counts, `docs/figures.md` says in sections 1 to 3.
struct CellSearch {
    /// The reports of a reporting unit.
    final class Source: Sendable {
        /// 0 for the unit itself, 1 for the nearest unit above it.
        let distance: Int
        let series: Series

        init(distance: Int, series: Series) { (self.distance, self.series) = (distance, series) }
    }

    let analysis: Analysis
    let memory: CellMemory

    /// Tells one figure of a unit from all others.
    struct Key: Hashable {
        private let dataSet: ObjectIdentifier
        private let cell: ValueCell

        fileprivate init(_ resolved: ResolvedElement, _ cell: ValueCell) {
            dataSet = ObjectIdentifier(resolved.dataSet)
            self.cell = cell
        }
    }

    var resolved: ResolvedElement { memory.resolved }
    var element: DataElement { memory.element }
    var unit: OrgUnitID { memory.unit }
    var asOf: AsOf? { analysis.asOf }

    /// Nil if the figure was never reported.
    init?(_ resolved: ResolvedElement, of unit: OrgUnitID, in analysis: Analysis) {
        let cell = ValueCell(orgUnit: unit, element: resolved.index, category: resolved.category)
        let memory = analysis.shared.cells.content(of: Key(resolved, cell)) {
            let sources = CellSearch.sources(of: cell, resolved, analysis)
            return sources.isEmpty ? nil : CellMemory(of: resolved, unit, sources)
        }
        guard let memory else { return nil }
        (self.analysis, self.memory) = (analysis, memory)
    }

    private static func sources(of cell: ValueCell, _ resolved: ResolvedElement, _ analysis: Analysis) -> [Source] {
        ([cell.orgUnit] + analysis.orgUnits.ancestors(of: cell.orgUnit)).enumerated().compactMap { distance, reporter in
            guard let series = analysis.history.series(resolved.dataSet.code, of: reporter), series.mayHold(cell) else { return nil }
            return Source(distance: distance, series: series)
        }
    }

    /// The nearest reporting unit first.
    var sources: [Source] { memory.sources }
    var feeds: [String] { memory.feeds }

    // MARK: Choice

    /// What a feed says last, in its regular reports and in one-off publications.
    struct Candidates {
        var feed: String
        var regular: Found?
        var once: Found?
    }

    /// A number with the distance of its reporting unit.
    struct Found {
        var report: Reported
        var distance: Int
    }

    /// The unit's figure: of the feed that keeps it the latest period, of that the nearest report, of those the newest version.
    ///
    /// A stated gap where there is no number at all.
    func latest() -> Reported? { memory.latest(found) }

    private func found() -> Reported? {
        if element.role == .plan { return latestPlan() }
        return chosen(feeds.map { candidates(of: $0, among: newest) }, at: analysis.referenceDay)
    }

    /// The stock that stood on a day, at most its validity days old by then.
    func stock(on day: Day) -> Reported? {
        let latest = latest()
        if day >= analysis.referenceDay { return latest }
        // The figure as shown is also what stood on its own day and on those between.
        if let latest = number(latest), latest.end(element) <= day { return latest }
        return memory.stock(.init(day: day, isOfSeries: analysis.stocks != nil)) { findStock(on: day) }
    }

    private func findStock(on day: Day) -> Reported? {
        let found = feeds.map { feed in
            candidates(of: feed) { source, feed, take in
                if let memory = analysis.stocks { return stated(by: day, source, feed, in: memory, take) }
                stated(by: day, source, feed, take)
            }
        }
        return chosen(found, at: day, orGap: analysis.stocks == nil)
    }

    /// The stock of some days: the latest of them that was reported, else the latest before them that is valid on the last.
    func stock(in days: ClosedRange<Day>) -> Reported? {
        let last = min(days.upperBound, analysis.referenceDay)
        let inside = feeds.map { feed in
            candidates(of: feed) { source, feed, take in stated(by: last, since: days.lowerBound, source, feed, take) }
        }
        if let found = number(chosen(inside, at: last, since: days.lowerBound)) { return found }
        return number(stock(on: days.lowerBound + -1)).flatMap { holds($0, on: last, since: nil) ? $0 : nil }
    }

    /// Whether a number was ever reported about a day before another.
    func hasStock(before day: Day) -> Bool {
        feeds.contains { feed in
            let found = candidates(of: feed) { source, feed, take in stated(by: day + -1, source, feed, take) }
            return found.regular != nil || found.once != nil
        }
    }

    /// - Parameter orGap: whether the reason is wanted where there is no number, for which all reports have to be read.
    private func chosen(_ candidates: [Candidates], at day: Day, since first: Day? = nil, orGap: Bool = true) -> Reported? {
        let regular = candidates.filter { $0.regular != nil }
        let once = candidates.compactMap(\.once).max { isSurpassed($0, by: $1) }
        guard let lastRegular = regular.compactMap(\.regular).map({ $0.report.end(element) }).max() else {
            return once?.report ?? (orGap ? gap() : nil)
        }
        let news = once.flatMap { $0.report.end(element) > lastRegular ? $0.report : nil }
        let holding = regular.filter { $0.regular.map { holds($0.report, on: day, since: first) } ?? false }
        let timely = holding.count == 1 && news == nil ? holding : holding.filter { !isLate($0.feed) }
        if let kept = keeper(among: timely)?.regular { return kept.report }
        if let news { return news }
        // Where all feeds are late, the latest of what they said counts.
        return holding.compactMap(\.regular).max { isSurpassed($0, by: $1) }?.report ?? (orGap ? gap() : nil)
    }

    func isSurpassed(_ found: Found, by other: Found) -> Bool {
        let (end, otherEnd) = (found.report.end(element), other.report.end(element))
        if end != otherEnd { return end < otherEnd }
        if found.distance != other.distance { return found.distance > other.distance }
        let (rank, otherRank) = (resolved.dataSet.rank(told(found.report)), resolved.dataSet.rank(told(other.report)))
        return rank == otherRank ? isVersion(other.report, newerThan: found.report) : otherRank < rank
    }

    /// The period that a report is taken for: as written; a counter that covers a calendar period stands for it, unless a number is
    /// stated for the period itself.
    func told(_ report: Reported) -> Period {
        if element.overTime == .last || element.role == .plan { return report.period }
        let about = report.about(element)
        guard let equivalent = about.calendarEquivalent, number(stated(equivalent)) == nil else { return about }
        return equivalent
    }

    /// Whether a number still stands on a day: regular stocks expire.
    private func holds(_ report: Reported, on day: Day, since first: Day?) -> Bool {
        guard element.overTime == .last, element.role == .actual, !report.snapshot.header.isOnce else { return true }
        let end = report.end(element)
        return day - end <= validityDays || first.map { $0 <= end } ?? false
    }

    var validityDays: Int { element.validityDays ?? resolved.dataSet.cadence.validityDays }

    /// The stated reason for the absence of a number: of several the one that says most.
    func gap() -> Reported? {
        var found: Reported?
        for feed in feeds {
            for source in sources {
                var seen: [Period] = []
                for snapshot in source.series.newestFirst(at: asOf) where snapshot.header.key.feed == feed {
                    for report in statements(in: snapshot) {
                        let about = report.about(element)
                        if seen.contains(about) || report.isAhead(element) { continue }
                        seen.append(about)
                        guard report.value.number == nil else { continue }
                        if found.map({ report.value.missingReason.rank < $0.value.missingReason.rank }) ?? true { found = report }
                    }
                }
            }
        }
        return found
    }

    // MARK: Feeds

    /// The feed that reported the figure first keeps it.
    private func keeper(among candidates: [Candidates]) -> Candidates? {
        guard candidates.count > 1 else { return candidates.first }
        return candidates.min { claim(of: $0.feed) < claim(of: $1.feed) }
    }

    /// A feed's claim to the figure: the earlier the better, then the nearer.
    struct Claim: Comparable, Sendable {
        var since: AsOf
        var distance: Int
        var feed: String

        static func < (left: Claim, right: Claim) -> Bool {
            (left.since, left.distance, left.feed) < (right.since, right.distance, right.feed)
        }
    }

    func claim(of feed: String) -> Claim { memory.claim(feed) { findClaim(of: feed) } }

    private func findClaim(of feed: String) -> Claim {
        let first = sources.compactMap { source in
            source.series.editions(at: asOf).lazy.filter { $0.feed == feed }.compactMap(\.current)
                .first { !$0.header.isOnce && hasNumber($0) }.map { (asOf: $0.header.key.asOf, distance: source.distance) }
        }
        return Claim(
            since: first.map(\.asOf).min() ?? AsOf(endOf: analysis.referenceDay), distance: first.map(\.distance).min() ?? .max,
            feed: feed)
    }

    /// Whether the feed's next report was due before the as-of's day, for every reporting unit for which it ever had the figure.
    func isLate(_ feed: String) -> Bool { memory.isLate(feed) { foundLate(feed) } }

    private func foundLate(_ feed: String) -> Bool {
        let newest = sources.compactMap { source -> Day? in
            let reports = source.series.newestFirst(at: asOf).lazy.filter { $0.header.key.feed == feed }
            guard let newest = reports.first(where: { !$0.header.isOnce }), reports.contains(where: hasRow) else { return nil }
            return newest.header.key.asOf.day
        }.max()
        guard let newest, let due = resolved.dataSet.cadence.due(after: newest, by: analysis.shared.calendar) else { return false }
        return analysis.referenceDay > due
    }

    /// Whether the figure was reported at all, be it without a number.
    var hasRow: Bool { sources.contains { $0.series.newestFirst(at: asOf).contains(where: hasRow) } }

    private func hasRow(_ snapshot: Snapshot) -> Bool { indexes(in: snapshot).contains { _ in true } }

    private func hasNumber(_ snapshot: Snapshot) -> Bool {
        indexes(in: snapshot).contains { snapshot.values.value(at: $0).number != nil }
    }
}
