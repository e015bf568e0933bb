import Feeds
import HealthModel
import PanelContent
import Panels

/// A panel about a unit, regardless of time.
public struct PageID: Sendable, Hashable, Codable {
    public var panel: String
    public var unit: OrgUnitID

    public init(panel: String, unit: OrgUnitID) {
        self.panel = panel
        self.unit = unit
    }
}

/// Identifies a page to be made.
public struct ContentRequest: Sendable, Hashable {
    public var address: Address
    /// The current day in Kazakhstan, from which ages count.
    public var today: Day
    /// The state of the data layer for a panel that needs it; otherwise nil, so that its changes do not invalidate other pages.
    public var dataLayer: DataLayerStatus?
    /// Figures wanted as columns besides those that the panel chooses, as spelled: `paceNeeded`, `coverage.change`.
    public var columns: [String]
    /// Whether a first sight is enough, without what figures' past and one another say of them.
    package var isDraft = false

    public init(
        page: PageID, asOf: AsOf? = nil, comparison: Comparison? = nil, today: Day, dataLayer: DataLayerStatus? = nil,
        columns: [String] = []
    ) {
        address = Address(panel: page.panel, unit: page.unit, asOf: asOf, comparison: comparison)
        self.today = today
        self.dataLayer = dataLayer
        self.columns = columns
    }

    public var pageID: PageID { PageID(panel: address.panel, unit: address.unit) }
    public var asOf: AsOf? { address.asOf }
    public var comparison: Comparison? { address.comparison }

    /// Whether both requests name the same page, possibly with different data: one may be shown until the other is ready.
    package func isAboutTheSame(as other: ContentRequest) -> Bool {
        address == other.address
    }
}
