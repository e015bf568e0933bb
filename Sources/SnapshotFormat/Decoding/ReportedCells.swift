import HealthModel

/// The elements a document has reported for each unit, period and category, used to detect duplicates.
///
/// A flat hash table with one probe per row and one bit per value.
struct ReportedCells {
    /// A cell with its elements as bits; the slot is free if there are none.
    private struct Cell {
        var key: UInt64 = 0
        var elements: UInt64 = 0
    }

    private struct Further: Hashable {
        var key: UInt64
        var element: Int
    }

    private var cells: [Cell]
    /// Elements from the 65th on, which few definitions have.
    private var further: Set<Further> = []
    private var count = 0

    /// - Parameter rows: the expected number of rows.
    init(rows: Int) {
        var capacity = 16
        while capacity < rows * 2 { capacity *= 2 }
        cells = Array(repeating: Cell(), count: capacity)
    }

    /// The slot of a cell, to pass to `insert`; valid until the next call.
    mutating func slot(unit: UInt32, period: UInt16, category: Category) -> Int {
        if count * 2 >= cells.count { grow() }
        let key = UInt64(unit) << 32 | UInt64(period) << 16 | UInt64(category.number)
        let slot = slot(of: key)
        if cells[slot].elements == 0 {
            cells[slot].key = key
            count += 1
        }
        return slot
    }

    /// Returns false if the cell already has the element.
    @inline(__always)
    mutating func insert(_ element: Int, at slot: Int) -> Bool {
        guard element < 64 else { return insertFurther(element, at: slot) }
        let bit = UInt64(1) &<< UInt64(truncatingIfNeeded: element)
        let known = cells[slot].elements
        cells[slot].elements = known | bit
        return known & bit == 0
    }

    private mutating func insertFurther(_ element: Int, at slot: Int) -> Bool {
        further.insert(Further(key: cells[slot].key, element: element)).inserted
    }

    /// The slot that holds a key, or would hold it.
    private func slot(of key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & (cells.count - 1)
        while cells[slot].elements != 0, cells[slot].key != key { slot = (slot + 1) & (cells.count - 1) }
        return slot
    }

    private mutating func grow() {
        let old = cells
        cells = Array(repeating: Cell(), count: old.count * 2)
        for cell in old where cell.elements != 0 { cells[slot(of: cell.key)] = cell }
    }
}
