/// Writes JSON text into a buffer without building a tree; commas are inserted automatically.
///
/// The caller balances objects and arrays. They are opened and closed explicitly, because closures would copy the buffer each time.
public struct JSONWriter: Sendable {
    public private(set) var bytes: [UInt8] = []
    /// Whether a comma is needed before the next member or element.
    private var needsComma = false
    private var needsBreak = false

    /// - Parameter capacity: bytes to reserve.
    public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    // MARK: Values

    public mutating func value(_ text: String) {
        separate()
        JSONString.append(text, to: &bytes)
    }

    public mutating func value(_ flag: Bool) { value(literal: flag ? "true" : "false") }

    public mutating func value(_ number: Int64) { value(literal: String(number)) }

    public mutating func null() { value(literal: "null") }

    /// - Parameter text: a number, `true`, `false` or `null`, as JSON spells it.
    public mutating func value(literal text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
    }

    public mutating func openObject() { open("{") }
    public mutating func closeObject() { close("}") }
    public mutating func openArray() { open("[") }
    public mutating func closeArray() { close("]") }

    private mutating func open(_ bracket: Unicode.Scalar) {
        separate()
        bytes.append(UInt8(ascii: bracket))
        needsComma = false
    }

    private mutating func close(_ bracket: Unicode.Scalar) {
        bytes.append(UInt8(ascii: bracket))
        needsComma = true
    }

    // MARK: Members

    /// Writes the name of the next member.
    public mutating func name(_ name: String) {
        separate()
        JSONString.append(name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Writes a member; nothing for nil.
    public mutating func member(_ name: String, _ text: String?) {
        guard let text else { return }
        self.name(name)
        value(text)
    }

    public mutating func member(_ name: String, _ flag: Bool) {
        self.name(name)
        value(flag)
    }

    public mutating func member(_ name: String, literal text: String?) {
        guard let text else { return }
        self.name(name)
        value(literal: text)
    }

    // MARK: Text

    /// Makes the next item follow a comma, for lists whose first items are in another buffer.
    public mutating func continueList() { needsComma = true }

    /// Starts a new line before the next value or member, for files that people read and compare.
    public mutating func lineBreak() { needsBreak = true }

    /// Ends the text with a line feed.
    public mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

    /// Moves the written text to another buffer.
    public mutating func drain(into other: inout [UInt8]) {
        other += bytes
        bytes.removeAll(keepingCapacity: true)
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        if needsBreak { bytes.append(UInt8(ascii: "\n")) }
        (needsComma, needsBreak) = (true, false)
    }
}
