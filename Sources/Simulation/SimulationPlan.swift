import HealthModel

/// The parameters of a simulation. The same plan gives the same bytes on every machine.
public struct SimulationPlan: Sendable, Hashable {
    /// The reporting units.
    public enum Scope: String, Sendable, Hashable, CaseIterable {
        /// One region with its districts.
        case regional
        /// Every region with its districts.
        case national
    }

    public var seed: UInt64
    public var scope: Scope
    /// The region of a regional feed; Zhambyl by default.
    public var region: OrgUnitID
    /// The as-of of the newest files.
    public var end: Day
    /// The number of as-of days, including the last; at least 1.
    public var days: Int
    /// Whether files are late, missing, corrected and contradictory, as real ones are.
    public var isUntidy: Bool

    public init(
        seed: UInt64 = 1, scope: Scope = .regional, region: OrgUnitID = OrgUnitID(kato: 310_000_000), end: Day, days: Int = 1,
        isUntidy: Bool = false
    ) {
        self.seed = seed
        self.scope = scope
        self.region = region
        self.end = end
        self.days = max(1, days)
        self.isUntidy = isUntidy
    }

    /// The as-of days from the first to the last.
    public var asOfs: [Day] { (0..<days).map { first + $0 } }

    /// The first as-of day.
    var first: Day { end + (1 - days) }
}
