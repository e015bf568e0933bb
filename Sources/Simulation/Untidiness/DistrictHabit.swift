import HealthModel

/// How a district of an untidy region reports. A region has at most one district of each habit.
enum DistrictHabit: Int, Sendable, CaseIterable {
    /// Its files arrive two to four days after their as-of.
    case late
    /// Its last file is more than a week old.
    case stopped
    /// Neither a file nor a row in the region's file.
    case silent
    /// Reports for the first time in the last days.
    case joining
    /// Its own figures differ from its row in the region's file.
    case disagreeing
    /// Its newest file states an old period only, with other numbers than before.
    case correcting
    /// Its files are revised, withdrawn and copied.
    case revising
    /// Some figures are missing for a reason, others are rounded or hedged.
    case vague
    /// A quarter in the middle of last year is missing.
    case skipping
    /// Reports last year's total where others report its quarters.
    case summing

    /// The days that an untidy region's last file of a stopped district, and first one of a joining one, precede the end.
    static let (stopDays, joinDays) = (8, 2)

    /// Whether the district has a row in files of a day that is some days before the end of the history.
    func isListed(daysBeforeEnd days: Int) -> Bool {
        switch self {
        case .silent: false
        case .joining: days <= DistrictHabit.joinDays
        default: true
        }
    }

    /// Whether the district files its own figures all the time, not only on the last day.
    var filesThroughout: Bool {
        switch self {
        case .late, .stopped, .disagreeing, .correcting, .revising, .vague: true
        case .silent, .joining, .skipping, .summing: false
        }
    }

    /// Whether its files come at once in a live feed.
    var filesLive: Bool { ![.late, .stopped, .silent].contains(self) }

    /// The habits of a region's districts in an order chosen by the seed; with fewer districts than habits some habits are not there.
    static func assigned(to districts: [District], chance: Chance) -> [OrgUnitID: DistrictHabit] {
        let shuffled = districts.map(\.unit.id).sorted { chance.of(UInt64($0.kato)).seed < chance.of(UInt64($1.kato)).seed }
        let first = shuffled.count < allCases.count ? chance.integer(in: 0...(allCases.count - 1)) : 0
        let habits = allCases.indices.map { allCases[(first + $0) % allCases.count] }
        return Dictionary(uniqueKeysWithValues: zip(shuffled, habits))
    }
}
