import Feeds
import HealthModel
import Testing

@testable import History

/// News from sources is applied in one place, for the dashboard and for every command.
@Suite struct IntakeTests {
    private static let definition = Fixture.makeDefinition()
    private static let source = SourceID(name: "/feed")
    private var intake = IntakeTests.intake(definition)

    private static func intake(_ definitions: DataSetDefinition...) -> Intake {
        Intake(edition(definitions), sources: [source])
    }

    private static func edition(_ definitions: [DataSetDefinition], _ faults: [DocumentID: [Diagnostic]] = [:]) -> DefinitionEdition {
        DefinitionEdition(metadata: Metadata(dataSets: definitions, orgUnits: Fixture.history().orgUnits), diagnostics: faults)
    }

    private func snapshot(_ document: String, day: Int32 = 1, _ definition: DataSetDefinition = definition) -> Snapshot {
        Fixture.snapshot(document, day: day, value: Int64(day), definition: definition)
    }

    private func fault(_ severity: Severity, _ code: String = "unit.unknown") -> Diagnostic {
        Diagnostic(file: "a.json", severity: severity, code: code)
    }

    @Test mutating func aRejectedDocumentIsListedUntilItIsReadOrGone() {
        _ = intake.take(.rejected("a.json", [fault(.error)]))
        _ = intake.take(.rejected("b.json", [fault(.error)]))
        #expect(intake.rejected.keys.sorted() == ["a.json", "b.json"])
        _ = intake.take(.accepted(snapshot("a.json"), []))
        _ = intake.take(.removed("b.json"))
        #expect(intake.rejected.isEmpty)
    }

    @Test mutating func aRemarkIsNoFlawButIsSaid() {
        _ = intake.take(.accepted(snapshot("a.json"), [fault(.info)]))
        _ = intake.take(.accepted(snapshot("b.json", day: 2), [fault(.warning)]))
        #expect(intake.flawed.keys.sorted() == ["b.json"])
        #expect(intake.diagnostics.count == 2)
    }

    @Test mutating func whatIsReadByAnotherDefinitionIsReadAgainAndNeverTaken() {
        let other = Fixture.makeDefinition()
        #expect(intake.take(.accepted(snapshot("a.json", other), [])).reread == ["a.json"])
        #expect(intake.history.isEmpty)
        #expect(intake.take(.recalled(snapshot("a.json", other))) == Intake.Outcome())
        #expect(intake.take(.accepted(snapshot("a.json"), [])).reread.isEmpty)
        #expect(!intake.history.isEmpty)
    }

    @Test mutating func aDefinitionThatChangesForgetsItsSnapshotsAndHasThemReadAgain() {
        _ = intake.take(.accepted(snapshot("a.json"), []))
        let outcome = intake.take(.defined(Self.edition([Fixture.makeDefinition()])))
        #expect(outcome == Intake.Outcome(touched: ["coverage"], reread: ["a.json"]))
        #expect(intake.history.isEmpty)
    }

    @Test mutating func aDefinitionThatIsGoneLeavesNoFaultBehind() {
        _ = intake.take(
            .defined(Self.edition([Self.definition], ["datasets/x.json": [fault(.error)], "datasets/y.json": [fault(.warning)]])))
        #expect(intake.rejected.keys.sorted() == ["datasets/x.json"] && intake.flawed.keys.sorted() == ["datasets/y.json"])
        _ = intake.take(.defined(Self.edition([Self.definition])))
        #expect(intake.rejected.isEmpty && intake.flawed.isEmpty)
    }

    @Test mutating func documentsThatNamedAnUnknownDataSetAreReadAgainOnceItIsKnown() {
        let unknown = Diagnostic(file: "h.json", severity: .error, code: "format.dataSet", .text("herd"))
        #expect(intake.take(.rejected("h.json", [unknown])).reread.isEmpty)
        let herd = DataSetDefinition(
            "herd", kk: "h", ru: "h", en: "h", reportsAt: .district, cadence: Cadence(.daily, dueDays: 1, validityDays: 7))
        #expect(intake.take(.defined(Self.edition([Self.definition, herd]))).reread == ["h.json"])
    }

    @Test mutating func onlyWhatADataSetSaysChangesItsGeneration() {
        _ = intake.take(.accepted(snapshot("a.json"), []))
        let before = intake.generations(of: ["coverage", "beds"])
        _ = intake.take(.rejected("b.json", [fault(.error)]))
        _ = intake.take(.status(Self.source, SourceStatus(place: "feed", progress: .complete)))
        #expect(intake.generations(of: ["coverage", "beds"]) == before)
        #expect(intake.take(.accepted(snapshot("b.json", day: 2), [])).touched == ["coverage"])
        let after = intake.generations(of: ["coverage", "beds"])
        #expect(after.dataSets["coverage"] != before.dataSets["coverage"] && after.dataSets["beds"] == before.dataSets["beds"])
        #expect(intake.take(.removed("nothing.json")).touched.isEmpty)
    }

    @Test mutating func aSourceThatNobodyFollowsSaysNothing() {
        _ = intake.take(.status(SourceID(name: "/other"), SourceStatus(place: "other", progress: .complete)))
        #expect(intake.sources.phase == .starting)
        _ = intake.take(.status(Self.source, SourceStatus(place: "feed", progress: .complete)))
        #expect(intake.sources.isComplete)
    }
}
