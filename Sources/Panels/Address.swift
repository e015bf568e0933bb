import HealthModel

/// Which page of the dashboard is meant: a panel about a unit, as it was known at a moment, compared with an earlier state.
///
/// It is spelled with published codes, so that it means the same in another program and on another day:
/// `coverage/310000000`, `beds/KZ?asOf=2026-02-04&against=week`.
public struct Address: Sendable, Hashable {
    public var panel: String
    public var unit: OrgUnitID
    /// Nil for what is known now.
    public var asOf: AsOf?
    /// Nil for what is compared with unless another is chosen.
    public var comparison: Comparison?

    public init(panel: String, unit: OrgUnitID, asOf: AsOf? = nil, comparison: Comparison? = nil) {
        self.panel = panel
        self.unit = unit
        self.asOf = asOf
        self.comparison = comparison
    }
}

extension Address: LosslessStringConvertible {
    public var description: String {
        let asOf = asOf.map { "asOf=\($0)" }
        let against = comparison.map { "against=\($0.code)" }
        let choices = [asOf, against].compactMap(\.self)
        return "\(panel)/\(unit)" + (choices.isEmpty ? "" : "?" + choices.joined(separator: "&"))
    }

    /// Nil for a text that is no address.
    public init?(_ text: String) {
        let halves = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let path = halves[0].split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard path.count == 2, !path[0].isEmpty, let unit = OrgUnitID(path[1]) else { return nil }
        self.init(panel: String(path[0]), unit: unit)
        for choice in halves.count == 2 ? halves[1].split(separator: "&", omittingEmptySubsequences: false) : [] {
            guard take(choice.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)) else { return nil }
        }
    }

    /// Takes in one choice, its name and what was chosen; false where it means nothing or was made already.
    private mutating func take(_ choice: [Substring]) -> Bool {
        guard choice.count == 2 else { return false }
        switch choice[0] {
        case "asOf":
            guard asOf == nil, let chosen = AsOf(iso: choice[1]) else { return false }
            asOf = chosen
        case "against":
            guard comparison == nil, let chosen = Comparison(code: String(choice[1])) else { return false }
            comparison = chosen
        default: return false
        }
        return true
    }
}
