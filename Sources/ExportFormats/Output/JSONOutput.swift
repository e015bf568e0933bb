import HealthModel
import SafeText

/// Writes JSON to an output, making text safe for terminals.
struct JSONOutput {
    private var json = JSONWriter()
    private var output: Output

    init(_ output: Output) { self.output = output }

    /// Ends the text and returns the complete output.
    mutating func finish() -> Output {
        output.take(&json)
        return output
    }

    /// Passes on what fills a block. Formats call it after each row, so that long files are never held in memory.
    mutating func flushIfFull() throws(ExportError) {
        guard json.bytes.count >= Output.block else { return }
        output.take(&json)
        try output.flush()
    }

    /// Writes rows using several threads; each block has its own writer.
    mutating func writeRows(_ count: Int, _ make: @escaping @Sendable (Range<Int>) -> [UInt8]) throws(ExportError) {
        output.take(&json)
        try output.writeRows(count, make)
    }

    // MARK: Values

    mutating func value(_ text: String) { json.value(text.neutralised) }

    mutating func value(_ number: Double) { json.value(literal: number.isFinite ? JSONOutput.spelled(number) : "null") }

    mutating func value(_ number: Int) { json.value(Int64(number)) }

    mutating func value(_ number: Number) {
        switch number {
        case .integer(let value): json.value(value)
        case .decimal(let value): self.value(value)
        }
    }

    mutating func value(_ flag: Bool) { json.value(flag) }

    mutating func null() { json.null() }

    mutating func openObject() { json.openObject() }
    mutating func closeObject() { json.closeObject() }
    mutating func openArray() { json.openArray() }
    mutating func closeArray() { json.closeArray() }

    /// Spells whole numbers without decimals.
    private static func spelled(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : String(describing: number)
    }

    // MARK: Members

    mutating func name(_ name: String) { json.name(name) }

    mutating func member(_ name: String, _ text: String?) { json.member(name, text?.neutralised) }

    mutating func member(_ name: String, _ number: Double?) {
        guard let number else { return }
        self.name(name)
        value(number)
    }

    mutating func member(_ name: String, _ number: Int?) {
        guard let number else { return }
        self.name(name)
        value(number)
    }

    mutating func member(_ name: String, _ flag: Bool) { json.member(name, flag) }

    mutating func member(_ name: String, _ number: Number?) {
        guard let number else { return }
        self.name(name)
        value(number)
    }

    // MARK: Text

    mutating func continueList() { json.continueList() }

    mutating func lineBreak() { json.lineBreak() }

    mutating func endLine() { json.endLine() }
}
