import PageMaking
import Catalogue
import ExportModel
import Feeds
import HealthModel
import Settings
import History
import Localization
import PanelContent
import Panels
import Synchronization

/// Counts how often pages were made.
final class Counter: Sendable {
    private let value = Mutex(0)
    func increment() { value.withLock { $0 += 1 } }
    var count: Int { value.withLock { $0 } }
}

/// Pages that are the same for every unit: an overview of two tiles, units with one figure each, and a hundred records.
struct FakeContent: ContentProvider {
    var isEmpty = false
    var settings = Settings()
    var openingUnit = OrgUnitID.zhambyl
    /// The figure of Korday, changed by tests.
    var kordayCoverage: Int64 = 81
    /// The records in the registry.
    var records = Array(0..<100)
    /// Whether the records belong to a separate data set, unaffected by news about coverage.
    var recordsAreTheirOwn = false
    let made = Counter()
    /// The error thrown when making pages.
    var failure: Failure?

    struct Failure: Error {}

    /// Whether there is a page about the data layer.
    var hasStatus = false

    var panels: [PanelEntry] {
        let status = PanelEntry(
            "status", title: Message("panel.status"), shortTitle: Message("panel.status.short"), needs: Needs(besides: [.dataLayer]))
        return pages + (hasStatus ? [status] : [])
    }

    private var pages: [PanelEntry] {
        ["overview", "coverage", "beds", "resumption"].map { code in
            PanelEntry(
                code, title: Message("panel.\(code)"), shortTitle: Message("panel.\(code).short"),
                dataSet: code == "overview" ? nil : code, needs: Needs(dataSets: ["coverage"]))
        }
    }

    var intake = Intake(
        DefinitionEdition(metadata: Metadata(dataSets: [.coverage], orgUnits: FakeContent.units)), sources: [.feed])

    private static let units = OrgUnitTree([
        .fake(.country, .country, parent: nil, "Қазақстан"),
        .fake(.zhambyl, .region, parent: .country, "Жамбыл облысы"),
        .fake(.korday, .district, parent: .zhambyl, "Қордай ауданы"),
        .fake(.merki, .district, parent: .zhambyl, "Меркі ауданы"),
        .fake(.taraz, .district, parent: .zhambyl, "Тараз қаласы"),
        .fake(.hospital, .organisation, parent: .korday, "Қордай ауруханасы"),
    ])

    func export(_ page: ExportedPage, made: Instant, program: String, contents: DocumentContents) throws -> Export {
        Export(
            content: try content(page.request), choices: page.choices, table: page.table,
            provenance: Provenance(made: made, program: program, generation: generation),
            metadata: Metadata(dataSets: [], orgUnits: orgUnits),
            wording: Wording(language: page.language), snapshots: [], fact: { _ in nil })
    }

    func generations(of request: ContentRequest) -> Generations {
        intake.generations(of: [recordsAreTheirOwn && request.pageID.panel == "resumption" ? "resumption" : "coverage"])
    }

    var forPages: any ContentProvider { self }

    func content(_ request: ContentRequest) throws -> PanelContent {
        made.increment()
        if let failure { throw failure }
        let path = orgUnits.path(to: request.pageID.unit).compactMap { orgUnits[$0] }
            .map { UnitLabel(id: $0.id, name: $0.name, shortName: $0.shortName) }
        return PanelContent(
            panel: request.pageID.panel, title: Message("panel.\(request.pageID.panel)"), path: path,
            timing: Timing(asOf: AsOf(.february4), ageDays: request.today - .february4, rhythm: .once, freshness: .once),
            figures: request.pageID.panel == "overview" ? [] : [figure(request.pageID)], sections: sections(request.pageID),
            findings: request.pageID.panel == "coverage" ? [.contradiction] : [])
    }

    private func figure(_ place: PageID) -> Figure {
        Figure(
            id: .figure(FigureID(dataSet: place.panel, code: "coverage", orgUnit: place.unit)), name: Message("panel.coverage"),
            reading: Reading(.decimal(86.4), unit: .percent, digits: 1))
    }

    private func sections(_ place: PageID) -> [PanelContent.Section] {
        switch place.panel {
        case "overview": [.tiles([tile("coverage"), tile("beds"), tile("resumption", borrowed: true)])]
        case "resumption": [.table(recordTable)]
        default: [.table(unitTable)]
        }
    }

    private func tile(_ panel: String, borrowed: Bool = false) -> Tile {
        let country = UnitLabel(id: .country, name: "Қазақстан", shortName: "Қазақстан")
        return Tile(
            panel: panel, title: Message("panel.\(panel)"), shortTitle: Message("panel.\(panel).short"),
            borrowedFrom: borrowed ? country : nil,
            figures: [figure(PageID(panel: panel, unit: .zhambyl))])
    }

    private var unitTable: Table {
        let units: [(OrgUnitID, Int64)] = [(.korday, kordayCoverage), (.merki, 90), (.taraz, 89)]
        let rows = units.map { unit, coverage in
            (
                id: RowID.orgUnit(unit),
                cells: [
                    Cell.text(orgUnits[unit]?.name ?? "?"), .reading(Reading(.integer(coverage), unit: .percent), .none),
                ]
            )
        }
        return Table(
            id: "units", title: Message("panel.coverage"),
            columns: [
                Column(.builtIn(.unit), name: Message("table.district"), kind: .text, rank: 0),
                Column(
                    .figure(MeasureID(dataSet: "coverage", code: "coverage")), name: Message("panel.coverage"), kind: .bar(maximum: 100)),
            ], rows: rows)
    }

    private var recordTable: Table {
        Table(
            id: "records", title: Message("panel.resumption"),
            columns: [Column(.builtIn(.record), name: Message("table.name"), kind: .text, rank: 0)],
            rows: records.map { number in
                (
                    id: .record(RecordID(dataSet: "resumption", orgUnit: .hospital, code: "r\(number)")),
                    cells: [.text(LocalizedText(verbatim: "№ \(number)"))]
                )
            })
    }

    func detail(of subject: CellSubject, in request: ContentRequest) -> Detail? {
        guard case .figure(let figure, .value) = subject, figure.code == "coverage" else { return nil }
        let document = DocumentReference(.fake, feed: "zhambyl", asOf: AsOf(.february4), generatedAt: .start)
        return .figure(
            FigureDetail(
                name: "қамту", unit: UnitLabel(id: figure.orgUnit, name: "Жамбыл облысы", shortName: "Жамбыл обл."),
                reading: Reading(.decimal(86.4), unit: .percent), formula: "insured / attached",
                versions: [
                    FigureDetail.Version(
                        name: "сақтандырылған", reading: Reading(.integer(1_012_856), unit: .person), document: document)
                ]))
    }

    func asOfs(of place: PageID) -> [AsOf] { [AsOf(.february4 + -60), AsOf(.february4 + -7), AsOf(.february4)] }

    mutating func take(_ news: SourceNews) -> Intake.Outcome {
        if case .accepted = news {
            isEmpty = false
            kordayCoverage += 1
        }
        return intake.take(news)
    }

    /// Simulates a change of the data.
    mutating func touch() { _ = intake.take(.accepted(.fake(), [])) }
}
