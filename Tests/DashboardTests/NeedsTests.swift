import Analysis
import Catalogue
import HealthModel
import History
import SnapshotFormat
import PanelContent
import Simulation
import Testing

@testable import PageMaking
@testable import Panels

/// A page that reads data sets its panel does not declare would go stale when those change.
@Suite struct NeedsTests {
    private static let end = Day(year: 2026, month: 11, day: 21) ?? Day(ordinal: 0)

    /// A simulated region that logs which data sets are read.
    private func logged() -> (history: History, log: ReadLog) {
        let metadata = Catalogue.metadata
        let simulation = Simulation(plan: SimulationPlan(seed: 2, scope: .regional, end: Self.end, days: 3), metadata: metadata)
        let reader = SnapshotReader(metadata: metadata)
        var history = History(orgUnits: metadata.orgUnits)
        for day in [-1, 0] {
            for document in simulation.documents(on: Self.end + day) {
                let id = DocumentID(name: document.path)
                let snapshot = reader.read(document.bytes, document: id, received: Instant(startOf: Self.end)).snapshot
                if let snapshot { history.accept(snapshot) }
            }
        }
        let log = ReadLog()
        history.readLog = log
        return (history, log)
    }

    private func content(_ panel: any Panel, _ history: History, _ unit: OrgUnitID) throws -> PanelContent {
        let analysis = Analysis(history: history, metadata: Catalogue.metadata, now: Instant(startOf: Self.end))
        return try panel.content(PanelRequest(analysis: analysis, unit: unit))
    }

    @Test(arguments: PanelList.panels(for: Catalogue.metadata).map(\.code))
    func aPanelReadsNothingThatItDoesNotDeclare(code: String) throws {
        let panel = try #require(PanelList.panels(for: Catalogue.metadata).first { $0.code == code })
        let (history, log) = logged()
        for unit in [OrgUnitID.country, .zhambyl, .korday] {
            let content = try content(panel, history, unit)
            // The values of a table are read lazily when drawn.
            for case .table(let table) in content.sections {
                for column in table.columns { for row in 0..<min(3, table.rows.count) { _ = column.cell(row) } }
            }
        }
        let needs = panel.needs(Catalogue.metadata).dataSets
        #expect(log.dataSets.isSubset(of: needs), "undeclared: \(log.dataSets.subtracting(needs).sorted())")
        #expect(code == StatusPanel.code || !log.dataSets.isEmpty)
    }

    @Test func theLogHearsOfAPanelThatReadsMoreThanItSays() throws {
        struct Greedy: Panel {
            var code: String { "greedy" }
            var dataSet: String? { nil }
            func needs(_ metadata: Metadata) -> Needs { Needs(dataSets: ["coverage"]) }
            func content(_ request: PanelRequest) throws -> PanelContent { BedsPanel().content(request) }
        }
        let (history, log) = logged()
        _ = try content(Greedy(), history, .zhambyl)
        #expect(log.dataSets.subtracting(Greedy().needs(Catalogue.metadata).dataSets).contains("beds"))
    }

    @Test func aPanelNeedsTheDataSetsThatItsFormulasName() {
        // Beds per 10,000 use the attached population of the coverage data set.
        #expect(Catalogue.metadata.dataSets(readBy: "beds").isSuperset(of: ["beds", "coverage"]))
        #expect(!Catalogue.metadata.dataSets(readBy: "coverage").contains("beds"))
    }

    @Test func newsOfOneDataSetMakeNoPageOfAnotherAnew() throws {
        let metadata = Catalogue.metadata
        let simulation = Simulation(plan: SimulationPlan(seed: 2, scope: .regional, end: Self.end, days: 1), metadata: metadata)
        let reader = SnapshotReader(metadata: metadata)
        var content = HistoryContent(metadata: metadata)
        let snapshots = simulation.documents(on: Self.end).compactMap {
            reader.read($0.bytes, document: DocumentID(name: $0.path), received: Instant(startOf: Self.end)).snapshot
        }
        for snapshot in snapshots { _ = content.take(.accepted(snapshot, [])) }
        func generations(_ panel: String) -> Generations {
            content.generations(of: ContentRequest(page: PageID(panel: panel, unit: .zhambyl), today: Self.end))
        }
        let before = ["coverage", "beds", "overview", "status"].map(generations)
        let beds = try #require(snapshots.first { $0.header.key.dataSet == "beds" })
        _ = content.take(.accepted(beds, []))
        let after = ["coverage", "beds", "overview", "status"].map(generations)
        #expect(zip(before, after).map { $0 == $1 } == [true, false, false, true])
    }
}
