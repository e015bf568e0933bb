/// What the figures are compared with: an earlier as-of for stocks, an earlier period for flows.
public enum Comparison: String, Sendable, Hashable, CaseIterable {
    /// The snapshot before.
    case previous
    case week, month, quarter, year
}
