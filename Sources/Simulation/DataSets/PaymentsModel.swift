import HealthModel

/// Payments to organisations since New Year: invoiced, paid and overdue.
struct PaymentsModel: FigureModel {
    let layout: FigureLayout

    func figures(of district: District, at moment: Moment) -> [PeriodFigures] {
        combined(district.organisations.map { [PeriodFigures(period: period(moment), table: table(of: $0, district, moment))] })
    }

    /// Hospitals have their own rows.
    func figures(of organisation: Organisation, in district: District, at moment: Moment) -> [PeriodFigures] {
        guard organisation.kind == .hospital else { return [] }
        return [PeriodFigures(period: period(moment), table: table(of: organisation, district, moment))]
    }

    private func period(_ moment: Moment) -> Period {
        .through(moment.day, since: Day(year: moment.day.year, month: 1, day: 1))
    }

    /// The annual invoices of an average organisation, per person in its district.
    private static func tengePerPerson(_ kind: Organisation.Kind) -> Double {
        switch kind {
        case .hospital: 9500
        case .polyclinic: 6200
        case .clinic: 900
        }
    }

    private func table(of organisation: Organisation, _ district: District, _ moment: Moment) -> FigureTable {
        var table = layout.emptyTable
        let chance = organisation.chance.of("payments")
        let yearly = Double(district.people) * PaymentsModel.tengePerPerson(organisation.kind)
        let invoiced = yearly * organisation.weight * moment.shareOfYear
        let unpaid = max(0, 0.05 + 0.06 * chance.wave(moment.time, days: 30) + 0.01 * chance.wave(moment.time, days: 2))
        let isLate = unpaid > 0.06
        table[layout.column("invoiced")] = Int64(1, of: invoiced)
        table[layout.column("paid")] = Int64(1, of: invoiced) - Int64(unpaid, of: invoiced)
        table[layout.column("overdueAmount")] = isLate ? Int64(unpaid * 0.5, of: invoiced) : 0
        table[layout.column("maxDaysOverdue")] = isLate ? Int64(unpaid * 400) : 0
        table[layout.column("arrears")] = Int64(chance.number(in: 0...0.01), of: invoiced)
        table[layout.column("arrearsRecovered")] = Int64(chance.number(in: 0...0.004, 1), of: invoiced)
        return table
    }
}
