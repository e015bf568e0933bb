import SafeText

/// Text that is safe to print: neutralised once, when decoded.
///
/// Control characters become visible symbols, and nothing can reverse the text direction or be invisible.
public struct ShownText: Decodable, Hashable, Sendable, ExpressibleByStringLiteral {
    public let string: String

    public init(_ text: String) { string = Neutraliser.neutralise(text) }

    public init(stringLiteral text: String) { self.init(text) }

    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }
}
