import Analysis
import HealthModel
import PanelContent

/// Where the mobile medical complexes are, where they go next, what they did and what it cost.
struct MobilePanel: DataSetPanel {
    let code = "mobile"

    func figures(_ page: Page) -> [Figure] {
        let figures = page.figures("fleet", "services", "amount", "costPerService", "servicesPerComplex", "purchased", "villagesVisited")
        let known = figures.filter { $0.reading.number != nil }
        return known.isEmpty ? Array(figures.prefix(4)) : known
    }

    func sections(_ page: Page) -> [PanelContent.Section] {
        var sections: [PanelContent.Section] = []
        let records = page.analysis.records(page.dataSet, in: page.unit)
        if !records.isEmpty {
            sections.append(.table(complexes(records, page)))
            if let stops = stops(records, page) { sections.append(.table(stops)) }
        }
        let columns: [UnitColumn] = [
            .number("fleet", rank: 0), .number("services", rank: 0), .number("amount"), .number("villagesVisited", rank: 2),
        ]
        if let units = page.unitTable(columns, sort: Table.Sort(column: "services", isDescending: true)) { sections.append(.table(units)) }
        if let chart = page.breakdownChart("services", by: "service") { sections.append(.chart(chart)) }
        return sections
    }

    func tileChart(_ page: Page) -> Chart? { page.breakdownChart("services", by: "service") }

    /// Each complex with its state and its last and next stop.
    private func complexes(_ records: [Record], _ page: Page) -> Table {
        let today = page.analysis.referenceDay
        let routes = records.map { Route(of: $0) }
        var table = page.recordTable(records, fields: ["status"], title: Message("table.complexes"))
        table.add(Column("lastStop", name: Message("mobile.lastStop"), kind: .text, rank: 0), after: "status") { row in
            routes[row].last(before: today).map(MobilePanel.cell) ?? .empty
        }
        table.add(Column("nextStop", name: Message("mobile.nextStop"), kind: .text, rank: 0), after: "lastStop") { row in
            routes[row].next(after: today).map(MobilePanel.cell) ?? .empty
        }
        table.add(Column("stopsMade", name: Message("mobile.stopsMade"), kind: .number, rank: 2), after: "nextStop") { row in
            let made = routes[row].stops.count { $0.day <= today }
            return .reading(Reading(.integer(Int64(made)), unit: .ratio), .none)
        }
        return table
    }

    private static func cell(_ stop: Route.Stop) -> Cell {
        .message(Message("mobile.stop", .name(stop.place), .day(stop.day)))
    }

    /// The plan of the coming days, a row for each stop.
    private func stops(_ records: [Record], _ page: Page) -> Table? {
        let today = page.analysis.referenceDay
        let coming = records.flatMap { record in
            Route(of: record).stops.filter { $0.day >= today && $0.day - today <= 7 }.map { (record: record, stop: $0) }
        }.sorted { ($0.stop.day, $0.record.id) < ($1.stop.day, $1.record.id) }
        guard !coming.isEmpty else { return nil }
        let analysis = page.analysis
        return Table(
            id: "plan", title: Message("mobile.plan"),
            columns: [
                Column("day", name: Message("table.date"), kind: .date, rank: 0),
                Column("settlement", name: Message("mobile.settlement"), kind: .text, rank: 0),
                Column("complex", name: Message("mobile.complex"), kind: .text, rank: 0),
            ],
            rows: RowSource(
                coming.map { entry in
                    let id = RowID.record(dataSet: "mobile", unit: entry.record.unit, id: entry.record.id)
                    let name = entry.record.title(in: analysis)
                    return (id: id, cells: [.day(entry.stop.day, .exact), .text(entry.stop.place), .text(name)])
                }))
    }
}

/// The stops of one complex in order of their days.
struct Route {
    struct Stop {
        var place: LocalizedText
        var day: Day
    }

    let stops: [Stop]

    init(of record: Record) {
        guard case .objects(let objects) = record["stops"],
            case .objects(let fields)? = record.dataSet.recordField("stops")?.type,
            let dayField = fields.firstIndex(where: { $0.type == .date }),
            let placeField = fields.firstIndex(where: { $0.code == "settlement" })
        else {
            stops = []
            return
        }
        let found = objects.compactMap { object -> Stop? in
            guard case .day(let day, _) = object.values[dayField] else { return nil }
            switch object.values[placeField] {
            case .text(let place): return Stop(place: place, day: day)
            case .orgUnit(let unit): return Stop(place: LocalizedText(verbatim: unit.description), day: day)
            default: return nil
            }
        }
        stops = found.sorted { $0.day < $1.day }
    }

    func last(before day: Day) -> Stop? { stops.last { $0.day <= day } }
    func next(after day: Day) -> Stop? { stops.first { $0.day > day } }
}
