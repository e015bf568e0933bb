import HealthModel

/// The published number of organisations with planned admissions, counted from the records in the same file.
struct ResumptionModel: FigureModel {
    let layout: FigureLayout

    func figures(of district: District, at moment: Moment) -> [PeriodFigures] {
        var table = layout.emptyTable
        let open = district.organisations.filter {
            $0.kind != .polyclinic && Suspension(of: $0, at: moment).hasResumed(on: moment.day)
        }
        let column = layout.column("organisationsResumed")
        table[column] = Int64(open.count)
        table[column, layout.slot("ownership", "state")] = Int64(open.filter { !$0.isPrivate }.count)
        table[column, layout.slot("ownership", "private")] = Int64(open.filter(\.isPrivate).count)
        return [PeriodFigures(period: .day(moment.day), table: table)]
    }
}
