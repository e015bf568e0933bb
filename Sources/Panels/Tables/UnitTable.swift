import Analysis
import HealthModel
import PanelContent

/// A column of a table of units.
enum UnitColumn {
    case number(String, rank: Int = 1)
    /// A per cent as a bar, with the target's tick.
    case bar(String, rank: Int = 0)
    /// The change of a figure against the earlier state.
    case change(String, rank: Int = 1)
    case trend(String, rank: Int = 3)

    var code: String {
        switch self {
        case .number(let code, _), .bar(let code, _), .change(let code, _), .trend(let code, _): code
        }
    }
}

extension Page {
    /// The units one level down: the places, or in a district the organisations.
    var childUnits: [OrgUnitID] {
        let places = analysis.orgUnits.places(under: unit)
        if !places.isEmpty { return places }
        return analysis.orgUnits.children(of: unit).filter { analysis.hasReport(dataSet, of: $0) }
    }

    /// A table of the units one level down; nil where there are none, or none that the data set is about.
    func unitTable(_ columns: [UnitColumn], sort: Table.Sort? = nil) -> Table? {
        let children = childUnits
        guard !children.isEmpty, hasFiguresBelow(children) else { return nil }
        let rows = children.map { child -> (id: RowID, cells: [Cell]) in
            (.orgUnit(child), [.text(label(child).shortName)] + columns.map { cell($0, of: child) })
        }
        let level = analysis.orgUnits.level(of: children[0])
        return Table(
            id: "units", title: level.tableTitle,
            columns: [Column("unit", name: level.columnTitle, kind: .text, rank: 0)] + columns.compactMap(column),
            rows: RowSource(rows), defaultSort: sort)
    }

    /// A data set that reports at this level or above says nothing about the units below, unless a file does.
    private func hasFiguresBelow(_ children: [OrgUnitID]) -> Bool {
        analysis.orgUnits.level(of: unit) < dataSet.reportsAt || children.contains { analysis.hasReport(dataSet, of: $0) }
    }

    private func column(_ column: UnitColumn) -> Column? {
        guard let name = dataSet.element(column.code)?.name ?? dataSet.indicator(column.code)?.name else { return nil }
        let measure = dataSet.unit(of: column.code)
        switch column {
        case .number(let code, let rank): return Column(code, name: Message(name: name), kind: .number, rank: rank, unit: measure)
        case .bar(let code, let rank):
            let target = analysis.target(of: code, in: dataSet, for: unit)?.value
            return Column(code, name: Message(name: name), kind: .bar(maximum: 100), rank: rank, target: target, unit: measure)
        case .change(let code, let rank):
            return Column("\(code).change", name: Message("table.change"), kind: .number, rank: rank, unit: measure)
        case .trend(let code, let rank): return Column("\(code).trend", name: Message("table.trend"), kind: .trend, rank: rank)
        }
    }

    private func cell(_ column: UnitColumn, of child: OrgUnitID) -> Cell {
        switch column {
        case .number(let code, _), .bar(let code, _):
            guard let resolved = analysis.figure(id(code, of: child)) else { return .empty }
            if case .missing(let missing) = resolved.reading.content { return .missing(missing) }
            let target = analysis.target(of: code, in: dataSet, for: child)?.value
            return .reading(resolved.reading, judgement(resolved, target))
        case .change(let code, _):
            return analysis.figure(id(code, of: child)).flatMap(change).map { .change($0) } ?? .empty
        case .trend(let code, _):
            let series = analysis.series(of: id(code, of: child), limit: 12)
            return series.count < 2 ? .empty : .trend(series.map { TrendPoint(day: $0.asOf.day, value: $0.number?.double) })
        }
    }
}

extension OrgUnitLevel {
    var tableTitle: Message {
        switch self {
        case .country, .region: Message("table.regions")
        case .district: Message("table.districts")
        case .organisation: Message("table.organisations")
        }
    }

    var columnTitle: Message {
        switch self {
        case .country, .region: Message("table.region")
        case .district: Message("table.district")
        case .organisation: Message("table.organisation")
        }
    }
}
