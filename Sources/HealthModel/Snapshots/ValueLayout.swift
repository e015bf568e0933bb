/// The keys of a snapshot's values: their units, elements, categories and periods.
///
/// A feed reports the same keys day after day, so snapshots of a series share a layout.
final class ValueLayout: Sendable {
    /// The distinct units, sorted.
    let units: [OrgUnitID]
    /// The index of each unit's first value, followed by the total count.
    let offsets: [UInt32]
    let elements: [UInt16]
    let categories: [UInt16]
    /// Positions in the snapshot's list of periods.
    let periods: [UInt16]
    /// For each unit the elements it has values for, as `ElementBits`.
    let reported: [UInt64]

    static let empty = ValueLayout(units: [], offsets: [0], elements: [], categories: [], periods: [])

    init(units: [OrgUnitID], offsets: [UInt32], elements: [UInt16], categories: [UInt16], periods: [UInt16]) {
        self.units = units
        self.offsets = offsets
        self.elements = elements
        self.categories = categories
        self.periods = periods
        reported = units.indices.map { unit in
            elements[Int(offsets[unit])..<Int(offsets[unit + 1])].reduce(0) { $0 | ElementBits.bit(Int($1)) }
        }
    }

    func equals(_ other: ValueLayout) -> Bool {
        elements == other.elements && categories == other.categories && periods == other.periods && offsets == other.offsets
            && units == other.units
    }

    var bytesUsed: Int { elements.count * 6 + offsets.count * 12 + units.count * MemoryLayout<OrgUnitID>.stride }
}

/// Data elements of one data set as bits of a word; from the 64th on they share the last bit.
public enum ElementBits {
    public static func bit(_ element: Int) -> UInt64 { 1 << UInt64(min(element, 63)) }
}
