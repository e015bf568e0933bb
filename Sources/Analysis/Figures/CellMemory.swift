import HealthModel
import Synchronization

/// What was found of one figure of one unit: the searches of a page ask for the same days, periods and feeds over and over.
final class CellMemory: Sendable {
    struct Stock: Hashable {
        var day: Day
        var isOfSeries: Bool
    }

    struct ToDate: Hashable {
        var period: Period
        var end: Day?
    }

    private struct Known {
        var latest: Reported??
        var span: ClosedRange<Day>??
        var periods: [Period]?
        var toDates: [ToDate: Timed?] = [:]
        var late: [String: Bool] = [:]
        var statements: [Int: CellStatements] = [:]
        var claims: [String: CellSearch.Claim] = [:]
        var wholes: [Period: Timed?] = [:]
        var plains: [Period: Timed?] = [:]
        var stated: [Period: Reported?] = [:]
        var stocks: [Stock: Reported?] = [:]
    }

    let resolved: ResolvedElement
    let element: DataElement
    let unit: OrgUnitID
    /// The nearest reporting unit first.
    let sources: [CellSearch.Source]
    /// The feeds that report in any of them, by name.
    let feeds: [String]
    private let known = Mutex(Known())

    init(of resolved: ResolvedElement, _ unit: OrgUnitID, _ sources: [CellSearch.Source]) {
        (self.resolved, element, self.unit, self.sources) = (resolved, resolved.element, unit, sources)
        feeds = Set(sources.flatMap { $0.series.feedNames }).sorted()
    }

    func latest(_ find: () -> Reported?) -> Reported? {
        if let found = known.withLock({ $0.latest }) { return found }
        let found = find()
        known.withLock { $0.latest = .some(found) }
        return found
    }

    func span(_ find: () -> ClosedRange<Day>?) -> ClosedRange<Day>? {
        if let found = known.withLock({ $0.span }) { return found }
        let found = find()
        known.withLock { $0.span = .some(found) }
        return found
    }

    func periods(_ find: () -> [Period]) -> [Period] {
        if let found = known.withLock({ $0.periods }) { return found }
        let found = find()
        known.withLock { $0.periods = found }
        return found
    }

    func toDate(_ part: ToDate, _ find: () -> Timed?) -> Timed? { content(\.toDates, part, find) }
    func isLate(_ feed: String, _ find: () -> Bool) -> Bool { content(\.late, feed, find) }
    func statements(_ distance: Int, _ find: () -> CellStatements) -> CellStatements { content(\.statements, distance, find) }
    func claim(_ feed: String, _ find: () -> CellSearch.Claim) -> CellSearch.Claim { content(\.claims, feed, find) }
    func whole(_ period: Period, _ find: () -> Timed?) -> Timed? { content(\.wholes, period, find) }
    func plain(_ period: Period, _ find: () -> Timed?) -> Timed? { content(\.plains, period, find) }
    func stated(_ period: Period, _ find: () -> Reported?) -> Reported? { content(\.stated, period, find) }
    func stock(_ stock: Stock, _ find: () -> Reported?) -> Reported? { content(\.stocks, stock, find) }

    /// The lock is not held while something is looked for: that may ask for other things here.
    private func content<Key: Hashable & Sendable, Content: Sendable>(
        _ path: WritableKeyPath<Known, [Key: Content]> & Sendable, _ key: Key, _ find: () -> Content
    ) -> Content {
        if let content = known.withLock({ $0[keyPath: path][key] }) { return content }
        let content = find()
        known.withLock { $0[keyPath: path][key] = content }
        return content
    }
}
