import HealthModel

/// Parses documents and checks their text before decoding: size, I-JSON, duplicate keys, limits.
///
/// A parser may be used by any number of threads concurrently.
struct DocumentParser: Sendable {
    let limits: ReadingLimits
    private let parsers: JSONParsers

    init(limits: ReadingLimits) {
        self.limits = limits
        parsers = JSONParsers(maximumDepth: limits.depth)
    }

    /// Returns the result of `decode` for a sound document, and all diagnostics in text order.
    ///
    /// - Parameters:
    ///   - bytes: the document, UTF-8 with or without a byte order mark.
    ///   - name: the document's name in diagnostics.
    ///   - decode: receives the tape, the text without a byte order mark, and the list to report issues to.
    func read<Content>(
        _ bytes: UnsafeRawBufferPointer, name: String,
        decode: (JSONTape, UnsafeRawBufferPointer, inout IssueList) -> Content?
    ) -> (content: Content?, diagnostics: [Diagnostic]) {
        guard bytes.count <= limits.bytes else {
            return (nil, [Diagnostic(file: name, code: .size, [.number(.integer(Int64(limits.bytes)))])])
        }
        let text = DocumentParser.withoutByteOrderMark(bytes)
        return parsers.withDocument(text) { tape in
            guard let tape else { return (nil, [rejection(of: text, name: name)]) }
            var issues = IssueList(limit: limits.diagnostics)
            DocumentCheck(tape: tape, stringLimit: limits.stringBytes).run(&issues)
            let content = issues.hasErrors ? nil : decode(tape, text, &issues)
            return (content, issues.diagnostics(file: name, tape: tape, bytes: text))
        }
    }

    private static func withoutByteOrderMark(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? UnsafeRawBufferPointer(rebasing: bytes.dropFirst(3)) : bytes
    }

    private func rejection(of text: UnsafeRawBufferPointer, name: String) -> Diagnostic {
        let fault = SyntaxScanner.firstFault(in: text, maximumDepth: limits.depth) ?? SyntaxFault(code: .syntax, offset: 0)
        return Diagnostic(file: name, place: fault.place(in: text), code: fault.code, [])
    }
}
