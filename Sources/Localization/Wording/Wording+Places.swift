import HealthModel

extension Wording {
    /// Replaces `{0}` and `{0:one,few,many}` in a template. A placeholder without an argument stays visible.
    func fill(_ template: String, _ arguments: [Message.Argument]) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(template.utf8.count * 2)
        var rest = Array(template.utf8)[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            result += rest[..<open]
            if let words = word(rest[(open + 1)..<close], arguments) {
                result += words.utf8
            } else {
                result += rest[open...close]
            }
            rest = rest[(close + 1)...]
        }
        result += rest
        return String(decoding: result, as: UTF8.self)
    }

    private func word(_ place: ArraySlice<UInt8>, _ arguments: [Message.Argument]) -> String? {
        guard let digit = place.first, digit >= UInt8(ascii: "0") else { return nil }
        let index = Int(digit - UInt8(ascii: "0"))
        guard arguments.indices.contains(index) else { return nil }
        if place.count == 1 { return text(arguments[index]) }
        guard place[place.startIndex + 1] == UInt8(ascii: ":") else { return nil }
        let forms = place.dropFirst(2).split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        let wanted = PluralForm(of: arguments[index].number, in: language).rawValue
        return String(decoding: forms[min(wanted, forms.count - 1)], as: UTF8.self)
    }
}

extension Message.Argument {
    /// The number that determines a noun's form, nil if the argument has none.
    var number: Number? {
        switch self {
        case .number(let number): number
        case .decimal(let value, _), .percent(let value, _): .decimal(value)
        case .quantity(let reading): reading.number
        case .text, .name, .day, .moment, .period, .sequence, .message, .list: nil
        }
    }
}
