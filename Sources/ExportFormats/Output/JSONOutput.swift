import SafeText
import HealthModel

/// Writes JSON to an output member by member.
///
/// Objects and arrays are opened and closed explicitly: closures would copy the output's block each time.
struct JSONOutput {
    var output: Output
    /// Whether text is made safe for terminals; disabled only if it must be read back unchanged.
    private let neutralises: Bool
    /// Whether a comma is needed before the next member or element.
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

    /// Starts a new line, for files read and compared by people.
    mutating func lineBreak() { needsBreak = true }

    private mutating func separate() {
        if needsComma { output.write(UInt8(ascii: ",")) }
        if needsBreak { output.write(UInt8(ascii: "\n")) }
        (needsComma, needsBreak) = (true, false)
    }

    /// Numbers that must be read back unchanged keep their decimal form.
    private func spelled(_ number: Double) -> String {
        if neutralises, number == number.rounded(), abs(number) < 1e15 { return String(Int64(number)) }
        return String(describing: number)
    }
}
