import Crypto

/// SHA-256 of a content, which names it in the archive.
public struct ContentHash: Hashable, Sendable, CustomStringConvertible {
    public static let length = 32

    /// 32 bytes.
    public let bytes: [UInt8]

    public init(of content: [UInt8]) {
        bytes = Array(SHA256.hash(data: content))
    }

    /// Nil for anything but 32 bytes.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Self.length else { return nil }
        self.bytes = bytes
    }

    /// The hash that 64 hexadecimal digits spell; nil for any other text.
    public init?(hexadecimal text: String) {
        let digits = text.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        guard digits.count == 2 * Self.length, text.utf8.count == digits.count else { return nil }
        bytes = (0..<Self.length).map { UInt8(digits[2 * $0] << 4 | digits[2 * $0 + 1]) }
    }

    /// 64 hexadecimal digits.
    public var description: String { Self.digits(bytes) }

    /// The first ten digits, for people.
    public var short: String { Self.digits(bytes.prefix(5)) }

    private static func digits(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { String($0 >> 4, radix: 16) + String($0 & 0xF, radix: 16) }.joined()
    }
}
