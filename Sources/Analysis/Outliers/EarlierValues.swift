import HealthModel
import History

/// A figure of a unit within one data set.
struct FigureCell: Hashable {
    var element: Int
    var category: Category
}

/// The value a snapshot states for a figure; if it has several periods, the one that extends furthest.
struct FigurePoint {
    var asOf: AsOf
    var period: Period
    var number: Number
}

/// The values of one feed's earlier snapshots for the figures of a unit's newest one.
///
/// Only part of the history is read: the last two months of daily files, and two weeks around the same day in each of the three
/// previous years, so that seasonal patterns are known. That is at most a hundred snapshots, however long the history.
struct EarlierValues {
    private static let recent = 60
    private static let years = 3
    private static let season = 14

    let unit: OrgUnitID
    /// The figures stated by the newest snapshot.
    private(set) var cells: [FigureCell] = []
    private(set) var newest: [FigurePoint] = []
    /// Per cell its earlier values, newest first.
    private(set) var earlier: [[FigurePoint]] = []
    private var positions: [FigureCell: Int] = [:]

    init(of unit: OrgUnitID, before snapshot: Snapshot, in series: Series) {
        self.unit = unit
        snapshot.eachNumber(of: unit) { cell, point in note(cell, point) }
        earlier = Array(repeating: [], count: cells.count)
        addRecent(before: snapshot.header.key, series)
        for year in 1...EarlierValues.years { addSeason(of: year, before: snapshot.header.key, series) }
    }

    private mutating func note(_ cell: FigureCell, _ point: FigurePoint) {
        if let position = positions[cell] {
            if newest[position].period < point.period { newest[position] = point }
        } else {
            positions[cell] = cells.count
            cells.append(cell)
            newest.append(point)
        }
    }

    private mutating func addRecent(before known: SnapshotKey, _ series: Series) {
        let end = AsOf(Instant(milliseconds: known.asOf.instant.milliseconds - 1))
        for snapshot in series.newestFirst(at: end).prefix(EarlierValues.recent) { add(snapshot, of: known.feed) }
    }

    /// Adds snapshots around the same day `year` years earlier, except those already added as recent.
    private mutating func addSeason(of year: Int, before known: SnapshotKey, _ series: Series) {
        let centre = known.asOf.day.adding(months: -12 * year)
        let oldest = earlier.compactMap(\.last?.asOf).min() ?? known.asOf
        let end = min(AsOf(endOf: centre + EarlierValues.season / 2), oldest)
        for snapshot in series.newestFirst(at: end).prefix(EarlierValues.season) {
            if centre - snapshot.header.key.asOf.day > EarlierValues.season / 2 { break }
            if snapshot.header.key.asOf < oldest { add(snapshot, of: known.feed) }
        }
    }

    private mutating func add(_ snapshot: Snapshot, of feed: String) {
        guard snapshot.header.key.feed == feed else { return }
        snapshot.eachNumber(of: unit) { cell, point in
            guard let position = positions[cell] else { return }
            guard let last = earlier[position].last, last.asOf == point.asOf else { return earlier[position].append(point) }
            if last.period < point.period { earlier[position][earlier[position].count - 1] = point }
        }
    }
}

extension Snapshot {
    /// Calls `take` with every number of a unit.
    fileprivate func eachNumber(of unit: OrgUnitID, _ take: (FigureCell, FigurePoint) -> Void) {
        for index in values.values(of: unit) {
            guard let number = values.value(at: index).number else { continue }
            let cell = FigureCell(element: values.element(at: index), category: values.category(at: index))
            take(cell, FigurePoint(asOf: header.key.asOf, period: values.period(at: index), number: number))
        }
    }
}
