/// The type tag of a tape word, as defined by simdjson.
struct JSONKind: Equatable {
    let mark: UInt8

    static var object: JSONKind { JSONKind(mark: UInt8(ascii: "{")) }
    static var array: JSONKind { JSONKind(mark: UInt8(ascii: "[")) }
    static var string: JSONKind { JSONKind(mark: UInt8(ascii: "\"")) }
    static var integer: JSONKind { JSONKind(mark: UInt8(ascii: "l")) }
    /// An integer from 2⁶³ to 2⁶⁴ − 1, too large for any figure.
    static var unsigned: JSONKind { JSONKind(mark: UInt8(ascii: "u")) }
    static var decimal: JSONKind { JSONKind(mark: UInt8(ascii: "d")) }
    static var yes: JSONKind { JSONKind(mark: UInt8(ascii: "t")) }
    static var no: JSONKind { JSONKind(mark: UInt8(ascii: "f")) }
    static var null: JSONKind { JSONKind(mark: UInt8(ascii: "n")) }
    static var objectEnd: JSONKind { JSONKind(mark: UInt8(ascii: "}")) }
    static var arrayEnd: JSONKind { JSONKind(mark: UInt8(ascii: "]")) }
}

/// A validated document in simdjson's layout: one word per value, two per number, in text order.
///
/// Positions are word indexes. A tape is only valid inside `JSONParser.withDocument`, and never checks bounds because every
/// position comes from the tape itself.
struct JSONTape {
    private let words: UnsafePointer<UInt64>
    private let strings: UnsafePointer<UInt8>

    init(words: UnsafePointer<UInt64>, strings: UnsafePointer<UInt8>) {
        self.words = words
        self.strings = strings
    }

    /// The position of the document's value.
    var root: Int { 1 }
    /// The position after the document's value.
    var end: Int { payload(0) }

    private func payload(_ position: Int) -> Int { Int(truncatingIfNeeded: words[position] & 0x00FF_FFFF_FFFF_FFFF) }

    func kind(_ position: Int) -> JSONKind { JSONKind(mark: UInt8(truncatingIfNeeded: words[position] >> 56)) }

    /// The text of a string or key.
    func text(_ position: Int) -> JSONText {
        let head = strings + payload(position)
        let count = UnsafeRawPointer(head).loadUnaligned(as: UInt32.self)
        return JSONText(start: head + 4, count: Int(count))
    }

    /// The text at a position, or nil if it is not a string.
    func string(_ position: Int) -> JSONText? { kind(position) == .string ? text(position) : nil }

    func integer(_ position: Int) -> Int64 { Int64(bitPattern: words[position + 1]) }
    func decimal(_ position: Int) -> Double { Double(bitPattern: words[position + 1]) }

    /// The position after a value and everything nested in it.
    func after(_ position: Int) -> Int {
        switch kind(position) {
        case .object, .array: payload(position) & 0xFFFF_FFFF
        case .integer, .unsigned, .decimal: position + 2
        default: position + 1
        }
    }

    /// The number of members or elements of a container; simdjson counts up to 16,777,215.
    func count(_ position: Int) -> Int { Int(truncatingIfNeeded: words[position] >> 32 & 0xFF_FFFF) }

    func elements(_ array: Int) -> Elements { Elements(tape: self, cursor: array + 1, end: after(array) - 1) }
    func members(_ object: Int) -> Members { Members(tape: self, cursor: object + 1, end: after(object) - 1) }

    /// Iterates over the positions of an array's elements.
    struct Elements: Sequence, IteratorProtocol {
        fileprivate let tape: JSONTape
        fileprivate var cursor: Int
        fileprivate let end: Int

        mutating func next() -> Int? {
            guard cursor < end else { return nil }
            defer { cursor = tape.after(cursor) }
            return cursor
        }
    }

    /// Iterates over the keys of an object's members. The value directly follows its key.
    struct Members: Sequence, IteratorProtocol {
        fileprivate let tape: JSONTape
        fileprivate var cursor: Int
        fileprivate let end: Int

        mutating func next() -> Int? {
            guard cursor < end else { return nil }
            defer { cursor = tape.after(cursor + 1) }
            return cursor
        }
    }
}
