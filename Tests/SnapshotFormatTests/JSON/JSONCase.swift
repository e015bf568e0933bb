import SnapshotFormat
import Testing

/// A text that is valid JSON, invalid, or left to the implementation by RFC 8259, named after its peculiarity.
///
/// Names have the prefixes of the JSON parsing test suite: `y` must be accepted, `n` must be rejected, `i` is
/// implementation-defined and decided here. The texts are our own.
struct JSONCase: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    /// The code of the only diagnostic; nil if the text is accepted.
    var code: String?

    init(_ name: String, _ text: String, code: String? = nil) {
        self.init(name, Array(text.utf8), code: code)
    }

    init(_ name: String, _ bytes: [UInt8], code: String? = nil) {
        self.name = name
        self.bytes = bytes
        self.code = code
    }

    var testDescription: String { name }

    /// Reads the text as the value of `extensions`, which may be any JSON.
    func read() -> ReadingResult {
        let parts = Sample.document("\"extensions\":@").split(separator: "@")
        return Sample.read(Array(parts[0].utf8) + bytes + Array(parts[1].utf8))
    }

    /// Reads the text and checks its diagnostics.
    func check() {
        let result = read()
        #expect(result.codes == (code.map { [$0] } ?? []))
        #expect((result.snapshot != nil) == (code == nil))
    }

    /// Cases of one kind that are rejected with the same code.
    static func refused(_ code: String, _ cases: [(String, String)]) -> [JSONCase] {
        cases.map { JSONCase("n_" + $0.0, $0.1, code: code) }
    }

    static func taken(_ cases: [(String, String)]) -> [JSONCase] { cases.map { JSONCase("y_" + $0.0, $0.1) } }
}
