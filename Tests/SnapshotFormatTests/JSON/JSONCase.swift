import SnapshotFormat
import Testing

/// A text that is JSON, is not, or that RFC 8259 leaves to the reader, named by what is special about it.
///
/// The names begin as those of the JSON parsing test suite do: `y` must be taken, `n` must be refused, `i` is ours to decide
/// and decided here. The texts are our own.
struct JSONCase: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    /// The code of the only diagnostic; nil where the text is taken.
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

    /// Reads the text as the value of `extensions`, where any JSON may stand.
    func read() -> ReadingResult {
        let parts = Sample.document("\"extensions\":@").split(separator: "@")
        return Sample.read(Array(parts[0].utf8) + bytes + Array(parts[1].utf8))
    }

    /// Reads the text and compares what is said of it.
    func check() {
        let result = read()
        #expect(result.codes == (code.map { [$0] } ?? []))
        #expect((result.snapshot != nil) == (code == nil))
    }

    /// Cases of one kind that are refused alike.
    static func refused(_ code: String, _ cases: [(String, String)]) -> [JSONCase] {
        cases.map { JSONCase("n_" + $0.0, $0.1, code: code) }
    }

    static func taken(_ cases: [(String, String)]) -> [JSONCase] { cases.map { JSONCase("y_" + $0.0, $0.1) } }
}
