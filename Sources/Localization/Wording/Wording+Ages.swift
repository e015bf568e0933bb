import HealthModel

extension Wording {
    /// How long ago: `бүгін`, `кеше`, `290 күн бұрын`, from a year on `5 жыл 3 ай бұрын`; days ahead read `3 күннен кейін`.
    public func age(days: Int) -> String {
        switch days {
        case 0: term("age.today")
        case 1: term("age.yesterday")
        case -1: term("age.tomorrow")
        case ..<0: text(Message("age.ahead", .message(lengthMessage(days: -days)), .number(.integer(Int64(-days)))))
        default: text(Message("age.ago", .message(lengthMessage(days: days))))
        }
    }

    /// A duration: `290 күн`, `1 год 2 месяца`. The sign is ignored.
    public func length(days: Int) -> String { text(lengthMessage(days: abs(days))) }

    /// Days until a date: `12 күн қалды`, `бүгін`, `3 күн өтті`.
    public func daysLeft(_ days: Int) -> String {
        switch days {
        case 0: term("age.today")
        case ..<0: text(Message("days.over", .number(.integer(Int64(-days)))))
        default: text(Message("days.left", .number(.integer(Int64(days)))))
        }
    }

    /// A year has 365.2425 days here, and a month a twelfth of that, since an age has no calendar start.
    private func lengthMessage(days: Int) -> Message {
        if days < 365 { return Message("length.days", .number(.integer(Int64(days)))) }
        let months = Int(Double(days) / (365.2425 / 12) + 1e-9)
        let (years, rest) = (max(1, months / 12), months < 12 ? 0 : months % 12)
        if rest == 0 { return Message("length.years", .number(.integer(Int64(years)))) }
        return Message("length.yearsMonths", .number(.integer(Int64(years))), .number(.integer(Int64(rest))))
    }
}
