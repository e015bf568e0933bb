import HealthModel

/// Decodes the period of a row, which may be a counter up to a day.
enum RowPeriod {
    /// Returns nil and reports the reason if the row has no valid period.
    static func decode(_ members: MemberSlots, of row: Int, _ context: inout DecodingContext) -> Period? {
        switch (members[RowMember.period], members[RowMember.through]) {
        case (let period?, nil):
            if members[RowMember.since] != nil { context.report(.missingMember, at: row, .text("through")) }
            return self.period(at: period, &context)
        case (nil, let through?): return counter(through, since: members[RowMember.since], &context)
        case (_?, _?): context.report(.exclusive, at: row, .text("period"), .text("through"))
        case (nil, nil): context.report(.missingMember, at: row, .text("period"))
        }
        return nil
    }

    private static func period(at position: Int, _ context: inout DecodingContext) -> Period? {
        guard let text = context.text(at: position) else { return nil }
        if let period = text.period { return period }
        context.report(.period, at: position, .text(text.quoted))
        return nil
    }

    private static func counter(_ through: Int, since: Int?, _ context: inout DecodingContext) -> Period? {
        let last = context.day(at: through, code: .date)
        guard let since else { return last.map { .through($0) } }
        guard let first = context.day(at: since, code: .date), let last else { return nil }
        if first <= last { return .through(last, since: first) }
        context.report(.period, at: since, .text("\(first)/\(last)"))
        return nil
    }
}

extension DecodingContext {
    /// The calendar day at a position; anything else is reported.
    mutating func day(at position: Int, code: DiagnosticCode) -> Day? {
        guard let text = text(at: position) else { return nil }
        if let day = text.day { return day }
        report(code, at: position, .text(text.quoted))
        return nil
    }
}
