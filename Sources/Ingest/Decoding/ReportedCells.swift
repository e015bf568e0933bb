import HealthModel

/// Which elements a document has reported for which unit, period and category, to tell a repeated value.
///
/// One probe of a flat table for each row, one bit for each value.
struct ReportedCells {
    private var keys: [UInt64]
    private var isUsed: [Bool]
    private var elements: [UInt64]
    /// Elements from the 65th on, which few definitions have.
    private var further: Set<Further> = []
    private var count = 0

    private struct Further: Hashable {
        var key: UInt64
        var element: Int
    }

    init(capacity: Int = 64) {
        keys = Array(repeating: 0, count: capacity)
        isUsed = Array(repeating: false, count: capacity)
        elements = Array(repeating: 0, count: capacity)
    }

    /// The slot of a cell, for `insert`; valid until the next call.
    mutating func slot(unit: UInt32, period: UInt16, category: Category) -> Int {
        if count * 2 >= keys.count { grow() }
        let key = UInt64(unit) << 32 | UInt64(period) << 16 | UInt64(category.number)
        let slot = free(for: key)
        if !isUsed[slot] {
            isUsed[slot] = true
            keys[slot] = key
            count += 1
        }
        return slot
    }

    /// False where the cell already has the element.
    mutating func insert(_ element: Int, at slot: Int) -> Bool {
        guard element < 64 else { return further.insert(Further(key: keys[slot], element: element)).inserted }
        let bit = UInt64(1) << UInt64(element)
        defer { elements[slot] |= bit }
        return elements[slot] & bit == 0
    }

    /// The slot that holds a key or would take it.
    private func free(for key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & (keys.count - 1)
        while isUsed[slot], keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
        return slot
    }

    private mutating func grow() {
        let old = self
        keys = Array(repeating: 0, count: old.keys.count * 2)
        isUsed = Array(repeating: false, count: keys.count)
        elements = Array(repeating: 0, count: keys.count)
        for index in old.keys.indices where old.isUsed[index] {
            let slot = free(for: old.keys[index])
            keys[slot] = old.keys[index]
            isUsed[slot] = true
            elements[slot] = old.elements[index]
        }
    }
}
