import HealthModel

/// The panels in tab order: tabs, keys, palette, `show` and exports all derive from this list.
public enum PanelList {
    /// The panels with their own file. Other data sets are shown by the default panel, after these.
    private static let own: [any DataSetPanel] = [CoveragePanel(), BedsPanel(), ResumptionPanel(), MobilePanel()]

    /// The data sets whose default panels come first; the others follow in catalogue order.
    private static let order = ["volumes", "rehabilitation", "primaryCare", "referrals", "instructions", "cohorts", "outreach", "payments"]

    /// The pages not about a data set, after the others.
    private static let besides: [any Panel] = [StatusPanel()]

    /// Returns every panel for the known data sets, and those not about a data set.
    public static func panels(for metadata: Metadata) -> [any Panel] {
        let pages = dataSetPanels(for: metadata)
        return [OverviewPanel(panels: pages)] + pages + besides
    }

    /// The panels with dedicated keys.
    public static var keys: [(panel: String, key: PanelKey)] {
        (own + besides).compactMap { panel in panel.key.map { (panel.code, $0) } }
    }

    static func dataSetPanels(for metadata: Metadata) -> [any DataSetPanel] {
        let known = own.filter { metadata.dataSet($0.code) != nil }
        let others = metadata.dataSets.filter { definition in !known.contains { $0.code == definition.code } }
        let ranked = others.enumerated().sorted { left, right in
            rank(left.element.code, left.offset) < rank(right.element.code, right.offset)
        }
        return known + ranked.map { DefaultPanel(definition: $0.element) }
    }

    private static func rank(_ code: String, _ position: Int) -> Int {
        order.firstIndex(of: code) ?? order.count + position
    }
}
