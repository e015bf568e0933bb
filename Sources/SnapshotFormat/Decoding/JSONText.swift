import Glibc
import HealthModel

/// A string of a document: unescaped UTF-8 bytes owned by the parser.
///
/// Codes, dates and unit codes are parsed as bytes; a `String` is only created for text that is stored.
struct JSONText: Equatable {
    let start: UnsafePointer<UInt8>
    let count: Int

    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }
    var string: String { String(decoding: bytes, as: UTF8.self) }
    var isEmpty: Bool { count == 0 }

    subscript(index: Int) -> UInt8 { start[index] }

    /// The beginning of a text, as quoted in messages.
    var quoted: String {
        let limit = 80
        return string.count <= limit ? string : string.prefix(limit) + "…"
    }

    /// Parses ASCII digits in `range`, or returns nil if there is any other byte.
    func number(_ range: Range<Int>) -> Int? {
        var value = 0
        for index in range {
            let digit = start[index] &- UInt8(ascii: "0")
            guard digit <= 9 else { return nil }
            value = value &* 10 &+ Int(digit)
        }
        return value
    }

    /// The calendar day written as `2026-02-04`.
    var day: Day? {
        guard count == 10, start[4] == UInt8(ascii: "-"), start[7] == UInt8(ascii: "-"),
            let year = number(0..<4), let month = number(5..<7), let day = number(8..<10)
        else { return nil }
        return Day(year: year, month: month, day: day)
    }

    /// The period of an identifier. Days, months and years of DHIS2, used by nearly all rows, are parsed without a string.
    var period: Period? {
        switch count {
        case 8:
            guard let year = number(0..<4), let month = number(4..<6), let day = number(6..<8) else { break }
            return Day(year: year, month: month, day: day).map { .day($0) }
        case 6:
            guard let year = number(0..<4), let month = number(4..<6) else { break }
            return .month(month, of: year)
        case 4:
            guard let year = number(0..<4) else { break }
            return .year(year)
        default: break
        }
        return Period(identifier: string)
    }

    /// The unit written as `KZ`, a KATO code or `<kato>/<id>`.
    var orgUnit: OrgUnitID? {
        guard count >= 9, let kato = number(0..<9), kato >= 100_000_000 else { return OrgUnitID(string) }
        if count == 9 { return OrgUnitID(kato: UInt32(kato)) }
        guard count > 10, start[9] == UInt8(ascii: "/") else { return nil }
        return OrgUnitID(kato: UInt32(kato), local: JSONText(start: start + 10, count: count - 10).string)
    }

    static func == (left: JSONText, right: JSONText) -> Bool {
        left.count == right.count && memcmp(left.start, right.start, left.count) == 0
    }

    /// The first and last up to eight bytes as numbers: together with the count they determine a text of up to sixteen bytes.
    ///
    /// Eight bytes are read even from a shorter text; simdjson pads its strings for that.
    var ends: (head: UInt64, tail: UInt64) {
        let raw = UnsafeRawPointer(start)
        let head = raw.loadUnaligned(as: UInt64.self)
        if count >= 8 { return (head, raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)) }
        return (head & (1 << (UInt64(truncatingIfNeeded: count) &* 8) &- 1), 0)
    }
}
