extension Period {
    /// Parses a DHIS2 period identifier: `2026`, `2026S1`, `2026Q1`, `202602`, `2026W6`, `20260204`.
    ///
    /// ISO spellings (`2026-02`, `2026-02-04`, `2026-W06`, `2026-Q1`) and ADX intervals (`2026-01-01/P3M`) are accepted too.
    /// Nil if the text is none of these or the calendar has no such period.
    public init?(identifier text: some StringProtocol) {
        if text.utf8.contains(UInt8(ascii: "/")) {
            self.init(adx: text)
            return
        }
        let bytes = text.utf8.filter { $0 != UInt8(ascii: "-") }
        guard bytes.count >= 4, Period.hasDashesOfISO(Array(text.utf8)), let year = digits(bytes[0..<4]) else { return nil }
        let rest = bytes[4...]
        guard let found = Period.parse(year: year, rest: rest) else { return nil }
        self = found
    }

    /// No dashes, one after the year (`2026-02`, `2026-W06`), or the two of a date.
    private static func hasDashesOfISO(_ bytes: [UInt8]) -> Bool {
        switch bytes.indices.filter({ bytes[$0] == UInt8(ascii: "-") }) {
        case []: true
        case [4]: bytes.count < 9
        case [4, 7]: bytes.count == 10
        default: false
        }
    }

    private static func parse(year: Int, rest: ArraySlice<UInt8>) -> Period? {
        guard let first = rest.first else { return .year(year) }
        let number = rest.count <= (first == UInt8(ascii: "W") ? 3 : 2) ? digits(rest.dropFirst()) : nil
        switch first {
        case UInt8(ascii: "S"): return number.flatMap { (1...2).contains($0) ? .half($0, of: year) : nil }
        case UInt8(ascii: "Q"): return number.flatMap { (1...4).contains($0) ? .quarter($0, of: year) : nil }
        case UInt8(ascii: "W"): return number.flatMap { .week($0, of: year) }
        default: break
        }
        if rest.count == 2 { return digits(rest).flatMap { .month($0, of: year) } }
        guard rest.count == 4, let month = digits(rest.prefix(2)), let day = digits(rest.suffix(2)) else { return nil }
        return Day(year: year, month: month, day: day).map { .day($0) }
    }

    /// An ADX interval: a first day and an ISO 8601 duration of whole years, months, weeks or days.
    private init?(adx text: some StringProtocol) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let first = Day(iso: parts[0]) else { return nil }
        let duration = Array(parts[1].utf8)
        guard duration.count >= 3, duration[0] == UInt8(ascii: "P"),
            let count = digits(duration[1..<(duration.count - 1)]), (1...10_000).contains(count)
        else { return nil }
        let end: Day
        switch duration[duration.count - 1] {
        case UInt8(ascii: "Y"): end = first.adding(months: 12 * count)
        case UInt8(ascii: "M"): end = first.adding(months: count)
        case UInt8(ascii: "W"): end = first + 7 * count
        case UInt8(ascii: "D"): end = first + count
        default: return nil
        }
        self.init(spanning: first, to: end + -1)
    }

    /// Creates the calendar period that covers exactly these days if there is one, otherwise an interval.
    private init(spanning first: Day, to last: Day) {
        let (year, month, day) = first.components
        var candidates: [Period?] = [.day(first)]
        if first.weekday == 1 { candidates.append(Period(kind: .week, first: first, last: first + 6)) }
        if day == 1 {
            candidates.append(.month(month, of: year))
            if month % 3 == 1 { candidates.append(.quarter(month / 3 + 1, of: year)) }
            if month % 6 == 1 { candidates.append(.half(month / 6 + 1, of: year)) }
            if month == 1 { candidates.append(.year(year)) }
        }
        let found = candidates.compactMap { $0 }.first { $0.last == last }
        self = found ?? Period(kind: .interval, first: first, last: last)
    }

    /// The DHIS2 identifier, or for counters and intervals the ISO 8601 form (`…/2026-02-04`).
    public var identifier: String {
        let (year, month, day) = first == Period.unknownStart ? (0, 0, 0) : first.components
        let name = padded(year, 4)
        switch kind {
        case .day: return "\(name)\(padded(month, 2))\(padded(day, 2))"
        case .week:
            let thursday = first + 3
            let week = Day(year: thursday.year, month: 1, day: 1).map { (thursday - $0) / 7 + 1 } ?? 0
            return "\(padded(thursday.year, 4))W\(week)"
        case .month: return "\(name)\(padded(month, 2))"
        case .quarter: return "\(name)Q\((month + 2) / 3)"
        case .half: return "\(name)S\(month > 6 ? 2 : 1)"
        case .year: return name
        case .through, .interval: return first == Period.unknownStart ? "../\(last)" : "\(first)/\(last)"
        }
    }
}
