import HealthModel
import Localization
import PanelContent

extension Wording {
    /// Over which units a change is told, and who reported for the first time.
    public func matched(_ change: Change) -> [String] {
        var words = change.borders.map { [text(Message("figure.borders", .day($0)))] } ?? []
        guard let matched = change.matched else { return words }
        if matched.count < matched.expected {
            words.append(
                text(Message("figure.change.matched", .number(.integer(Int64(matched.count))), .number(.integer(Int64(matched.expected))))))
        }
        if matched.firstReports > 0 {
            let count = Message.Argument.number(.integer(Int64(matched.firstReports)))
            words.append(
                text(
                    matched.firstSum.map { Message("figure.change.firstSum", count, .quantity($0)) }
                        ?? Message("figure.change.first", count)))
        }
        return words
    }
}

extension Wording {
    /// A change with its sign and, where it is one at the printed precision, its percentage: `−236 (−3,9 %)`, `+80 (+0,01 %)`.
    public func change(_ change: Change, withUnit: Bool = false) -> String {
        var text = reading(change.difference, style: .signed)
        guard change.difference.number != nil else { return text }
        let unit = shortUnit(change.difference.unit, after: change.difference.number)
        if withUnit, !unit.isEmpty { text += "\u{A0}\(unit)" }
        return text + (percent(of: change).map { " (\($0))" } ?? "")
    }

    /// The relative change; nil if there is none or the difference does not show.
    public func percent(of change: Change) -> String? {
        guard let percent = change.percent, shows(change) else { return nil }
        let rounded = LineKeepingRounding(.decimal(percent), digits: 1, lines: [0])
        return signed(rounded.number, digits: rounded.digits) + "\u{A0}%"
    }

    /// Whether a difference is more than nothing at the printed precision.
    public func shows(_ change: Change) -> Bool {
        reading(change.difference, style: .signed).contains { ("1"..."9").contains($0) }
    }
}
