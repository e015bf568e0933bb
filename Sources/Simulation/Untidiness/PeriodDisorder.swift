import HealthModel

/// Periods of several types beside each other: quarters and years of volumes, months and counters of payments.
struct PeriodDisorder {
    let region: UntidyRegion

    func apply(to document: inout SnapshotDocument) {
        switch document.dataSet.definition.code {
        case "volumes": addQuarters(to: &document)
        case "payments": addMonths(to: &document)
        default: break
        }
    }

    /// An old quarter or month of a district, with other numbers than before; nil where neither is reported.
    func correction(of document: SnapshotDocument) -> PeriodFigures? {
        let kind: Period.Kind
        switch document.dataSet.definition.code {
        case "volumes": kind = .quarter
        case "payments": kind = .month
        default: return nil
        }
        let periods = document.rows.first?.figures.filter { $0.period.kind == kind }.sorted { $0.period < $1.period } ?? []
        guard var old = periods.dropLast().last else { return nil }
        old.table = old.table.totals(of: document.dataSet.layout.flows) { $0 - $0 / 25 }
        return old
    }

    // MARK: Quarters and years

    /// Adds last year's quarters and its total, which the region states 0.7 % too high.
    private func addQuarters(to document: inout SnapshotDocument) {
        let year = document.asOf.year - 1
        var parts: [[PeriodFigures]] = []
        for index in document.rows.indices where document.rows[index].unit != region.region.unit.id {
            let added = quarters(of: year, like: document.rows[index].figures, layout: document.dataSet.layout)
            guard !added.isEmpty else { continue }
            parts.append(added)
            document.rows[index].figures.add(added)
        }
        if let index = document.rows.firstIndex(where: { $0.unit == region.region.unit.id }) {
            var added = document.dataSet.model.combined(parts)
            if let last = added.indices.last {
                added[last].table = added[last].table.totals(of: document.dataSet.layout.flows) { $0 + $0 / 143 }
            }
            document.rows[index].figures.add(added)
        }
        removeQuarters(of: year, from: &document)
    }

    /// The quarters of a year and their sum, in the proportions of the quarter that is reported.
    private func quarters(of year: Int, like figures: [PeriodFigures], layout: FigureLayout) -> [PeriodFigures] {
        guard let model = figures.first(where: { $0.period.kind == .quarter && $0.period.last.year == year }),
            let whole = Period.year(year)
        else { return [] }
        let columns = layout.flows
        let quarters = (1...4).compactMap { number -> PeriodFigures? in
            guard let period = Period.quarter(number, of: year) else { return nil }
            let share = period == model.period ? 1 : region.chance.of("quarters").number(in: 0.94...1.06, number)
            return PeriodFigures(period: period, table: model.table.totals(of: columns) { Int64(share, of: Double($0)) })
        }
        var sum = PeriodFigures(period: whole, table: layout.emptyTable)
        for quarter in quarters { sum.table.combine(quarter.table, elements: layout.definition.elements) }
        return quarters + [sum]
    }

    private func removeQuarters(of year: Int, from document: inout SnapshotDocument) {
        for index in document.rows.indices {
            let habit = region.habits[document.rows[index].unit]
            document.rows[index].figures.removeAll { entry in
                guard entry.period.kind == .quarter, entry.period.last.year == year else { return false }
                return region.reportsYears || habit == .summing || habit == .skipping && entry.period.first.month == 4
            }
        }
    }

    // MARK: Months

    /// Adds the last three whole months beside the counters. The newest is a percent above what the counters give.
    private func addMonths(to document: inout SnapshotDocument) {
        let months = (1...3).reversed().compactMap { back -> Period? in
            let day = document.asOf.adding(months: -back)
            return Period.month(day.month, of: day.year)
        }
        for index in document.rows.indices {
            guard let newest = months.last else { return }
            document.rows[index].figures += months.compactMap { month in
                let excess: Int64 = month == newest ? 100 : Int64.max
                return figures(of: document.rows[index].unit, month: month, document.dataSet, excess: excess)
            }
        }
    }

    /// A month as the difference of two counters since New Year.
    private func figures(of unit: OrgUnitID, month: Period, _ dataSet: DataSetSimulation, excess: Int64) -> PeriodFigures? {
        guard let end = counter(of: unit, on: month.last, dataSet) else { return nil }
        let start = month.first.month == 1 ? nil : counter(of: unit, on: month.first + -1, dataSet)
        var table = end.table.totals(of: dataSet.layout.flows)
        for column in dataSet.layout.flows {
            table[column] = table[column].map { max(0, $0 - (start?.table[column] ?? 0)) }.map { $0 + $0 / excess }
        }
        return PeriodFigures(period: month, table: table)
    }

    private func counter(of unit: OrgUnitID, on day: Day, _ dataSet: DataSetSimulation) -> PeriodFigures? {
        let moment = Moment(day: day)
        if unit == region.region.unit.id { return dataSet.figures(of: region.region) { _ in moment }.first }
        guard let district = region.region.districts.first(where: { $0.unit.id == unit }) else { return nil }
        return dataSet.figures(of: district, in: region.region, at: moment).first
    }
}

extension [PeriodFigures] {
    /// Adds the figures of periods that are not there yet.
    fileprivate mutating func add(_ others: [PeriodFigures]) {
        let known = Set(map(\.period))
        self += others.filter { !known.contains($0.period) }
    }
}
