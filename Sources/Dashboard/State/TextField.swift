/// A line of text being typed. Input is appended at the end.
public struct TextField: Sendable, Hashable {
    /// Longer input is ignored.
    static let limit = 200

    public private(set) var text: String

    public init(_ text: String = "") {
        self.text = text
    }

    public var isEmpty: Bool { text.isEmpty }

    mutating func insert(_ scalar: Unicode.Scalar) {
        guard text.unicodeScalars.count < TextField.limit, scalar.value >= 0x20, scalar.value != 0x7F else { return }
        text.unicodeScalars.append(scalar)
    }

    mutating func erase() {
        if !text.isEmpty { text.removeLast() }
    }

    mutating func clear() { text = "" }
}
