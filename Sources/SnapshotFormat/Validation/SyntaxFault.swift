import HealthModel

/// The first thing that is wrong with a text that is not valid JSON, and where it stands.
struct SyntaxFault: Error, Hashable {
    var code: DiagnosticCode
    var offset: Int

    /// The line and column of the fault, both from 1; columns count bytes.
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
