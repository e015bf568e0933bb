import Analysis
import Catalogue
import HealthModel
import SnapshotFormat
import Localization
import PanelContent
import Simulation
import Settings
import Testing

@testable import Dashboard
@testable import PageMaking

private let region = OrgUnitID(kato: 310_000_000)
private let district = OrgUnitID(kato: 314_800_000)
private let end = Day(year: 2026, month: 11, day: 21) ?? Day(ordinal: 0)

/// Three weeks of the simulated feed, read like files.
private let simulated: HistoryContent = {
    let metadata = Catalogue.metadata
    let simulation = Simulation(plan: SimulationPlan(seed: 1, scope: .regional, end: end, days: 21), metadata: metadata)
    let reader = SnapshotReader(metadata: metadata)
    var content = HistoryContent(metadata: metadata)
    for day in [-20, -7, -1, 0] {
        for document in simulation.documents(on: end + day) {
            let id = DocumentID(name: document.path)
            let snapshot = reader.read(document.bytes, document: id, received: Instant(startOf: end + day)).snapshot
            if let snapshot { _ = content.take(.accepted(snapshot, [])) }
        }
    }
    return content
}()

/// The built-in columns about the row itself: its name and place.
private let names: Set<ColumnID.BuiltIn> = [.unit, .part, .record, .place, "complex", "figure", "measure"]

@Suite struct DetailTests {
    private func pages(of unit: OrgUnitID) throws -> [(request: ContentRequest, content: PanelContent)] {
        try simulated.panels.filter { $0.code != "status" }.map { panel in
            let request = ContentRequest(page: PageID(panel: panel.code, unit: unit), today: end)
            return (request, try simulated.content(request))
        }
    }

    @Test(arguments: [OrgUnitID.country, region, district])
    func everyCellOfEveryPageIsExplainedOrIsAName(unit: OrgUnitID) throws {
        var explained = 0
        for (request, content) in try pages(of: unit) {
            for case .table(let table) in content.sections {
                for row in [0, table.rows.count / 2, table.rows.count - 1] where row >= 0 && row < table.rows.count {
                    for column in table.columns {
                        let subject = column.id.subject(in: table.rows[row])
                        if case .builtIn(let own) = column.id, own != .value {
                            #expect(names.contains(own) && subject == .nothing, "\(content.panel) \(own.word)")
                        } else {
                            #expect(simulated.detail(of: subject, in: request) != nil, "\(content.panel) \(column.id.code) in row \(row)")
                            explained += 1
                        }
                    }
                }
            }
        }
        #expect(explained > 50)
    }

    @Test(arguments: [OrgUnitID.country, region, district])
    func everyHeadlineIsExplained(unit: OrgUnitID) throws {
        for (request, content) in try pages(of: unit) {
            let tiles = content.sections.flatMap { section -> [Tile] in if case .tiles(let tiles) = section { tiles } else { [] } }
            for figure in content.figures + tiles.flatMap(\.figures) {
                #expect(simulated.detail(of: figure.id.subject, in: request) != nil, "\(content.panel) \(figure.id.code)")
            }
        }
    }

    @Test(arguments: [OrgUnitID.country, region, district])
    func theColumnsOfEveryTableAreSpelledApartAndItsRowsAreDistinct(unit: OrgUnitID) throws {
        for (_, content) in try pages(of: unit) {
            for case .table(let table) in content.sections {
                #expect(Set(table.spellings).count == table.columns.count, "\(content.panel) \(table.spellings)")
                #expect(Set((0..<table.rows.count).map { table.rows[$0] }).count == table.rows.count, "\(content.panel) \(table.id)")
            }
        }
    }

    // MARK: Content

    private func coverage(_ aspect: ColumnID.Aspect) throws -> (request: ContentRequest, table: Table, column: Column) {
        let request = ContentRequest(page: PageID(panel: "coverage", unit: region), today: end)
        let tables = try simulated.content(request).sections.compactMap { section -> Table? in
            if case .table(let table) = section { table } else { nil }
        }
        let table = try #require(tables.first)
        let column = try #require(table.column(.figure(MeasureID(dataSet: "coverage", code: "coverage"), .total, aspect)))
        return (request, table, column)
    }

