import Analysis
import HealthModel
import PanelContent

/// The mobile medical complexes: their locations, next stops, activity and costs.
struct MobilePanel: DataSetPanel {
    let code = "mobile"

    func figures(_ page: DataSetPage) -> [Figure] {
        page.figures("fleet", "services", "amount", "costPerService", "servicesPerComplex", "purchased", "villagesVisited").deciding
    }

    func sections(_ page: DataSetPage) -> [PanelContent.Section] {
        var sections: [PanelContent.Section] = []
        let records = page.analysis.records(page.dataSet, in: page.unit)
        if !records.isEmpty {
            sections.append(.table(complexes(records, page)))
            if let plan = plan(records, page) { sections.append(.table(plan)) }
        }
        let columns: [UnitColumn] = [
            .number("fleet", rank: 0), .number("services", rank: 0), .number("amount"), .number("villagesVisited", rank: 2),
        ]
        if let units = page.unitTable(columns, sort: page.descending("services")) { sections.append(.table(units)) }
        if let chart = page.breakdownChart("services", by: "service") { sections.append(.chart(chart)) }
        return sections
    }

    func tileChart(_ page: DataSetPage) -> Chart? { page.breakdownChart("services", by: "service") }

    /// Each complex with its state and its last and next stop.
    private func complexes(_ records: [Record], _ page: DataSetPage) -> Table {
        let routes = records.map { Route(of: $0, in: page.analysis) }
        let status = page.dataSet.field("status")
        var table = page.recordTable(records, fields: [status.code], title: Message("table.complexes"))
        var last = ColumnID.field(status)
        for column in stopColumns(routes, page) {
            table.add(column, after: last)
            last = column.id
        }
        return table
    }

    private func stopColumns(_ routes: [Route], _ page: DataSetPage) -> [Column] {
        let today = page.analysis.referenceDay
        let stops = [page.dataSet.field("stops")]
        let made = routes.map { route in route.stops.count { $0.day <= today } }
        return [
            Column(
                .derived("lastStop", from: stops), name: Message("mobile.lastStop"), kind: .text, rank: 0,
                values: .messages(routes.map { $0.last(before: today).map(MobilePanel.word) })),
            Column(
                .derived("nextStop", from: stops), name: Message("mobile.nextStop"), kind: .text, rank: 0,
                values: .messages(routes.map { $0.next(after: today).map(MobilePanel.word) })),
            Column(
                .derived("stopsMade", from: stops), name: Message("mobile.stopsMade"), kind: .number, rank: 2,
                values: .readings(made.map { JudgedReading(Reading(.integer(Int64($0)), unit: .number)) })),
        ]
    }

    private static func word(_ stop: Route.Stop) -> Message { Message("mobile.stop", .name(stop.place), .day(stop.day)) }

    /// The plan of the coming days, one row per stop.
    private func plan(_ records: [Record], _ page: DataSetPage) -> Table? {
        let today = page.analysis.referenceDay
        let coming = records.flatMap { record in
            Route(of: record, in: page.analysis).stops.filter { $0.day >= today && $0.day - today <= 7 }.compactMap { stop in
                stop.position.map { (record: record, stop: stop, position: $0) }
            }
        }.sorted { ($0.stop.day, $0.record.code) < ($1.stop.day, $1.record.code) }
        guard !coming.isEmpty else { return nil }
        let stops = page.dataSet.field("stops")
        let titles = RecordView(titlesOf: coming.map(\.record), of: page.dataSet, in: page.analysis.orgUnits)
        return Table(
            id: "plan", title: Message("mobile.plan"),
            columns: [
                Column(
                    .derived("day", from: [stops]), name: Message("table.date"), kind: .date, rank: 0,
                    values: .days(coming.map(\.stop.day))),
                Column(
                    .derived("settlement", from: [stops]), name: Message("mobile.settlement"), kind: .text, rank: 0,
                    values: .texts(coming.map(\.stop.place))),
                Column(.builtIn("complex"), name: Message("mobile.complex"), kind: .text, rank: 0, values: .records(titles)),
            ],
            rows: TableRows(coming.map { .object($0.position, in: stops, of: $0.record.id) }))
    }
}

/// The stops of one complex, ordered by day.
struct Route {
    struct Stop {
        /// The index among the stops of the newest list; nil if only an earlier one has it.
        var position: Int?
        var place: LocalizedText
        var day: Day
    }

    let stops: [Stop]

    init(of record: Record, in analysis: Analysis) {
        guard let field = record.dataSet.recordField("stops"), case .objects(let fields) = field.type,
            let dayField = fields.firstIndex(where: { $0.type == .date }),
            let placeField = fields.firstIndex(where: { $0.code == "settlement" })
        else {
            stops = []
            return
        }
        let found = analysis.objects(in: field, of: record).compactMap { position, object -> Stop? in
            guard case .day(let day, _) = object.values[dayField] else { return nil }
            switch object.values[placeField] {
            case .text(let place): return Stop(position: position, place: place, day: day)
            case .orgUnit(let unit): return Stop(position: position, place: LocalizedText(verbatim: unit.description), day: day)
            default: return nil
            }
        }
        stops = found.sorted { $0.day < $1.day }
    }

    func last(before day: Day) -> Stop? { stops.last { $0.day <= day } }
    func next(after day: Day) -> Stop? { stops.first { $0.day > day } }
}
