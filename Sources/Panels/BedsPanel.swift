import Analysis
import HealthModel
import PanelContent

/// The number of beds, their ownership, occupancy and length of stay.
struct BedsPanel: DataSetPanel {
    let code = "beds"

    func figures(_ page: DataSetPage) -> [Figure] {
        let beds = page.figure("beds24h", caption: page.caption("beds.reducedStated", "bedsReduced", beside: "beds24h"))
        let shares = [page.figure("occupancy", trend: true)] + ["stateShare", "bedsPer10000", "dayPlaces"].map { page.figure($0) }
        let rest = ["freeBeds", "lengthOfStay", "waitingOver20Days"].map { page.figure($0) }
        return ([beds] + shares + rest).compactMap { $0 }.deciding
    }

    func sections(_ page: DataSetPage) -> [PanelContent.Section] {
        let table = page.unitTable(
            [
                .number("beds24h", rank: 0), .bar("occupancy"), .number("freeBeds"), .change("occupancy", rank: 2),
                .number("beds24hState", rank: 3), .number("beds24hPrivate", rank: 3), .number("dayPlaces", rank: 2),
                .number("lengthOfStay", rank: 3),
            ],
            sort: page.descending("beds24h"))
        let charts = [ownership(page), page.trendChart("occupancy"), page.breakdownChart("beds24h", by: "profile")].compactMap { $0 }
        return (table.map { [.table($0)] } ?? []) + charts.map { .chart($0) }
    }

    func tileChart(_ page: DataSetPage) -> Chart? { ownership(page) }

    /// State and private beds as a stacked bar.
    private func ownership(_ page: DataSetPage) -> Chart? {
        let bars = ["beds24hState", "beds24hPrivate"].compactMap { page.figure($0) }.filter { $0.reading.number != nil }
        guard !bars.isEmpty else { return nil }
        return Chart(
            id: "ownership", title: Message("beds.ownership"), unit: .bed,
            form: .stack(bars.map { Chart.Bar(name: $0.name, reading: $0.reading, figure: $0.id.figure) }))
    }
}
