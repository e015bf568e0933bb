import HealthModel

/// The source, figures and records of one data set's files.
struct DataSetSimulation: Sendable {
    let definition: DataSetDefinition
    let layout: FigureLayout
    let model: any FigureModel
    let records: (any RecordModel)?
    private let contradictions: Contradictions
    private let unknownColumns: [Int]

    init(_ definition: DataSetDefinition, world: World, contradictions: Contradictions) {
        let layout = FigureLayout(definition)
        let model = DataSetSimulation.model(layout)
        self.definition = definition
        self.layout = layout
        self.model = model
        self.contradictions = contradictions
        records = DataSetSimulation.records(definition.code, contradictions)
        unknownColumns = DataSetSimulation.columns(unknownTo: model, world: world)
    }

    private static func model(_ layout: FigureLayout) -> any FigureModel {
        switch layout.definition.code {
        case "coverage": CoverageModel(layout: layout)
        case "cohorts": CohortsModel(layout: layout)
        case "beds": BedsModel(layout: layout)
        case "resumption": ResumptionModel(layout: layout)
        case "mobile": MobileModel(layout: layout)
        case "volumes": VolumesModel(layout: layout)
        case "rehabilitation": RehabilitationModel(layout: layout)
        case "primaryCare": PrimaryCareModel(layout: layout)
        case "referrals": ReferralsModel(layout: layout)
        case "outreach": OutreachModel(layout: layout)
        case "payments": PaymentsModel(layout: layout)
        default: GeneralModel(layout: layout)
        }
    }

    private static func records(_ code: String, _ contradictions: Contradictions) -> (any RecordModel)? {
        switch code {
        case "organisations": OrganisationRecords(contradictions: contradictions)
        case "resumption": ResumptionRecords(contradictions: contradictions)
        case "mobile": MobileRecords()
        case "referrals": ReferralRecords()
        case "outreach": OutreachRecords()
        case "instructions": InstructionRecords()
        default: nil
        }
    }

    /// The elements that the model leaves empty throughout a region.
    private static func columns(unknownTo model: any FigureModel, world: World) -> [Int] {
        guard let region = world.regions.first else { return [] }
        let moment = Moment(day: Day(ordinal: 20_000))
        var figures = model.combined(region.districts.map { model.figures(of: $0, at: moment) })
        model.conclude(&figures)
        let layout = model.layout
        return (0..<layout.elementCount).filter { column in
            !figures.contains { figures in (0..<layout.slotCount).contains { figures.table[column, $0] != nil } }
        }
    }

    /// A district's figures including stated ratios.
    func figures(of district: District, in region: Region, at moment: Moment) -> [PeriodFigures] {
        var figures = counts(of: district, in: region, at: moment)
        model.conclude(&figures)
        removeRegionOnly(&figures)
        return figures
    }

    /// The region's figures: combined from its districts, including stated ratios.
    func figures(of region: Region, at moments: (District) -> Moment) -> [PeriodFigures] {
        let parts = region.districts.map { counts(of: $0, in: region, at: moments($0)) }.filter { !$0.isEmpty }
        var figures = model.combined(parts)
        guard !figures.isEmpty else { return [] }
        model.conclude(&figures)
        contradictions.apply(to: &figures, of: region, layout: layout)
        return figures
    }

    private func counts(of district: District, in region: Region, at moment: Moment) -> [PeriodFigures] {
        var figures = model.figures(of: district, at: moment)
        guard !figures.isEmpty else { return [] }
        GeneralModel(layout: layout).fill(&figures[0].table, columns: unknownColumns, of: district, at: moment)
        contradictions.apply(to: &figures, of: district, in: region, layout: layout)
        return figures
    }

    private func removeRegionOnly(_ figures: inout [PeriodFigures]) {
        let unwanted = model.regionOnly.flatMap(layout.slots)
        guard !unwanted.isEmpty else { return }
        for index in figures.indices { figures[index].table.remove(slots: unwanted) }
    }
}
