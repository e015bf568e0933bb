import HealthModel

/// The words of the program in three languages, found by key.
///
/// Each area of the program has its own literal of lines `key|kk|ru|en`; empty lines and lines beginning with `#` are skipped.
/// The literals are not copied: the table only stores where each column begins and ends, so that loading a thousand terms at
/// startup takes some hundredths of a millisecond.
struct TermTable: Sendable {
    /// The terms of the whole program, loaded on first use.
    static let shared = TermTable(Terms.areas)

    private struct Entry {
        var area: Int32
        /// The start of the Kazakh column and the end of each column, as byte offsets in the area.
        var start: Int32
        var endOfKazakh: Int32
        var endOfRussian: Int32
        var endOfEnglish: Int32
    }

    private let areas: [StaticString]
    private var entries: [UInt64: Entry] = [:]

    init(_ areas: [StaticString]) {
        self.areas = areas
        entries.reserveCapacity(1_500)
        for index in areas.indices { read(Int32(index)) }
    }

    var count: Int { entries.count }

    /// The text of a term, or nil if no area has the key.
    func text(_ key: String, _ language: Language) -> String? {
        var hash = KeyHash()
        for byte in key.utf8 { hash.add(byte) }
        guard let entry = entries[hash.value] else { return nil }
        let range =
            switch language {
            case .kk: entry.start..<entry.endOfKazakh
            case .ru: entry.endOfKazakh + 1..<entry.endOfRussian
            case .en: entry.endOfRussian + 1..<entry.endOfEnglish
            }
        let bytes = bytes(of: areas[Int(entry.area)])
        return String(decoding: bytes[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
    }

    private func bytes(of area: StaticString) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: area.utf8Start, count: area.utf8CodeUnitCount)
    }

    private mutating func read(_ area: Int32) {
        let bytes = bytes(of: areas[Int(area)])
        var start = 0
        while start < bytes.count {
            start = readLine(of: area, bytes, from: start)
        }
    }

    /// Reads one line and returns the start of the next. A line without four columns is ignored.
    private mutating func readLine(of area: Int32, _ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var hash = KeyHash()
        var bars: (Int, Int, Int) = (0, 0, 0)
        var found = 0
        var index = start
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") {
            if bytes[index] == UInt8(ascii: "|") {
                bars = (bars.1, bars.2, index)
                found += 1
            } else if found == 0 {
                hash.add(bytes[index])
            }
            index += 1
        }
        if found == 3, bytes[start] != UInt8(ascii: "#") {
            entries[hash.value] = Entry(
                area: area, start: Int32(bars.0 + 1), endOfKazakh: Int32(bars.1), endOfRussian: Int32(bars.2),
                endOfEnglish: Int32(index))
        }
        return index + 1
    }
}

/// 64-bit FNV-1a: keys are only compared by hash, and a test verifies that there are no collisions.
struct KeyHash {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
    }
}
