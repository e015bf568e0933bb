import HealthModel

extension Wording {
    /// The template with `{0}` and `{0:one,few,many}` worded. A place without an argument stays as it is, to be seen.
    func fill(_ template: String, _ arguments: [Message.Argument]) -> String {
        var result = ""
        var rest = Substring(template)
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
            let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            result += rest[..<open]
            let place = rest[rest.index(after: open)..<close]
            result += word(place, arguments) ?? "{\(place)}"
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    private func word(_ place: Substring, _ arguments: [Message.Argument]) -> String? {
        let parts = place.split(separator: ":", maxSplits: 1)
        guard let first = parts.first, let index = Int(first), arguments.indices.contains(index) else { return nil }
        guard parts.count == 2 else { return text(arguments[index]) }
        let forms = parts[1].split(separator: ",", omittingEmptySubsequences: false)
        let wanted = PluralForm(of: arguments[index].number, in: language).rawValue
        return forms.isEmpty ? nil : String(forms[min(wanted, forms.count - 1)])
    }
}

extension Message.Argument {
    /// The number that chooses a noun's form, nil where the argument has none.
    var number: Number? {
        switch self {
        case .number(let number): number
        case .decimal(let value, _), .percent(let value, _): .decimal(value)
        case .quantity(let reading): reading.number
        case .text, .name, .day, .period, .sequence, .message, .list: nil
        }
    }
}