    @Test func aChangeIsExplainedByWhatIsShown() throws {
        let (request, table, column) = try coverage(.change)
        for row in 0..<table.rows.count {
            guard case .change(let shown) = column.cell(row) else { continue }
            guard case .change(let detail)? = simulated.detail(of: column.id.subject(in: table.rows[row]), in: request) else {
                Issue.record("row \(row) has no detail")
                continue
            }
            let earlier = try #require(detail.earlier)
            #expect(detail.change == shown && earlier.reading.time?.period == shown.base)
            let (now, before) = (try #require(detail.now.reading.number), try #require(earlier.reading.number))
            #expect(now - before == shown.difference.number)
            #expect(!detail.now.versions.isEmpty && !earlier.versions.isEmpty)
            #expect(earlier.versions.allSatisfy { $0.document.asOf <= detail.now.asOf ?? $0.document.asOf })
        }
    }

    @Test func aTrendIsExplainedByItsPoints() throws {
        let (request, table, column) = try coverage(.trend)
        guard case .trend(let points) = column.cell(0),
            case .trend(let detail)? = simulated.detail(of: column.id.subject(in: table.rows[0]), in: request)
        else {
            Issue.record("no trend")
            return
        }
        #expect(detail.points.map(\.period) == points.map(\.period))
        #expect(detail.points.map { $0.reading.number?.double } == points.map(\.value))
    }

    @Test func aCountSaysHowManyRecordsOfWhichDocumentsItCounts() throws {
        let request = ContentRequest(page: PageID(panel: "resumption", unit: region), today: end)
        let headlines = try simulated.content(request).figures.filter { $0.id.figure == nil }
        #expect(headlines.count == 5)
        for headline in headlines {
            guard case .count(let detail)? = simulated.detail(of: headline.id.subject, in: request) else {
                Issue.record("\(headline.id.code) has no detail")
                continue
            }
            #expect(Number.integer(Int64(detail.count)) == headline.reading.number)
            #expect(detail.documents.reduce(0) { $0 + $1.count } == detail.count)
            #expect(detail.fields.count == 3)
        }
    }

    @Test func aFieldSaysWhatItHeldBefore() throws {
        var content = HistoryContent(metadata: Catalogue.metadata)
        for (day, due) in [("2026-02-01", "2026-03-01"), ("2026-02-08", "2026-03-01"), ("2026-02-15", "2026-04-01")] {
            let text = """
                {"format":"taqta-snapshot","formatVersion":"1.0","feed":"test","dataSet":"instructions","orgUnit":"310000000",
                 "asOf":"\(day)","generatedAt":"\(day)T09:00:00+05:00",
                 "records":[{"id":"i1","orgUnit":"310000000","kind":"instruction","text":"t","due":"\(due)"}]}
                """
            let reader = SnapshotReader(metadata: Catalogue.metadata)
            let read = reader.read(Array(text.utf8), document: DocumentID(name: day), received: Instant(milliseconds: 0))
            _ = content.take(.accepted(try #require(read.snapshot), []))
        }
        let record = RecordID(dataSet: "instructions", orgUnit: region, code: "i1")
        let request = ContentRequest(page: PageID(panel: "instructions", unit: region), today: end)
        func detail(_ field: String) -> FieldDetail? {
            let id = FieldID(dataSet: "instructions", code: field)
            guard case .field(let detail)? = content.detail(of: .field(id, of: record), in: request) else { return nil }
            return detail
        }
        let due = try #require(detail("due"))
        #expect(due.value == .day(try #require(Day(iso: "2026-04-01")), .exact) && due.document.name == "2026-02-15")
        #expect(due.earlier.map(\.value) == [.day(try #require(Day(iso: "2026-03-01")), .exact)])
        #expect(due.earlier.map { [$0.first, $0.last] } == [[AsOf(iso: "2026-02-01"), AsOf(iso: "2026-02-08")]])
        #expect(detail("kind")?.earlier.isEmpty == true)
        #expect(detail("owner")?.value == .missing(.notReported))
    }

    // MARK: Every figure

    private func codes(_ dataSet: DataSetDefinition) -> [String] {
        dataSet.indicators.map(\.code) + dataSet.elements.map(\.code)
    }

    @Test func everyFigureThatHasANumberStandsOnThePageOfItsDataSet() throws {
        for dataSet in Catalogue.metadata.dataSets {
            let request = ContentRequest(page: PageID(panel: dataSet.code, unit: region), today: end)
            let content = try simulated.content(request)
            let further = content.sections.flatMap { section -> [FigureID] in
                guard case .table(let table) = section, table.id == Table.furtherCode else { return [] }
                return (0..<table.rows.count).compactMap { table.subject(row: $0, column: 1).figure }
            }
            let shown = Set(content.figures.compactMap(\.id.figure) + further)
            for code in codes(dataSet) {
                let id = FigureID(dataSet: dataSet.code, code: code, orgUnit: region)
                guard simulated.analysis(request).figure(id)?.reading.number != nil else { continue }
                #expect(shown.contains(id), "\(dataSet.code).\(code)")
            }
            #expect(Set(further).count == further.count && Set(further).isDisjoint(with: content.figures.compactMap(\.id.figure)))
        }
    }

    @Test func everyFigureOfADataSetIsAColumnForTheAsking() throws {
        for dataSet in Catalogue.metadata.dataSets where dataSet.reportsAt > .region {
            let asked = codes(dataSet) + ["nothing", codes(dataSet)[0]]
            let content = try simulated.content(
                ContentRequest(page: PageID(panel: dataSet.code, unit: region), today: end, columns: asked))
            guard let table = content.table("units"), table.id == "units" else { continue }
            #expect(Set(codes(dataSet)).isSubset(of: table.spellings), "\(dataSet.code)")
            #expect(Set(table.spellings).count == table.spellings.count)
        }
    }

    @Test func aChangeAndATrendThatThePanelDoesNotShowAreColumnsForTheAsking() throws {
        let content = try simulated.content(
            ContentRequest(page: PageID(panel: "coverage", unit: region), today: end, columns: ["insured.change", "shareDE.trend"]))
        let table = try #require(content.table("units"))
        #expect(table.spellings.suffix(2) == ["insured.change", "shareDE.trend"])
        #expect(table.columns.suffix(2).map(\.kind) == [.number, .trend])
    }

    @Test func thePaletteLeadsToTheOriginOfAnyFigureOfTheUnit() {
        for (typed, name) in [
            (":pace needed", "Pace needed until the end of the year"), (":services per complex and day", "Services per complex and day"),
        ] {
            var state = opened("coverage", typed)
            state.press(keys: .enter)
            guard case .figure(let figure)? = (state.layer as? DetailLayer)?.detail else {
                Issue.record("\(typed) explains nothing")
                continue
            }
            #expect(figure.unit.id == region)
            #expect(figure.name.en == name)
        }
    }

    @Test func severalTargetsStandSideBySideWithTheirSources() throws {
        let request = ContentRequest(page: PageID(panel: "coverage", unit: region), today: end)
        let figure = try #require(try simulated.content(request).figures.first)
        #expect(figure.targets.map(\.value) == [95, 100])
        #expect(Set(figure.targets.map(\.source)).count == 2)
        #expect(figure.targets.allSatisfy { $0.gap?.unit == .person })
        let state = opened("coverage", "kd")
        let text = state.layer?.text(in: state).lines.map(\.text).joined(separator: "\n") ?? ""
        #expect(text.contains("Ministry of Health") && text.contains("governor"))
    }

    // MARK: Key

    private func opened(_ panel: String, _ keys: String, language: Language = .en) -> State {
        var state = State(
            data: HistoryContent(simulated.intake, settings: Settings(region, language)), panel: panel, now: Instant(startOf: end),
            size: State.Size(width: 110, height: 40))
        state.happen(.watching)
        state.type(keys)
        return state
    }

    @Test func theKeyExplainsTheChangeInTheSelectedColumn() {
        let state = opened("coverage", "lllld")
        #expect(state.activeColumn?.id.code == "coverage.change")
        #expect(state.layer?.text(in: state).title == "About the change")
        let text = state.layer?.text(in: state).lines.map(\.text).joined(separator: "\n") ?? ""
        #expect(text.contains("Now") && text.contains("Before") && text.contains("previous snapshot or period"))
    }

    @Test func theKeyExplainsADerivedCellByItsFields() {
        let state = opened("resumption", "lld")
        #expect(state.activeColumn?.id.code == "status")
        let text = state.layer?.text(in: state).lines.map(\.text).joined(separator: "\n") ?? ""
        #expect(text.contains("Status") && text.contains("Resumption date") && text.contains("Sanitary permit"))
    }

    @Test func onANameTheKeyShowsTheFirstFigureOfAUnitAndAllFieldsOfARecord() {
        guard case .figure(let figure)? = (opened("coverage", "d").layer as? DetailLayer)?.detail else {
            Issue.record("a unit's name explains nothing")
            return
        }
        #expect(figure.name.en == "Attached population")
        #expect(opened("resumption", "d").layer is RowLayer)
    }

    @Test(arguments: Language.allCases)
    func everyDetailIsWordedInEveryLanguage(language: Language) {
        for panel in ["coverage", "resumption", "mobile", "instructions", "payments"] {
            for steps in 0..<9 {
                let state = opened(panel, String(repeating: "l", count: steps) + "d", language: language)
                let lines = state.layer?.text(in: state).lines ?? []
                #expect(!lines.isEmpty && !lines.contains { $0.text.contains("‹") }, "\(panel), column \(steps)")
            }
        }
    }
}
