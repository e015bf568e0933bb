import HealthModel
import History

/// Reads what feeds state, newest first, for no longer than it can be better than what was found.
extension CellSearch {
    typealias Take = (Reported) -> Void
    typealias Walk = (_ source: Source, _ feed: String, _ take: (Reported) -> Day?) -> Void

    /// The best numbers of a feed.
    ///
    /// - Parameter walk: gives the feed's statements in one source, newest first, for as long as they can be better than the day returned.
    func candidates(of feed: String, among walk: Walk) -> Candidates {
        var found = Candidates(feed: feed)
        /// The times about which a nearer unit says that there is no number.
        var withheld: [Period] = []
        for source in sources {
            var seen: [Period] = []
            walk(source, feed) { report in
                let about = report.about(element)
                if !seen.contains(about), !report.isAhead(element) {
                    seen.append(about)
                    add(report, source.distance, about, &found, &withheld)
                }
                return found.regular?.report.end(element)
            }
        }
        return found
    }

    private func add(_ report: Reported, _ distance: Int, _ about: Period, _ found: inout Candidates, _ withheld: inout [Period]) {
        guard report.value.number != nil else {
            if report.value.missingReason != .notReported { withheld.append(about) }
            return
        }
        if withheld.contains(about) { return }
        let new = Found(report: report, distance: distance)
        if report.snapshot.header.isOnce {
            if found.once.map({ isSurpassed($0, by: new) }) ?? true { found.once = new }
        } else if found.regular.map({ isSurpassed($0, by: new) }) ?? true {
            found.regular = new
        }
    }

    /// All statements of a feed, newest first. Nothing in a document is about a later day than its as-of.
    func newest(_ source: Source, _ feed: String, _ take: (Reported) -> Day?) {
        var last: Snapshot?
        var best: Day?
        for snapshot in source.series.newestFirst(at: asOf) where snapshot.header.key.feed == feed {
            if let best, snapshot.header.key.asOf.day < best { return }
            // A document about the same as the newer one before it has only older versions.
            if let last, snapshot.values.sharesLayout(with: last.values), snapshot.values.periods == last.values.periods,
                snapshot.header.isOnce == last.header.isOnce, !statesDays || !isOpen(last)
            {
                continue
            }
            for report in statements(in: snapshot) { best = take(report) ?? best }
            last = snapshot
        }
    }

    /// Whether what is stated for a period that is not over is about the time until the as-of.
    private var statesDays: Bool { element.role != .plan && element.overTime != .none }

    /// Whether a snapshot is about periods that are not over at its as-of, so that another one about the same states another day.
    private func isOpen(_ snapshot: Snapshot) -> Bool { snapshot.values.periods.contains { $0.last > snapshot.header.key.asOf.day } }

    /// A feed's statements about days up to one, the latest day first, found by their periods, so that years of others cost nothing.
    func stated(by day: Day, since first: Day? = nil, _ source: Source, _ feed: String, _ take: (Reported) -> Day?) {
        var versions: [Day: Reported] = [:]
        for period in source.series.periods.reversed() {
            if let first, period.last < first { break }
            // A later day is about itself alone; a longer period may have been stated before its end.
            if period.last > day, period.kind == .day || source.series.asOfs(about: period).first.map({ $0.day > day }) ?? true { continue }
            // All that ends after the period is known by now.
            if let best = tell(&versions, after: period.last, take), best > period.last { return }
            for snapshot in source.series.newestFirst(at: asOf, about: period)
            where snapshot.header.key.feed == feed && (period.last <= day || snapshot.header.key.asOf.day <= day) {
                guard let index = index(of: period, in: snapshot) else { continue }
                let report = report(index, snapshot)
                let end = report.end(element)
                if let first, end < first { continue }
                if versions[end].map({ isVersion(report, newerThan: $0) }) ?? true { versions[end] = report }
            }
        }
        _ = tell(&versions, after: nil, take)
    }

    /// Hands over the versions of the days after one.
    private func tell(_ versions: inout [Day: Reported], after day: Day?, _ take: (Reported) -> Day?) -> Day? {
        var best: Day?
        for end in versions.keys.sorted(by: >) where day.map({ $0 < end }) ?? true {
            if let report = versions.removeValue(forKey: end) { best = take(report) }
        }
        return best
    }

    func report(_ index: Int, _ snapshot: Snapshot) -> Reported {
        Reported(value: snapshot.values.value(at: index), period: snapshot.values.period(at: index), snapshot: snapshot, index: index)
    }

    /// What a document states: of several values about one time a number, then the most telling period.
    func statements(in snapshot: Snapshot) -> [Reported] {
        let all = indexes(in: snapshot).map { report($0, snapshot) }
        guard all.count > 1, statesDays else { return all }
        var best: [Period: Reported] = [:]
        for report in all {
            let about = report.about(element)
            if best[about].map({ isVersion(report, newerThan: $0) }) ?? true { best[about] = report }
        }
        return all.filter { best[$0.about(element)]?.index == $0.index }
    }

    /// Whether of two reports about one time the first counts.
    func isVersion(_ report: Reported, newerThan other: Reported) -> Bool {
        if report.snapshot !== other.snapshot { return report.snapshot.isNewer(than: other.snapshot) }
        let (isNumber, otherIsNumber) = (report.value.number != nil, other.value.number != nil)
        return isNumber == otherIsNumber ? resolved.dataSet.isMoreTelling(report.period, than: other.period) : isNumber
    }

    func indexes(in snapshot: Snapshot) -> some Sequence<Int> {
        snapshot.values.values(of: unit).lazy.filter {
            snapshot.values.element(at: $0) == resolved.index && snapshot.values.category(at: $0) == resolved.category
        }
    }

    func index(of period: Period, in snapshot: Snapshot) -> Int? {
        indexes(in: snapshot).first { snapshot.values.period(at: $0) == period }
    }
}
