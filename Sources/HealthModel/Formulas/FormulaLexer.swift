/// Splits a formula into tokens.
struct FormulaLexer {
    enum Token: Equatable {
        case number(Number)
        case name(String)
        case code(String)
        case symbol(String)
        case end
    }

    struct Lexeme: Equatable {
        var token: Token
        var offset: Int
    }

    private let bytes: [UInt8]
    private var position = 0

    init(_ source: String) {
        bytes = Array(source.utf8)
    }

    mutating func next() throws(FormulaError) -> Lexeme {
        while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x0A { position += 1 }
        let start = position
        guard position < bytes.count else { return Lexeme(token: .end, offset: start) }
        let byte = bytes[position]
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return Lexeme(token: try number(), offset: start)
        case UInt8(ascii: "\""): return Lexeme(token: try code(), offset: start)
        case _ where FormulaLexer.isName(byte): return Lexeme(token: .name(text { FormulaLexer.isName($0) }), offset: start)
        default: return Lexeme(token: try symbol(), offset: start)
        }
    }

    private mutating func text(while condition: (UInt8) -> Bool) -> String {
        let start = position
        while position < bytes.count, condition(bytes[position]) { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func number() throws(FormulaError) -> Token {
        let start = position
        let spelled = text { ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")) || $0 == UInt8(ascii: ".") }
        if let integer = Int64(spelled) { return .number(.integer(integer)) }
        guard let decimal = Double(spelled) else {
            throw FormulaError(code: .number, offset: start, found: spelled)
        }
        return .number(.decimal(decimal))
    }

    private mutating func code() throws(FormulaError) -> Token {
        let start = position
        position += 1
        let inner = text { $0 != UInt8(ascii: "\"") }
        guard position < bytes.count else { throw FormulaError(code: .unexpectedEnd, offset: start, found: inner) }
        position += 1
        return .code(inner)
    }

    private mutating func symbol() throws(FormulaError) -> Token {
        let byte = bytes[position]
        let isCompound = "<>!=".utf8.contains(byte) && position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "=")
        var end = position + (isCompound ? 2 : 1)
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        let text = String(decoding: bytes[position..<end], as: UTF8.self)
        guard isCompound || "+-*/()[],.<>=".utf8.contains(byte) else {
            throw FormulaError(code: .unexpectedCharacter, offset: position, found: text)
        }
        position = end
        return .symbol(text)
    }

    private static func isName(_ byte: UInt8) -> Bool {
        let lower = byte | 0x20
        return (lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")) || byte == UInt8(ascii: "_")
            || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
    }
}
