/// A fixed set of names, looked up by bytes without creating strings.
///
/// Names are compared by length and first and last eight bytes; only those longer than sixteen bytes are compared in full.
struct NameTable: Sendable {
    private struct Entry: Sendable {
        var length = -1
        var head: UInt64 = 0
        var tail: UInt64 = 0
        var index = 0
    }

    let names: [String]
    private let bytes: [[UInt8]]
    private var entries: [Entry]
    private let mask: Int

    /// - Parameter names: the names; a duplicate keeps its first position.
    init(_ names: [String]) {
        self.names = names
        bytes = names.map { Array($0.utf8) }
        var capacity = 8
        while capacity < names.count * 2 + 2 { capacity *= 2 }
        mask = capacity - 1
        entries = Array(repeating: Entry(), count: capacity)
        for (index, name) in bytes.enumerated() {
            (name + Array(repeating: 0, count: 8)).withUnsafeBufferPointer { padded in
                if let start = padded.baseAddress { insert(JSONText(start: start, count: name.count), index: index) }
            }
        }
    }

    private mutating func insert(_ name: JSONText, index: Int) {
        let (head, tail) = name.ends
        var slot = NameTable.hash(head, tail, name.count) & mask
        while entries[slot].length >= 0 {
            if bytes[entries[slot].index] == bytes[index] { return }
            slot = (slot + 1) & mask
        }
        entries[slot] = Entry(length: name.count, head: head, tail: tail, index: index)
    }

    /// The position of a name in `names`.
    @inline(__always)
    func index(of text: JSONText) -> Int? {
        let (head, tail) = text.ends
        var slot = NameTable.hash(head, tail, text.count) & mask
        while true {
            let entry = entries[slot]
            if entry.length < 0 { return nil }
            if entry.length == text.count, entry.head == head, entry.tail == tail,
                text.count <= 16 || bytes[entry.index].elementsEqual(text.bytes)
            {
                return entry.index
            }
            slot = (slot + 1) & mask
        }
    }

    private static func hash(_ head: UInt64, _ tail: UInt64, _ length: Int) -> Int {
        let mixed = (head ^ tail &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: length)) &* 0xD6E8_FEB8_6659_FD93
        return Int(truncatingIfNeeded: mixed >> 32)
    }
}
