import SafeText

/// Text that may stand on paper: what it was decoded from is neutralised once, here.
///
/// Control characters are seen as their pictures, and nothing in it turns the direction of reading or hides from the reader.
public struct ShownText: Decodable, Hashable, Sendable, ExpressibleByStringLiteral {
    public let string: String

    public init(_ text: String) { string = Neutraliser.neutralise(text) }

    public init(stringLiteral text: String) { self.init(text) }

    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }
}
