/// A fixed set of names that bytes are looked up in without making strings.
///
/// Names are compared by length, first and last eight bytes; only longer ones than sixteen bytes are compared in full.
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

    /// - Parameter names: a name given twice keeps its first position.
    init(_ names: [String]) {
        self.names = names
        bytes = names.map { Array($0.utf8) }
        var capacity = 8
        while capacity < names.count * 2 + 2 { capacity *= 2 }
        mask = capacity - 1
        entries = Array(repeating: Entry(), count: capacity)
        for (index, name) in bytes.enumerated() {
            name.withUnsafeBufferPointer { insert($0, index: index) }
        }
    }

    private mutating func insert(_ name: UnsafeBufferPointer<UInt8>, index: Int) {
        let (head, tail) = NameTable.ends(name.baseAddress, name.count)
        var slot = NameTable.hash(head, tail, name.count) & mask
        while entries[slot].length >= 0 {
            if bytes[entries[slot].index] == bytes[index] { return }
            slot = (slot + 1) & mask
        }
        entries[slot] = Entry(length: name.count, head: head, tail: tail, index: index)
    }

    /// The position of a name in `names`.
    func index(of text: JSONText) -> Int? {
        let (head, tail) = NameTable.ends(text.start, text.count)
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

    /// The first and the last up to eight bytes as numbers.
    private static func ends(_ start: UnsafePointer<UInt8>?, _ count: Int) -> (UInt64, UInt64) {
        guard let start else { return (0, 0) }
        let raw = UnsafeRawPointer(start)
        if count >= 8 {
            return (raw.loadUnaligned(as: UInt64.self), raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
        }
        var word: UInt64 = 0
        for index in 0..<count { word = word << 8 | UInt64(start[index]) }
        return (word, 0)
    }

    private static func hash(_ head: UInt64, _ tail: UInt64, _ length: Int) -> Int {
        let mixed = (head ^ tail &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: length)) &* 0xD6E8_FEB8_6659_FD93
        return Int(truncatingIfNeeded: mixed >> 32)
    }
}
