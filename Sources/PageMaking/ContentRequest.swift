import HealthModel
import PanelContent
import Panels

/// A panel about a unit: where an operator is, whatever the moment.
public struct Place: Sendable, Hashable, Codable {
    public var panel: String
    public var unit: OrgUnitID

    public init(panel: String, unit: OrgUnitID) {
        self.panel = panel
        self.unit = unit
    }
}

/// Which page is wanted.
public struct ContentRequest: Sendable, Hashable {
    public var address: Address
    /// The day in Kazakhstan, from which ages count.
    public var today: Day
    /// How the data layer is, for a panel that needs it; else nil, so that its news make no other page anew.
    public var dataLayer: DataLayerStatus?

    public init(
        place: Place, asOf: AsOf? = nil, comparison: Comparison? = nil, today: Day, dataLayer: DataLayerStatus? = nil
    ) {
        address = Address(panel: place.panel, unit: place.unit, asOf: asOf, comparison: comparison)
        self.today = today
        self.dataLayer = dataLayer
    }

    public var place: Place { Place(panel: address.panel, unit: address.unit) }
    public var asOf: AsOf? { address.asOf }
    public var comparison: Comparison? { address.comparison }

    /// Whether both are about the same, be it of other data: one may stand until the other is there.
    package func isAboutTheSame(as other: ContentRequest) -> Bool {
        address == other.address
    }
}
