import HealthModel

/// All that the feeds of one data set said for one reporting unit, ordered by as-of.
///
/// A look-up at an as-of is a binary search and then a walk backwards; the walk usually ends at its first step.
public struct Series: Sendable {
    /// Oldest first; feeds of the same as-of stand side by side.
    public private(set) var editions: [Edition] = []
    /// For each unit with values, the indexes of the data elements it ever had, as bits.
    private var presence: [OrgUnitID: UInt64] = [:]

    public var isEmpty: Bool { editions.isEmpty }

    /// How many feeds report here.
    public var feedCount: Int { Set(editions.map(\.feed)).count }

    mutating func accept(_ snapshot: Snapshot) {
        note(snapshot.values)
        let key = snapshot.header.key
        let position = lowerBound(key.asOf, key.feed)
        if position < editions.count, editions[position].asOf == key.asOf, editions[position].feed == key.feed {
            editions[position].revise(with: snapshot)
        } else {
            editions.insert(Edition(snapshot), at: position)
        }
    }

    mutating func remove(document: String) {
        for index in editions.indices.reversed() where !editions[index].remove(document: document) {
            editions.remove(at: index)
        }
    }

    /// Whether a unit ever had a value of an element here: spares walking through years for nothing.
    public func mayHold(element: Int, of unit: OrgUnitID) -> Bool {
        guard let elements = presence[unit] else { return false }
        return elements & (1 << UInt64(min(element, 63))) != 0
    }

    /// The units that ever had values here.
    public var units: some Sequence<OrgUnitID> { presence.keys }

    public func mayHoldAnything(of unit: OrgUnitID) -> Bool { presence[unit] != nil }

    /// The editions at or before an as-of, oldest first; all of them where it is nil.
    public func editions(at asOf: AsOf?) -> ArraySlice<Edition> { editions[..<(asOf.map(upperBound) ?? editions.count)] }

    /// The current snapshots at or before an as-of, newest first; all of them where it is nil.
    public func newestFirst(at asOf: AsOf?) -> some Sequence<Snapshot> {
        editions(at: asOf).reversed().lazy.compactMap(\.current)
    }

    /// The newest current snapshot at or before an as-of.
    public func latest(at asOf: AsOf?) -> Snapshot? { newestFirst(at: asOf).first { _ in true } }

    /// The position of the first edition after an as-of.
    private func upperBound(_ asOf: AsOf) -> Int { partition { $0.asOf <= asOf } }

    private func lowerBound(_ asOf: AsOf, _ feed: String) -> Int {
        partition { $0.asOf < asOf || ($0.asOf == asOf && $0.feed < feed) }
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

    private mutating func note(_ values: ValueColumns) {
        for unit in values.units {
            var elements: UInt64 = 0
            for index in values.values(of: unit) { elements |= 1 << UInt64(min(values.element(at: index), 63)) }
            presence[unit, default: 0] |= elements
        }
    }
}
