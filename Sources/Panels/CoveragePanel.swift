import Analysis
import HealthModel
import PanelContent

/// Insurance coverage, the distance to the target, and the funding of categories D and E.
struct CoveragePanel: DataSetPanel {
    let code = "coverage"

    func figures(_ page: DataSetPage) -> [Figure] {
        let budget = page.figure("budgetDE", caption: page.caption("coverage.budgetCovers", "budgetCoversShare", beside: "budgetDE"))
        let uninsured = page.figure(
            "uninsured", caption: page.caption("coverage.uninsuredStated", "statedUninsuredShare", beside: "uninsured"))
        let head = [page.figure("coverage", trend: true), page.figure("insured"), uninsured, page.figure("categoryDE")]
        return (head + [budget, page.figure("districtsRising")]).compactMap { $0 }.deciding
    }

    func sections(_ page: DataSetPage) -> [PanelContent.Section] {
        let table = page.unitTable(
            [
                .number("attached"), .number("insured"), .bar("coverage"), .change("coverage"),
                .number("gapToTarget", rank: 2), .number("categoryDE", rank: 3), .trend("coverage", rank: 4),
            ],
            sort: page.descending("coverage"))
        let charts = [page.trendChart("coverage")].compactMap { $0 }
        return (table.map { [.table($0)] } ?? []) + charts.map { .chart($0) }
    }

    func tileChart(_ page: DataSetPage) -> Chart? { page.trendChart("coverage") ?? page.unitChart("coverage") }
}
