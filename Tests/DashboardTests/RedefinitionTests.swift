import Catalogue
@testable import Dashboard
@testable import PageMaking
import HealthModel
import History
import Settings
import SnapshotFormat
import Localization
import PanelContent
import Testing

/// Data sets that are added, changed and removed while the dashboard runs.
@Suite struct RedefinitionTests {
    private func herd(_ elements: String...) -> DataSetDefinition {
        DataSetDefinition(
            "herd", kk: "Мал", ru: "Скот", en: "Herd", short: LocalizedText(kk: "М", ru: "С", en: "H"), reportsAt: .region,
            cadence: Cadence(.daily, dueDays: 1, validityDays: 3_660),
            elements: elements.map { .stock($0, .head, kk: $0, ru: $0, en: $0) })
    }

    private func edition(_ added: DataSetDefinition?, _ diagnostics: [DocumentID: [Diagnostic]] = [:]) -> DefinitionEdition {
        let metadata = Catalogue.metadata
        return DefinitionEdition(
            metadata: Metadata(dataSets: metadata.dataSets + (added.map { [$0] } ?? []), orgUnits: metadata.orgUnits),
            diagnostics: diagnostics)
    }

    private func snapshot(_ definition: DataSetDefinition, _ document: String = "herd.json", _ number: Int64 = 7) throws -> Snapshot {
        var builder = ValueColumns.Builder()
        let unit = builder.unitIndex(.zhambyl)
        let period = builder.periodIndex(.day(.february4))
        builder.append(unit: unit, element: 0, category: .total, period: try #require(period), content: .number(.integer(number)))
        let key = SnapshotKey(feed: "akimat", dataSet: definition.code, orgUnit: .zhambyl, asOf: AsOf(.february4))
        return Snapshot(
            definition: definition, header: SnapshotHeader(key: key, generatedAt: .start), values: builder.finish(),
            records: RecordColumns(), origin: SnapshotOrigin(document: DocumentID(name: document), bytes: 100, received: .start))
    }

    private func state(panel: String? = nil) -> State {
        var state = State(
            data: HistoryContent(Intake(DefinitionEdition(metadata: Catalogue.metadata)), settings: Settings(.zhambyl)), panel: panel,
            now: .start,
            size: State.Size(width: 100, height: 30))
        _ = update(&state, .watching)
        return state
    }

    private let fault = Diagnostic(file: "datasets/herd.json", severity: .error, code: "definition.empty")

    private func unknown(_ code: String) -> Diagnostic {
        Diagnostic(file: "herd.json", severity: .error, code: "format.dataSet", .text(code), .text(""))
    }

    @Test func aDefinitionAddsAPanelThatGoesByItsName() throws {
        var state = state()
        #expect(update(&state, .source(.defined(edition(herd("head"))))) == [])
        let panel = try #require(state.data.panels.first { $0.code == "herd" })
        #expect(state.wording.text(panel.title) == "Мал" && state.wording.text(panel.shortTitle) == "М")
    }

    @Test func itsSnapshotIsShownAsAnyOther() throws {
        var state = state()
        let definition = herd("head")
        _ = update(&state, .source(.defined(edition(definition))))
        #expect(update(&state, .source(.accepted(try snapshot(definition), []))) == [])
        state.go(to: PageID(panel: "herd", unit: .zhambyl), keepingTrail: false)
        state.rest()
        #expect(state.page.content.figures.first?.reading.number == .integer(7))
        #expect(state.page.content.title == Message(name: definition.name))
    }

    @Test func documentsOfAChangedDefinitionAreForgottenAndReadAgain() throws {
        var state = state()
        let (before, after) = (herd("head"), herd("sheep", "head"))
        _ = update(&state, .source(.defined(edition(before))))
        _ = update(&state, .source(.accepted(try snapshot(before, "b.json"), [])))
        _ = update(&state, .source(.accepted(try snapshot(before, "a.json"), [])))
        #expect(update(&state, .source(.defined(edition(after)))) == [.reread(["a.json", "b.json"])])
        #expect(state.data.isEmpty)
    }

    @Test func aSnapshotOnItsWayWhileItsDefinitionChangesIsNeverTaken() throws {
        var state = state()
        let (before, after) = (herd("head"), herd("sheep", "head"))
        _ = update(&state, .source(.defined(edition(before))))
        _ = update(&state, .source(.defined(edition(after))))
        #expect(update(&state, .source(.accepted(try snapshot(before), []))) == [.reread(["herd.json"])])
        #expect(state.data.isEmpty)
        #expect(update(&state, .source(.accepted(try snapshot(after), []))) == [])
        #expect(!state.data.isEmpty)
    }

    @Test func aSnapshotThatOutrunsItsDefinitionIsReadAgain() throws {
        var state = state()
        #expect(update(&state, .source(.accepted(try snapshot(herd("head")), []))) == [.reread(["herd.json"])])
        #expect(state.data.isEmpty)
    }

    @Test func documentsThatNamedAnUnknownDataSetAreReadAgainWhenItIsDefined() {
        var state = state()
        _ = update(&state, .source(.rejected("herd.json", [unknown("herd")])))
        _ = update(&state, .source(.rejected("flock.json", [unknown("flock")])))
        #expect(update(&state, .source(.defined(edition(herd("head"))))) == [.reread(["herd.json"])])
    }

    @Test func aRejectionThatWasOnItsWayMeanwhileIsReadAgainToo() {
        var state = state()
        _ = update(&state, .source(.defined(edition(herd("head")))))
        #expect(update(&state, .source(.rejected("herd.json", [unknown("herd")]))) == [.reread(["herd.json"])])
        #expect(update(&state, .source(.rejected("flock.json", [unknown("flock")]))) == [])
    }

    @Test func mistakesAreListedAndTheGoodDefinitionStays() throws {
        var state = state()
        let definition = herd("head")
        _ = update(&state, .source(.defined(edition(definition, ["datasets/herd.json": []]))))
        _ = update(&state, .source(.accepted(try snapshot(definition), [])))
        #expect(update(&state, .source(.defined(edition(definition, ["datasets/herd.json": [fault]])))) == [])
        #expect(state.rejected == ["datasets/herd.json": [fault]])
        #expect(!state.data.isEmpty && state.data.panels.contains { $0.code == "herd" })
        _ = update(&state, .source(.defined(edition(definition, ["datasets/herd.json": []]))))
        #expect(state.rejected.isEmpty)
    }

    @Test func aWarningIsListedAmongTheFlawed() {
        var state = state()
        let warning = Diagnostic(file: "datasets/herd.json", severity: .warning, code: "format.unknownMember")
        _ = update(&state, .source(.defined(edition(herd("head"), ["datasets/herd.json": [warning]]))))
        #expect(state.flawed == ["datasets/herd.json": [warning]] && state.rejected.isEmpty)
    }

    @Test func whoIsOnAPanelThatGoesComesBackToWhereHeWas() throws {
        var state = state(panel: "beds")
        _ = update(&state, .source(.defined(edition(herd("head")))))
        state.go(to: PageID(panel: "herd", unit: .zhambyl), keepingTrail: true)
        state.go(to: PageID(panel: "herd", unit: .korday), keepingTrail: true)
        _ = update(&state, .source(.defined(edition(nil))))
        #expect(state.navigation.pageID == PageID(panel: "beds", unit: .zhambyl) && state.navigation.trail.isEmpty)
    }

    @Test func withoutAnywhereToGoBackTheFirstPanelIsShown() {
        var state = state()
        _ = update(&state, .source(.defined(edition(herd("head")))))
        state.go(to: PageID(panel: "herd", unit: .zhambyl), keepingTrail: false)
        _ = update(&state, .source(.defined(edition(nil))))
        #expect(state.navigation.pageID == PageID(panel: "overview", unit: .zhambyl))
    }

    @Test func aPanelThatWasAskedForIsShownWhenItIsDefined() {
        var state = state(panel: "herd")
        #expect(state.navigation.pageID.panel == "overview")
        _ = update(&state, .source(.defined(edition(herd("head")))))
        #expect(state.navigation.pageID.panel == "herd")
    }

    @Test func anOperatorWhoWentElsewhereMeanwhileIsLeftThere() {
        var state = state(panel: "herd")
        state.go(to: PageID(panel: "beds", unit: .zhambyl), keepingTrail: false)
        _ = update(&state, .source(.defined(edition(herd("head")))))
        #expect(state.navigation.pageID.panel == "beds")
    }

    @Test func theOverviewIsMadeAnewWhenADataSetComes() {
        var state = state()
        state.rest()
        let before = state.data.generation
        _ = update(&state, .source(.defined(edition(herd("head")))))
        #expect(state.data.generation > before)
        let same = state.data.generation
        _ = update(&state, .source(.defined(DefinitionEdition(metadata: (state.data as? HistoryContent)?.metadata ?? Catalogue.metadata))))
        #expect(state.data.generation == same)
    }

    @Test func noDataSetCanHaveTheCodeOfAPageOverSeveral() {
        for panel in HistoryContent(metadata: Catalogue.metadata).panels where panel.dataSet == nil {
            #expect(ReservedCodes.pages.contains(panel.code))
        }
    }
}
