import HealthModel

/// The reports of all feeds of one data set for one reporting unit, ordered by as-of.
///
/// An as-of lookup is a binary search followed by a backward walk, which usually ends at its first step.
public struct Series: Sendable {
    /// Oldest first; feeds with the same as-of are adjacent.
    public private(set) var editions: [Edition] = []
    /// The number of editions per feed.
    private var feeds: [String: Int] = [:]
    /// For each unit with values, the indexes of the data elements it ever had, as bits.
    private var presence: [OrgUnitID: UInt64] = [:]
    /// Every cell ever reported here.
    private var cells: Set<ValueCell> = []
    /// The as-ofs of the editions that cover a period, oldest first.
    private var asOfs: [Period: [AsOf]] = [:]
    /// The values recorded last; most snapshots share their layout.
    private var noted = ValueColumns()

    public var isEmpty: Bool { editions.isEmpty }

    /// The number of feeds that report here.
    public var feedCount: Int { feeds.count }

    /// - Returns: the units with values for data elements they never had here before, with those elements as bits.
    mutating func accept(_ snapshot: Snapshot) -> [(unit: OrgUnitID, elements: UInt64)] {
        change(snapshot.header.key, Edition(snapshot)) { $0.revise(with: snapshot) }
        notePeriods(of: snapshot)
        return note(snapshot.values)
    }

    /// Adds former content of a rewritten document.
    mutating func recall(_ snapshot: Snapshot) -> [(unit: OrgUnitID, elements: UInt64)] {
        change(snapshot.header.key, Edition(former: snapshot)) { $0.add(former: snapshot) }
        notePeriods(of: snapshot)
        return note(snapshot.values)
    }

    mutating func supersede(_ snapshot: Snapshot) {
        change(snapshot.header.key, Edition(former: snapshot)) { $0.supersede(snapshot) }
    }

    mutating func remove(_ snapshot: Snapshot) {
        let key = snapshot.header.key
        guard let position = position(of: key) else { return }
        editions[position].remove(snapshot)
        // `presence` and `cells` are not reduced: they only rule lookups out, so stale entries cost time but not correctness.
        guard editions[position].isEmpty else { return }
        editions.remove(at: position)
        forgetPeriods(of: snapshot)
        feeds[key.feed].map { feeds[key.feed] = $0 > 1 ? $0 - 1 : nil }
    }

    /// Changes the edition with a key, or inserts a new one at its sorted position.
    private mutating func change(_ key: SnapshotKey, _ new: @autoclosure () -> Edition, _ body: (inout Edition) -> Void) {
        if let position = position(of: key) { return body(&editions[position]) }
        editions.insert(new(), at: lowerBound(key.asOf, key.feed))
        feeds[key.feed, default: 0] += 1
    }

    private func position(of key: SnapshotKey) -> Int? {
        let position = lowerBound(key.asOf, key.feed)
        guard position < editions.count, editions[position].asOf == key.asOf, editions[position].feed == key.feed else { return nil }
        return position
    }

    /// The units that ever had values here.
    public var units: some Sequence<OrgUnitID> { presence.keys }

    public func mayHoldAnything(of unit: OrgUnitID) -> Bool { presence[unit] != nil }

    /// Whether a cell was ever reported here.
    public func mayHold(_ cell: ValueCell) -> Bool { cells.contains(cell) }

    /// The distinct periods covered here, in order of their ends.
    public private(set) var periods: [Period] = []

    /// The as-ofs of the reports that cover a period, oldest first.
    public func asOfs(about period: Period) -> [AsOf] { asOfs[period] ?? [] }

    /// Whether a feed reports here.
    public var feedNames: some Collection<String> { feeds.keys }

    /// The current snapshots at or before an as-of that cover a period, newest first, found without visiting the others.
    public func newestFirst(at asOf: AsOf?, about period: Period) -> some Sequence<Snapshot> {
        // Other feeds of these as-ofs are included even if they lack the period; the caller checks each snapshot's values.
        (asOfs[period] ?? []).reversed().lazy.filter { moment in asOf.map { moment <= $0 } ?? true }.flatMap { moment in
            editions[lowerBound(moment, "")..<upperBound(moment)].reversed().compactMap(\.current)
        }
    }

