import HealthModel
import History
import Synchronization

/// What is stated about a stock, by day: a series asks for many days of one figure, of which each would walk through the reports anew.
final class StockMemory: Sendable {
    struct Cell: Hashable {
        var dataSet: String
        var element: Int
        var category: Category
        var unit: OrgUnitID
        var feed: String
        /// The reporting unit's distance.
        var distance: Int
    }

    private let known = Mutex<[Cell: [Reported]]>([:])

    /// The statements in the order of their days.
    func statements(of cell: Cell, _ read: () -> [Reported]) -> [Reported] {
        if let statements = known.withLock({ $0[cell] }) { return statements }
        let statements = read()
        known.withLock { $0[cell] = statements }
        return statements
    }
}

extension CellSearch {
    /// A feed's statements about days up to one, the last day first, for as long as they can be better than what was taken.
    func stated(by day: Day, _ source: Source, _ feed: String, in memory: StockMemory, _ take: (Reported) -> Day?) {
        let cell = StockMemory.Cell(
            dataSet: resolved.dataSet.code, element: resolved.index, category: resolved.category, unit: unit, feed: feed,
            distance: source.distance)
        let statements = memory.statements(of: cell) { read(feed, in: source) }
        for report in statements[..<statements.position(after: day, element)].reversed() {
            let best = take(report)
            if let best, report.end(element) < best { return }
        }
    }

    /// In the order of their days. Of several about one day the last is met first: that of the shortest period, in the newest document.
    private func read(_ feed: String, in source: Source) -> [Reported] {
        var found: [(end: Day, order: Int, report: Reported)] = []
        var last: Snapshot?
        var indexes: [Int] = []
        for edition in source.series.editions(at: asOf) where edition.feed == feed {
            guard let snapshot = edition.current else { continue }
            // Most snapshots have their values in the same places as the one before.
            if last.map({ !$0.values.sharesLayout(with: snapshot.values) }) ?? true { indexes = Array(self.indexes(in: snapshot)) }
            last = snapshot
            for index in indexes {
                let report = report(index, snapshot)
                found.append((report.end(element), found.count, report))
            }
        }
        return found.sorted { ($0.end, $0.report.period, $0.order) < ($1.end, $1.report.period, $1.order) }.map(\.report)
    }
}

extension [Reported] {
    /// The number of statements about days up to one.
    fileprivate func position(after day: Day, _ element: DataElement) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].end(element) <= day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
