import HealthModel

/// The address of a page: a panel about a unit, optionally with an as-of and a comparison.
///
/// It is spelled with published codes, so that it is valid in other processes and on other days:
/// `coverage/310000000`, `beds/KZ?asOf=2026-02-04&against=week`.
public struct Address: Sendable, Hashable {
    public var panel: String
    public var unit: OrgUnitID
    /// Nil for the current data.
    public var asOf: AsOf?
    /// Nil for the default comparison.
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

    /// Parses an address; nil for any other text.
    public init?(_ text: String) {
        let halves = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let path = halves[0].split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard path.count == 2, !path[0].isEmpty, let unit = OrgUnitID(path[1]) else { return nil }
        self.init(panel: String(path[0]), unit: unit)
        for choice in halves.count == 2 ? halves[1].split(separator: "&", omittingEmptySubsequences: false) : [] {
            guard take(choice.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)) else { return nil }
        }
    }

    /// Applies one query item, a name and a value; false if it is invalid or repeated.
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
