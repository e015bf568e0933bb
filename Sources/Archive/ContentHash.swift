import CNettle

/// The SHA-256 of a content, its identity in the archive.
public struct ContentHash: Hashable, Comparable, Sendable, CustomStringConvertible {
    public static let length = 32

    /// 32 bytes.
    public let bytes: [UInt8]

    public init(of content: [UInt8]) {
        bytes = [UInt8](unsafeUninitializedCapacity: Self.length) { digest, count in
            nettle_sha256(content, content.count, digest.baseAddress)
            count = Self.length
        }
    }

    /// Nil unless there are 32 bytes.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Self.length else { return nil }
        self.bytes = bytes
    }

    /// The range of hashes that begin with some hexadecimal digits; nil if there are not 1 to 64 of them.
    static func range(beginning digits: String) -> ClosedRange<ContentHash>? {
        let values = digits.compactMap(\.hexDigitValue).map { UInt8($0) }
        guard !values.isEmpty, values.count == digits.count, values.count <= 2 * length else { return nil }
        func hash(filledWith digit: UInt8) -> ContentHash? {
            let all = values + [UInt8](repeating: digit, count: 2 * length - values.count)
            return ContentHash(bytes: stride(from: 0, to: all.count, by: 2).map { all[$0] << 4 | all[$0 + 1] })
        }
        guard let least = hash(filledWith: 0x0), let greatest = hash(filledWith: 0xF) else { return nil }
        return least...greatest
    }

    /// 64 hexadecimal digits.
    public var description: String { Self.digits(bytes) }

    /// The first ten digits, for display.
    public var short: String { Self.digits(bytes.prefix(5)) }

    public static func < (left: Self, right: Self) -> Bool { left.bytes.lexicographicallyPrecedes(right.bytes) }

    private static func digits(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { String($0 >> 4, radix: 16) + String($0 & 0xF, radix: 16) }.joined()
    }
}
