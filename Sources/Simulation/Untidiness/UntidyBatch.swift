import HealthModel

/// The files of one data set of an untidy region that arrive on one day.
struct UntidyBatch {
    let region: UntidyRegion
    let index: Int
    let day: Day
    let simulation: Simulation

    private var dataSet: DataSetSimulation { simulation.dataSets[index] }
    private var code: String { dataSet.definition.code }
    private var chance: Chance { region.chance.of(code) }

    // MARK: The region

    /// The region's file. The list of organisations is filed on the last day too, with one organisation less.
    var regional: [SnapshotDocument] {
        guard simulation.isDue(index, on: day) || day == region.end else { return [] }
        var document = region.edited(simulation.draft(of: region.region, dataSet: index, at: Moments(day: day)))
        addRestatement(to: &document)
        // Two feeds take turns, each with every other day.
        if code == "primaryCare", day.ordinal % 2 == 1 { document.feed = FeedName.second }
        return [document]
    }

    /// What another feed reports of the same region, one or two days behind and counted at another hour.
    var secondFeed: [SnapshotDocument] {
        guard ["coverage", "beds"].contains(code) else { return [] }
        let asOf = day + -chance.of("second").integer(in: 1...2)
        let moments = Moments(day: asOf, ahead: 0.6, of: region.region.unit.id)
        var document = region.edited(simulation.draft(of: region.region, dataSet: index, at: moments, generatedAt: arrival))
        document.feed = FeedName.second
        document.suffix = "-second"
        return [document]
    }

    /// Every week a row restates one district's figures of a day in the past three weeks.
    private func addRestatement(to document: inout SnapshotDocument) {
        guard day.ordinal % 7 == 3, let district = correctedDistrict, dataSet.model.figures(of: district, at: Moment(day: day)).isDaily
        else { return }
        let earlier = day + -chance.of("restated").integer(in: 5...20, Int(day.ordinal))
        document.rows += [restated(district, on: earlier)]
    }

    private var correctedDistrict: District? { region.region.districts.first { region.habits[$0.unit.id] == .correcting } }

    private func restated(_ district: District, on day: Day) -> UnitFigures {
        let figures = dataSet.figures(of: district, in: region.region, at: Moment(day: day, progress: 4))
        return UnitFigures(unit: district.unit.id, figures: Array(figures.prefix(1)))
    }

    // MARK: The districts

    /// The districts' own files.
    var districts: [SnapshotDocument] {
        guard simulation.districtsFile(index) else { return [] }
        return region.region.districts.flatMap { district -> [SnapshotDocument] in
            guard let habit = region.habits[district.unit.id] else { return day == region.end ? [own(district)] : [] }
            return isFiling(habit) ? documents(of: district, habit) : []
        }
    }

    /// Every day of the last fortnight, before that once a week: enough for a history.
    private func isFiling(_ habit: DistrictHabit) -> Bool {
        let days = region.end - day
        switch habit {
        case .silent: return false
        case .joining: return days <= DistrictHabit.joinDays
        case .stopped where days < DistrictHabit.stopDays: return false
        default: return days == 0 || habit.filesThroughout && (days < 14 || days % 7 == 0)
        }
    }

    private func documents(of district: District, _ habit: DistrictHabit) -> [SnapshotDocument] {
        switch habit {
        case .late: [own(district, on: day + -chance.of("late").integer(in: 2...4))]
        case .disagreeing: [own(district, ahead: 2.5)]
        case .correcting where day == region.end: [correction(of: district)]
        case .revising: versions(of: district)
        default: [own(district)]
        }
    }

    private func own(_ district: District, on asOf: Day? = nil, ahead: Double = 0) -> SnapshotDocument {
        let moments = Moments(day: asOf ?? day, ahead: ahead, of: district.unit.id)
        return region.edited(simulation.draft(of: district, in: region.region, dataSet: index, at: moments, generatedAt: arrival))
    }

    private var arrival: Instant { Simulation.usualTime(on: day, dataSet: index) }

    /// A revision four hours later, a copy under another name, or a withdrawal six hours later, in turn.
    private func versions(of district: District) -> [SnapshotDocument] {
        let first = own(district)
        var second = first
        switch day.ordinal % 3 {
        case 0:
            second = own(district, ahead: 1.5)
            second.generatedAt = arrival.adding(seconds: 4 * 3600)
            second.suffix = "-revised"
        case 1:
            second.suffix = "-copy"
        default:
            second.generatedAt = arrival.adding(seconds: 6 * 3600)
            second.suffix = "-withdrawn"
            second.isWithdrawn = true
            second.rows = []
        }
        return [first, second]
    }

    /// A file with nothing but an earlier day, quarter or month, and other numbers than were reported then.
    private func correction(of district: District) -> SnapshotDocument {
        var document = own(district)
        let disorder = PeriodDisorder(region: region)
        if let figures = disorder.correction(of: document) {
            document.rows = [UnitFigures(unit: district.unit.id, figures: [figures])]
        } else {
            document.rows = [restated(district, on: day + -10)]
        }
        return document
    }
}

extension [PeriodFigures] {
    /// Whether they begin with the figures of a day.
    fileprivate var isDaily: Bool { first?.period.kind == .day }
}
