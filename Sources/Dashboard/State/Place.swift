import HealthModel

/// Where the operator is: a panel about a unit. Drilling down pushes places on a trail, Escape pops them.
public struct Place: Sendable, Hashable {
    public var panel: String
    public var unit: OrgUnitID

    public init(panel: String, unit: OrgUnitID) {
        self.panel = panel
        self.unit = unit
    }
}
