/// A direct-mapped cache of lookups by text: rows repeat the same units and periods.
///
/// A text replaces another one with the same slot.
struct TextCache<Found> {
    private var slots: [(text: JSONText, found: Found)?] = Array(repeating: nil, count: 64)

    private func slot(of text: JSONText) -> Int {
        let (head, tail) = text.ends
        let mixed = (head ^ tail &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
        return Int(truncatingIfNeeded: mixed >> 58)
    }

    subscript(text: JSONText) -> Found? {
        get {
            guard let known = slots[slot(of: text)], known.text == text else { return nil }
            return known.found
        }
        set {
            slots[slot(of: text)] = newValue.map { (text, $0) }
        }
    }
}
