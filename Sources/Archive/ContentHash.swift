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

    /// 64 hexadecimal digits.
    public var description: String { Self.digits(bytes) }

    /// The first ten digits, for people.
    public var short: String { Self.digits(bytes.prefix(5)) }

    private static func digits(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { String($0 >> 4, radix: 16) + String($0 & 0xF, radix: 16) }.joined()
    }
}
