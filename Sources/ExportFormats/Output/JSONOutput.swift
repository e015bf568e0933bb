import SafeText
import HealthModel

/// Writes JSON member by member into an output.
///
/// Objects and arrays are opened and closed by hand: closures around the output would copy its block for each of them.
struct JSONOutput {
    var output: Output
    /// Whether text is made safe for terminals; only what must be read back as it was is not.
    private let neutralises: Bool
    /// Whether the next member or element needs a comma before it.
    private var needsComma = false
    private var needsBreak = false

    init(_ output: Output, neutralises: Bool = true) {
        self.output = output
        self.neutralises = neutralises
    }

    // MARK: Values

    mutating func value(_ text: String) {
        separate()
        output.write(json: neutralises ? text.neutralised : text)
    }

    mutating func value(_ number: Double) {
        separate()
        output.write(number.isFinite ? spelled(number) : "null")
    }

    mutating func value(_ number: Int) {
        separate()
        output.write(String(number))
    }

    mutating func value(_ number: Number) {
        switch number {
        case .integer(let value):
            separate()
            output.write(String(value))
        case .decimal(let value): self.value(value)
        }
    }

    mutating func null() {
        separate()
        output.write("null" as StaticString)
    }

    mutating func value(_ flag: Bool) {
        separate()
        output.write(flag ? "true" as StaticString : "false")
    }

    mutating func openObject() { open(UInt8(ascii: "{")) }
    mutating func closeObject() { close(UInt8(ascii: "}")) }
    mutating func openArray() { open(UInt8(ascii: "[")) }
    mutating func closeArray() { close(UInt8(ascii: "]")) }

    private mutating func open(_ bracket: UInt8) {
        separate()
        output.write(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        output.write(bracket)
        needsComma = true
    }

    // MARK: Members

    mutating func name(_ name: String) {
        separate()
        output.write(json: name)
        output.write(UInt8(ascii: ":"))
        needsComma = false
    }

    mutating func member(_ name: String, _ text: String?) {
        guard let text else { return }
        self.name(name)
        value(text)
    }

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

    mutating func member(_ name: String, _ flag: Bool) {
        self.name(name)
        value(flag)
    }

    mutating func member(_ name: String, _ number: Number?) {
        guard let number else { return }
        self.name(name)
        value(number)
    }

    // MARK: Text

    /// Puts what follows on a line of its own, for files that people read and compare.
    mutating func lineBreak() { needsBreak = true }

    private mutating func separate() {
        if needsComma { output.write(UInt8(ascii: ",")) }
        if needsBreak { output.write(UInt8(ascii: "\n")) }
        (needsComma, needsBreak) = (true, false)
    }

    /// What must be read back as it was stays a decimal.
    private func spelled(_ number: Double) -> String {
        if neutralises, number == number.rounded(), abs(number) < 1e15 { return String(Int64(number)) }
        return String(describing: number)
    }
}
