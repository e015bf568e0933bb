/// A moment in UTC, in milliseconds since 1970-01-01T00:00:00Z.
public struct Instant: Hashable, Comparable, Sendable, Codable {
    public let milliseconds: Int64

    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

    /// Midnight at the start of `day` in Kazakhstan.
    public init(startOf day: Day) {
        let utc = Int64(day.ordinal) * 86_400_000
        milliseconds = utc - Int64(KazakhstanTime.offset(on: day)) * 1000
    }

    /// The calendar day in Kazakhstan at this moment.
    public var day: Day { local.day }

    /// Seconds since midnight in Kazakhstan, 0 to 86,399.
    public var secondOfDay: Int { local.second }

    private var local: (day: Day, second: Int) {
        let seconds = floorDivide(milliseconds, 1000)
        let offset = KazakhstanTime.offset(atSecond: seconds)
        let shifted = seconds + Int64(offset)
        let days = floorDivide(shifted, 86_400)
        return (Day(ordinal: Int32(clamping: days)), Int(shifted - days * 86_400))
    }

    public func adding(seconds: Int) -> Instant { Instant(milliseconds: milliseconds + Int64(seconds) * 1000) }
}

/// Official time in Kazakhstan: UTC+6 (capital) until 29 February 2024, UTC+5 nationwide since 1 March 2024.
public enum KazakhstanTime {
    private static let change: Int64 = 1_709_229_600  // 2024-03-01T00:00+06:00

    /// The offset from UTC in seconds at a Unix second.
    public static func offset(atSecond second: Int64) -> Int { second < change ? 6 * 3600 : 5 * 3600 }

    /// The offset from UTC in seconds at the start of a day.
    public static func offset(on day: Day) -> Int { day < Day(ordinal: 19_783) ? 6 * 3600 : 5 * 3600 }
}

func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
    let quotient = value / divisor
    return value % divisor < 0 ? quotient - 1 : quotient
}

extension Instant {
    /// Parses an RFC 3339 timestamp (`2026-02-04T09:00:00+05:00`); nil for any other text.
    ///
    /// A leap second (`:60`) is read as the first moment of the next minute.
    public init?(rfc3339 text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, let day = Day(iso: text.prefix(10)), bytes[10] | 0x20 == UInt8(ascii: "t"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let hour = digits(bytes[11..<13]), let minute = digits(bytes[14..<16]), let second = digits(bytes[17..<19]),
            hour < 24, minute < 60, second <= 60
        else { return nil }
        var index = 19
        var millisecond = 0
        if bytes[index] == UInt8(ascii: ".") {
            let fraction = bytes[(index + 1)...].prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
            guard !fraction.isEmpty else { return nil }
            millisecond =
                digits(fraction.prefix(3)).map { value in
                    value * [100, 10, 1][min(fraction.count, 3) - 1]
                } ?? 0
            index += 1 + fraction.count
        }
        guard let offset = Instant.offset(bytes[index...]) else { return nil }
        let seconds = Int64(day.ordinal) * 86_400 + Int64(hour * 3600 + minute * 60 + second - offset)
        self.init(milliseconds: seconds * 1000 + Int64(millisecond))
    }

    /// Parses `Z` or `±hh:mm` as seconds east of UTC.
    private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
        let start = bytes.startIndex
        guard let first = bytes.first else { return nil }
        if bytes.count == 1 { return first | 0x20 == UInt8(ascii: "z") ? 0 : nil }
        guard bytes.count == 6, bytes[start + 3] == UInt8(ascii: ":"),
            first == UInt8(ascii: "+") || first == UInt8(ascii: "-"),
            let hours = digits(bytes[(start + 1)..<(start + 3)]), let minutes = digits(bytes[(start + 4)..<(start + 6)]),
            hours < 24, minutes < 60
        else { return nil }
        return (hours * 3600 + minutes * 60) * (first == UInt8(ascii: "-") ? -1 : 1)
    }
}

extension Instant: CustomStringConvertible {
    /// RFC 3339 with Kazakhstan's offset, to the second: `2026-02-04T09:00:00+05:00`.
    public var description: String { spelled(fraction: "") }

    /// Like `description`, with milliseconds if not zero, so that it parses back to the same instant.
    public var exactDescription: String {
        let rest = Int(milliseconds - floorDivide(milliseconds, 1000) * 1000)
        return spelled(fraction: rest == 0 ? "" : "." + padded(rest, 3))
    }

    private func spelled(fraction: String) -> String {
        let (day, second) = (self.day, secondOfDay)
        let offset = KazakhstanTime.offset(atSecond: floorDivide(milliseconds, 1000)) / 3600
        return "\(day)T\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))\(fraction)"
            + "+\(padded(offset, 2)):00"
    }
}
