import HealthModel

extension Wording {
    /// A number with digit grouping: `1 012 856`, `−3,9`.
    ///
    /// - Parameter digits: digits after the decimal mark; nil for as many as the number has.
    public func number(_ number: Number, digits: Int? = nil) -> String { spelling.spell(number, digits: digits) }

    /// A number preceded by `+` or `−` (U+2212); zero has no sign.
    public func signed(_ number: Number, digits: Int? = nil) -> String { spelling.spellSigned(number, digits: digits) }

    /// A percentage from 0 to 100: `86,4 %`, with a no-break space; `86.4%` in English.
    public func percent(_ value: Double, digits: Int? = nil) -> String {
        number(.decimal(value), digits: digits) + percentSign
    }

    /// A figure: its qualifier, its number and the additions of `style`; a symbol if the number is missing.
    public func reading(_ reading: Reading, style: ReadingStyle = .plain) -> String {
        switch reading.content {
        case .missing(let missing): self.missing(missing)
        case .number(let number):
            if let date = reading.date { self.date(date) } else { hedged(reading, worded(number, reading, style)) }
        }
    }

    /// The symbol of a missing number. Each kind has its own, and none looks like zero.
    public func missing(_ missing: Missing) -> String { term("missing.symbol.\(missing.code)") }

    /// The reason for a missing number in words, for details and legends.
    public func missingWord(_ missing: Missing) -> String { term("missing.\(missing.code)") }

    /// The meaning of a qualifier in words.
    public func qualifier(_ qualifier: Qualifier) -> String { term("qualifier.\(qualifier.code)") }

    /// The name of a unit of measure: `адам`.
    public func unit(_ unit: MeasureUnit) -> String { term("unit.\(unit.rawValue)") }

    /// The abbreviated unit: `₸`, `%`, `чел.`; empty for a number without a unit.
    ///
    /// - Parameter number: the preceding number, which determines the noun's form (`1 койка`, `5 коек`); nil for a header.
    public func shortUnit(_ unit: MeasureUnit, after number: Number? = nil) -> String {
        unit == .number ? "" : text(Message("unit.short.\(unit.rawValue)", number.map { .number($0) } ?? .text("")))
    }

    /// How many of the units below a figure rests on: `reported 3/11`.
    public func reportedCount(_ reporting: Int, of expected: Int?) -> String {
        let count = Message.Argument.number(.integer(Int64(reporting)))
        guard let expected else { return text(Message("figure.summed", count)) }
        return text(Message("figure.reportedCount", count, .number(.integer(Int64(expected)))))
    }

    /// The units below that a figure was summed from, for its detail.
    public func contributors(_ reporting: Int, of expected: Int?) -> String {
        guard let expected else { return reportedCount(reporting, of: nil) }
        return text(Message("figure.fromChildren", .number(.integer(Int64(reporting))), .number(.integer(Int64(expected)))))
    }

    var percentSign: String { language == .en ? "%" : "\u{A0}%" }

    private func hedged(_ reading: Reading, _ number: String) -> String {
        switch reading.qualifier {
        case .exact: reading.isEstimate ? "≈" + number : number
        case .approx: "~" + number
        case .atLeast: "≥" + number
        case .moreThan: ">" + number
        case .inferred: number + "*"
        case .atMost: "≤" + number
        case .lessThan: "<" + number
        }
    }

    /// A forecast day: about a day, between two days, or no earlier than one.
    private func date(_ date: ForecastDate) -> String {
        guard let last = date.last else { return text(Message("forecast.notBefore", .day(date.first))) }
        return "≈\(date.first == last ? day(last) : "\(day(date.first))–\(day(last))")"
    }

    private func worded(_ number: Number, _ reading: Reading, _ style: ReadingStyle) -> String {
        // A difference is rounded like its figure: what does not show there is no change.
        if style == .signed { return worded(asIs: number, reading, style) }
        let rounded = LineKeepingRounding(reading, number)
        var reading = reading
        reading.digits = rounded.digits
        return worded(asIs: rounded.number, reading, style)
    }

    private func worded(asIs number: Number, _ reading: Reading, _ style: ReadingStyle) -> String {
        switch style {
        case .plain where reading.unit == .percent: self.number(number, digits: reading.digits) + percentSign
        case .plain: self.number(number, digits: reading.digits)
        case .signed: signed(number, digits: reading.digits) + (reading.unit == .percent ? percentSign : "")
        case .withUnit: counted(self.number(number, digits: reading.digits), number, reading.unit)
        case .compact: compact(number, reading)
        case .compactWithUnit: compactWithUnit(number, reading)
        }
    }

    private func compact(_ number: Number, _ reading: Reading) -> String {
        let short = CompactNumber(number)
        let text = short.map { spelled($0) } ?? self.number(number, digits: reading.digits)
        switch reading.unit {
        case .percent: return text + percentSign
        case .tenge, .tengePerService, .tengePerPerson: return text + "\u{A0}₸"
        default: return text
        }
    }

    private func compactWithUnit(_ number: Number, _ reading: Reading) -> String {
        guard let short = CompactNumber(number) else {
            return counted(self.number(number, digits: reading.digits), number, reading.unit)
        }
        return counted(spelled(short), nil, reading.unit)
    }

    private func spelled(_ short: CompactNumber) -> String {
        term("number.\(short.scale.rawValue)")
            .split(separator: "#", omittingEmptySubsequences: false)
            .joined(separator: self.number(.decimal(short.value), digits: short.digits))
    }

    /// A formatted number followed by its unit in the matching plural form.
    ///
    /// - Parameter number: nil if a word such as `мың` comes between the number and the unit.
    private func counted(_ text: String, _ number: Number?, _ unit: MeasureUnit) -> String {
        let forms = Message.Argument.number(number ?? .integer(0))
        return self.text(Message("unit.counted.\(unit.rawValue)", .text(text), forms))
    }
}
