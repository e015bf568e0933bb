import HealthModel

extension Wording {
    /// `04.02.2026` in Kazakh and Russian, `4 Feb 2026` in English.
    public func day(_ day: Day) -> String {
        let (year, month, number) = day.components
        if language == .en { return "\(number) \(term("month.short.\(month)")) \(year)" }
        return "\(padded(number, to: 2)).\(padded(month, to: 2)).\(padded(year, to: 4))"
    }

    /// A day with a qualifier; an inferred one carries an asterisk.
    public func day(_ day: Day, _ qualifier: Qualifier) -> String {
        switch qualifier {
        case .exact: self.day(day)
        case .approx: "~" + self.day(day)
        case .atLeast: "≥" + self.day(day)
        case .moreThan: ">" + self.day(day)
        case .inferred: self.day(day) + "*"
        case .atMost: "≤" + self.day(day)
        case .lessThan: "<" + self.day(day)
        }
    }

    /// The abbreviated day of the week: `дс`, `пн`, `Mon`.
    public func weekday(_ day: Day) -> String { term("weekday.short.\(day.weekday)") }

    /// The day, and the time if the file gives one.
    public func asOf(_ asOf: AsOf) -> String { asOf.hasTime ? moment(asOf.instant) : day(asOf.day) }

    /// The time of day in Kazakhstan: `19:04`.
    public func clock(_ instant: Instant) -> String {
        let second = instant.secondOfDay
        return "\(padded(second / 3600, to: 2)):\(padded(second / 60 % 60, to: 2))"
    }

    /// Day and time in Kazakhstan: `04.02.2026 09:00`.
    public func moment(_ instant: Instant) -> String { "\(day(instant.day)) \(clock(instant))" }
}

/// Formats a number with leading zeros up to a width.
func padded(_ value: Int, to width: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
}