    private mutating func notePeriods(of snapshot: Snapshot) {
        let asOf = snapshot.header.key.asOf
        for period in snapshot.values.periods {
            if asOfs[period] == nil { periods.insert(period, at: position(of: period)) }
            var list = asOfs[period] ?? []
            // Emptied first, so that `list` is the only reference and the insertion does not copy it.
            asOfs[period] = nil
            let position = list.firstIndex { $0 >= asOf } ?? list.count
            if position == list.count || list[position] != asOf { list.insert(asOf, at: position) }
            asOfs[period] = list
        }
    }

    /// Forgets the as-of of a removed edition for the snapshot's periods. Other feeds with the same as-of may cover the same
    /// periods, and are recorded again.
    private mutating func forgetPeriods(of snapshot: Snapshot) {
        let asOf = snapshot.header.key.asOf
        for period in snapshot.values.periods {
            asOfs[period]?.removeAll { $0 == asOf }
            guard asOfs[period]?.isEmpty == true else { continue }
            asOfs[period] = nil
            periods.remove(at: position(of: period))
        }
        for edition in editions[lowerBound(asOf, "")..<upperBound(asOf)] { for other in edition.revisions { notePeriods(of: other) } }
    }

    /// The editions at or before an as-of, oldest first; all if it is nil.
    public func editions(at asOf: AsOf?) -> ArraySlice<Edition> { editions[..<(asOf.map(upperBound) ?? editions.count)] }

    /// The current snapshots at or before an as-of, newest first; all if it is nil.
    public func newestFirst(at asOf: AsOf?) -> some Sequence<Snapshot> {
        editions(at: asOf).reversed().lazy.compactMap(\.current)
    }

    /// The newest current snapshot of each feed at or before an as-of, newest first.
    public func newestOfFeeds(at asOf: AsOf?) -> [Snapshot] {
        let feedCount = feedCount
        var feeds: Set<String> = []
        var found: [Snapshot] = []
        for snapshot in newestFirst(at: asOf) where feeds.insert(snapshot.header.key.feed).inserted {
            found.append(snapshot)
            if found.count == feedCount { break }
        }
        return found
    }

    /// The newest current snapshot at or before an as-of.
    public func latest(at asOf: AsOf?) -> Snapshot? { newestFirst(at: asOf).first { _ in true } }

    /// The position of the first edition after an as-of.
    private func upperBound(_ asOf: AsOf) -> Int { partition { $0.asOf <= asOf } }

    private func lowerBound(_ asOf: AsOf, _ feed: String) -> Int {
        partition { $0.asOf < asOf || ($0.asOf == asOf && $0.feed < feed) }
    }

    /// The position of the first period that is not before another.
    private func position(of period: Period) -> Int {
        var (low, high) = (0, periods.count)
        while low < high {
            let middle = (low + high) / 2
            if periods[middle] < period { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The number of leading editions for which a condition holds, by binary search.
    private func partition(_ isBefore: (Edition) -> Bool) -> Int {
        var low = 0
        var high = editions.count
        while low < high {
            let middle = (low + high) / 2
            if isBefore(editions[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private mutating func note(_ values: ValueColumns) -> [(unit: OrgUnitID, elements: UInt64)] {
        // Snapshots mostly share the layout of their predecessor, which cannot contain anything new.
        if values.sharesLayout(with: noted) { return [] }
        noted = values
        cells.formUnion(values.cells)
        var news: [(unit: OrgUnitID, elements: UInt64)] = []
        for (unit, elements) in values.reported {
            let known = presence[unit] ?? 0
            guard elements & ~known != 0 else { continue }
            presence[unit] = known | elements
            news.append((unit, elements & ~known))
        }
        return news
    }
}
