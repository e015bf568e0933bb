/// Scans a string in a JSON text for its first fault.
struct StringScanner {
    private let bytes: UnsafeRawBufferPointer
    private var offset: Int

    /// - Parameter offset: the offset of the opening quotation mark.
    init(_ bytes: UnsafeRawBufferPointer, offset: Int) {
        self.bytes = bytes
        self.offset = offset
    }

    /// Returns the offset after the closing quotation mark.
    mutating func scan() throws(SyntaxFault) -> Int {
        offset += 1
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "\""): return offset + 1
            case UInt8(ascii: "\\"): try scanEscape()
            case 0..<0x20: throw SyntaxFault(code: .syntax, offset: offset)
            default:
                guard let length = UTF8Sequence.length(in: bytes, at: offset) else {
                    throw SyntaxFault(code: .encoding, offset: offset)
                }
                offset += length
            }
        }
        throw SyntaxFault(code: .syntax, offset: offset)
    }

    private mutating func scanEscape() throws(SyntaxFault) {
        let start = offset
        guard offset + 1 < bytes.count else { throw SyntaxFault(code: .syntax, offset: bytes.count) }
        switch bytes[offset + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            offset += 2
        case UInt8(ascii: "u"):
            let unit = try scanUnit(at: start)
            guard unit & 0xF800 == 0xD800 else { return }
            try scanLowSurrogate(after: unit, at: start)
        default: throw SyntaxFault(code: .syntax, offset: start)
        }
    }

    /// Surrogates are only valid as a pair, high before low.
    private mutating func scanLowSurrogate(after high: UInt16, at start: Int) throws(SyntaxFault) {
        guard high & 0xFC00 == 0xD800, offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "\\"),
            bytes[offset + 1] == UInt8(ascii: "u"), try scanUnit(at: start) & 0xFC00 == 0xDC00
        else { throw SyntaxFault(code: .encoding, offset: start) }
    }

    /// The UTF-16 code unit given by the four hexadecimal digits after `\u`.
    private mutating func scanUnit(at start: Int) throws(SyntaxFault) -> UInt16 {
        var unit: UInt16 = 0
        for index in (offset + 2)..<(offset + 6) {
            guard index < bytes.count, let digit = StringScanner.hexadecimal(bytes[index]) else {
                throw SyntaxFault(code: .syntax, offset: start)
            }
            unit = unit << 4 | digit
        }
        offset += 6
        return unit
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt16? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }
}
