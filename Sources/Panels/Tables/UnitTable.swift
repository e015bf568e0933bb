import Analysis
import HealthModel
import PanelContent

/// A column of a table of units.
enum UnitColumn {
    case number(String, rank: Int = 1)
    /// A percentage as a bar, with a tick at the target.
    case bar(String, rank: Int = 0)
    /// The change of a figure from the earlier state.
    case change(String, rank: Int = 1)
    case trend(String, rank: Int = 3)

    /// A figure, or its change or trend, as columns are spelled: `coverage`, `coverage.change`.
    init?(spelled text: String) {
        let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
        switch parts.count == 2 ? parts[1] : nil {
        case nil: self = .number(text)
        case "change": self = .change(parts[0])
        case "trend": self = .trend(parts[0])
        default: return nil
        }
    }

    var code: String {
        switch self {
        case .number(let code, _), .bar(let code, _), .change(let code, _), .trend(let code, _): code
        }
    }
}

extension DataSetPage {
    /// The units one level down: the places, or in a district the organisations.
    var childUnits: [OrgUnitID] {
        let places = analysis.orgUnits.places(under: unit)
        if !places.isEmpty { return places }
        return analysis.orgUnits.children(of: unit).filter { analysis.hasReport(dataSet, of: $0) }
    }

    /// A table of the units one level down; nil if there are none, or none covered by the data set.
    func unitTable(_ columns: [UnitColumn], sort: Table.Sort? = nil) -> Table? {
        let children = childUnits
        guard !children.isEmpty, hasFiguresBelow(children) else { return nil }
        let level = analysis.orgUnits.level(of: children[0])
        let names = Column(
            .builtIn(.unit), name: level.columnTitle, kind: .text, rank: 0, values: .texts(children.map { label($0).shortName }))
        return Table(
            id: "units", title: level.tableTitle, columns: [names] + withAsked(columns.compactMap { column($0, of: children) }, children),
            rows: TableRows(children.map { .orgUnit($0) }), defaultSort: sort)
    }

    /// Adds the columns that were asked for and that the panel does not show.
    private func withAsked(_ columns: [Column], _ children: [OrgUnitID]) -> [Column] {
        var shown = Set(columns.map(\.id.code))
        let asked = request.columns.filter { shown.insert($0).inserted }.compactMap { UnitColumn(spelled: $0) }
        return columns
            + asked.compactMap { asked in
                guard var column = column(asked, of: children) else { return nil }
                // Beside the panel's own change it has to be said which this is.
                if case .change(let code, _) = asked, let name = dataSet.indicator(code)?.name ?? dataSet.element(code)?.name {
                    column.name = Message("table.of", .name(name), .message(column.name))
                }
                return column
            }
    }

    /// Sorts by a figure, the greatest first.
    func descending(_ code: String) -> Table.Sort {
        Table.Sort(column: .figure(dataSet.measure(code)), isDescending: true)
    }

    /// Whether a unit below has figures. A data set reported at this level or above has none, unless a file includes them.
    private func hasFiguresBelow(_ children: [OrgUnitID]) -> Bool {
        analysis.orgUnits.level(of: unit) < dataSet.reportsAt || children.contains { analysis.hasReport(dataSet, of: $0) }
    }

    private func column(_ column: UnitColumn, of children: [OrgUnitID]) -> Column? {
        guard let name = dataSet.element(column.code)?.name ?? dataSet.indicator(column.code)?.name else { return nil }
        let measure = dataSet.measure(column.code)
        let unit = dataSet.unit(of: column.code)
        switch column {
        case .number(let code, let rank):
            return Column(
                .figure(measure), name: Message(name: name), kind: .number, rank: rank, unit: unit, values: readings(code, of: children))
        case .bar(let code, let rank):
            return Column(
                .figure(measure), name: Message(name: name), kind: .bar(maximum: 100), rank: rank,
                target: analysis.target(of: code, in: dataSet, for: self.unit)?.value, unit: unit, values: readings(code, of: children))
        case .change(let code, let rank):
            return Column(
                .figure(measure, .total, .change), name: Message("table.change"), kind: .number, rank: rank,
                unit: unit == .percent ? .percentPoint : unit,
                values: .changes(children.map { analysis.figure(id(code, of: $0)).flatMap(change) }))
        case .trend(let code, let rank):
            return Column(
                .figure(measure, .total, .trend), name: Message("table.trend"), kind: .trend, rank: rank,
                values: .trends(children.map { analysis.trend(of: id(code, of: $0)) }))
        }
    }

    private func readings(_ code: String, of children: [OrgUnitID]) -> ColumnValues {
        .readings(
            children.map { child in
                analysis.figure(id(code, of: child)).map { resolved in
                    let target = analysis.deciding(resolved)
                    var reading = resolved.reading
                    reading.target = target
                    return JudgedReading(reading, judgement(resolved, target))
                }
            })
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
