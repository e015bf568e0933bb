import HealthModel

/// The published number of organisations with planned admissions, counted from the same records that the file lists.
struct ResumptionModel: FigureModel {
    let layout: FigureLayout

    func figures(of district: District, at moment: Moment) -> [PeriodFigures] {
        var table = layout.emptyTable
        let open = district.organisations.filter { $0.kind != .polyclinic }.filter { organisation in
            let suspension = Suspension(of: organisation, at: moment)
            return suspension.resumptionDate <= moment.day && suspension.planStatus == "approved"
                && suspension.hasPermit && !suspension.isInCovidCare
        }
        table[layout.column("organisationsResumed")] = Int64(open.count)
        return [PeriodFigures(period: .day(moment.day), table: table)]
    }
}
