import HealthModel

/// The panels in the order of their tabs: tab, key, palette, `show` and exports all follow from this list.
public enum PanelList {
    /// The panels that have a file of their own. A data set that is not listed is shown by the default panel, after these.
    private static let own: [any DataSetPanel] = [CoveragePanel(), BedsPanel(), ResumptionPanel(), MobilePanel()]

    /// The data sets whose default panels come first; the others follow in the catalogue's order.
    private static let order = ["volumes", "rehabilitation", "primaryCare", "referrals", "instructions", "cohorts", "outreach", "payments"]

    /// The pages about no data set, after the others.
    private static let besides: [any Panel] = [StatusPanel()]

    /// Every panel for the data sets that are known, and those about none.
    public static func panels(for metadata: Metadata) -> [any Panel] {
        let pages = dataSetPanels(for: metadata)
        return [OverviewPanel(panels: pages)] + pages + besides
    }

    /// The panels that have keys of their own, with these.
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
