/// Scans a number in a JSON text for its first fault: its spelling, then whether it fits 64 bits.
struct NumberScanner {
    private let bytes: UnsafeRawBufferPointer
    private let start: Int
    private var offset: Int
    private var isInteger = true

    init(_ bytes: UnsafeRawBufferPointer, offset: Int) {
        self.bytes = bytes
        start = offset
        self.offset = offset
    }

    /// Returns the offset after the number.
    mutating func scan() throws(SyntaxFault) -> Int {
        if bytes[offset] == UInt8(ascii: "-") { offset += 1 }
        try scanWhole()
        if next == UInt8(ascii: ".") {
            isInteger = false
            offset += 1
            try scanDigits()
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            isInteger = false
            offset += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { offset += 1 }
            try scanDigits()
        }
        guard fits else { throw SyntaxFault(code: .number, offset: start) }
        return offset
    }

    private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func scanWhole() throws(SyntaxFault) {
        guard next == UInt8(ascii: "0") else { return try scanDigits() }
        offset += 1
        if let next, isDigit(next) { throw SyntaxFault(code: .syntax, offset: offset) }
    }

    private mutating func scanDigits() throws(SyntaxFault) {
        let start = offset
        while let next, isDigit(next) { offset += 1 }
        if offset == start { throw SyntaxFault(code: .syntax, offset: offset) }
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    /// Integers from −2⁶³ to 2⁶⁴ − 1, and finite decimals.
    private var fits: Bool {
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        if isInteger { return Int64(text) != nil || UInt64(text) != nil }
        return Double(text)?.isFinite ?? false
    }
}
