import HealthModel

/// How far each place of a live feed has run ahead of the as-of.
struct Moments: Sendable {
    var day: Day
    private var progress: [OrgUnitID: Double] = [:]

    init(day: Day) {
        self.day = day
    }

    /// The moments of a day on which one place is told as it was some days later.
    init(day: Day, ahead days: Double, of unit: OrgUnitID) {
        self.day = day
        progress = [unit: days]
    }

    mutating func advance(_ unit: OrgUnitID, by days: Double) {
        progress[unit, default: 0] += days
    }

    /// A district runs ahead with its region and on its own.
    func moment(of district: District, in region: Region) -> Moment {
        Moment(day: day, progress: (progress[district.unit.id] ?? 0) + (progress[region.unit.id] ?? 0))
    }

    func moment(of region: Region) -> Moment {
        Moment(day: day, progress: progress[region.unit.id] ?? 0)
    }
}
