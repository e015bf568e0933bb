import HealthModel

/// Finds the first fault of a text rejected by simdjson, following RFC 8259. Uses its own stack instead of recursion.
struct SyntaxScanner {
    /// What may come next.
    private enum Expectation { case value, valueOrEnd, keyOrEnd, key, commaOrEnd, nothing }

    private let bytes: UnsafeRawBufferPointer
    private let maximumDepth: Int
    private var offset = 0
    /// The enclosing containers: true for an object.
    private var containers: [Bool] = []

    init(_ bytes: UnsafeRawBufferPointer, maximumDepth: Int) {
        self.bytes = bytes
        self.maximumDepth = maximumDepth
    }

    /// The first fault, or nil if the text is valid.
    static func firstFault(in bytes: UnsafeRawBufferPointer, maximumDepth: Int) -> SyntaxFault? {
        var scanner = SyntaxScanner(bytes, maximumDepth: maximumDepth)
        do throws(SyntaxFault) {
            try scanner.scan()
            return nil
        } catch {
            return error
        }
    }

    private mutating func scan() throws(SyntaxFault) {
        var expectation = Expectation.value
        while true {
            skipSpace()
            guard offset < bytes.count else {
                if expectation == .nothing { return }
                throw fault(.syntax)
            }
            expectation = try step(expectation, bytes[offset])
        }
    }

    private mutating func step(_ expectation: Expectation, _ byte: UInt8) throws(SyntaxFault) -> Expectation {
        switch (expectation, byte) {
        case (.valueOrEnd, UInt8(ascii: "]")), (.keyOrEnd, UInt8(ascii: "}")): return leave()
        case (.commaOrEnd, UInt8(ascii: "]")) where containers.last == false: return leave()
        case (.commaOrEnd, UInt8(ascii: "}")) where containers.last == true: return leave()
        case (.commaOrEnd, UInt8(ascii: ",")):
            offset += 1
            return containers.last == true ? .key : .value
        case (.keyOrEnd, UInt8(ascii: "\"")), (.key, UInt8(ascii: "\"")):
            try scanString()
            try scanColon()
            return .value
        case (.value, _), (.valueOrEnd, _): return try scanValue(byte)
        default: throw fault(byte < 0x80 ? .syntax : encodingOrSyntax)
        }
    }

    private mutating func leave() -> Expectation {
        containers.removeLast()
        offset += 1
        return afterValue
    }

    private var afterValue: Expectation { containers.isEmpty ? .nothing : .commaOrEnd }

    private mutating func scanValue(_ byte: UInt8) throws(SyntaxFault) -> Expectation {
        switch byte {
        case UInt8(ascii: "{"):
            try enter(object: true)
            return .keyOrEnd
        case UInt8(ascii: "["):
            try enter(object: false)
            return .valueOrEnd
        case UInt8(ascii: "\""): try scanString()
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try scanNumber()
        case UInt8(ascii: "t"): try scanWord("true")
        case UInt8(ascii: "f"): try scanWord("false")
        case UInt8(ascii: "n"): try scanWord("null")
        default: throw fault(byte < 0x80 ? .syntax : encodingOrSyntax)
        }
        return afterValue
    }

    private mutating func enter(object: Bool) throws(SyntaxFault) {
        containers.append(object)
        if containers.count > maximumDepth, !isEmptyContainer { throw fault(.depth) }
        offset += 1
    }

    /// simdjson does not count an empty array or object as a level.
    private var isEmptyContainer: Bool {
        var next = offset + 1
        while next < bytes.count, SyntaxScanner.isSpace(bytes[next]) { next += 1 }
        return next < bytes.count && (bytes[next] == UInt8(ascii: "]") || bytes[next] == UInt8(ascii: "}"))
    }

    private mutating func scanColon() throws(SyntaxFault) {
        skipSpace()
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: ":") else { throw fault(.syntax) }
        offset += 1
    }

    private mutating func scanWord(_ word: StaticString) throws(SyntaxFault) {
        for index in 0..<word.utf8CodeUnitCount {
            guard offset < bytes.count, bytes[offset] == word.utf8Start[index] else { throw fault(.syntax) }
            offset += 1
        }
    }

    private mutating func scanString() throws(SyntaxFault) {
        var text = StringScanner(bytes, offset: offset)
        offset = try text.scan()
    }

    private mutating func scanNumber() throws(SyntaxFault) {
        var number = NumberScanner(bytes, offset: offset)
        offset = try number.scan()
    }

    private mutating func skipSpace() {
        while offset < bytes.count, SyntaxScanner.isSpace(bytes[offset]) { offset += 1 }
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\t")
    }

    private func fault(_ code: DiagnosticCode) -> SyntaxFault { SyntaxFault(code: code, offset: offset) }

    /// Outside strings, a non-ASCII character is misplaced if it is valid UTF-8, otherwise an encoding fault.
    private var encodingOrSyntax: DiagnosticCode {
        UTF8Sequence.length(in: bytes, at: offset) == nil ? .encoding : .syntax
    }
}

/// The first fault of an invalid JSON text, with its offset.
struct SyntaxFault: Error, Hashable {
    var code: DiagnosticCode
    var offset: Int

    /// The 1-based line and column of the fault; columns count bytes.
    func place(in bytes: UnsafeRawBufferPointer) -> DocumentPlace {
        var line = 1
        var lineStart = 0
        for index in 0..<min(offset, bytes.count) where bytes[index] == UInt8(ascii: "\n") {
            line += 1
            lineStart = index + 1
        }
        return DocumentPlace(line: line, column: offset - lineStart + 1)
    }
}
