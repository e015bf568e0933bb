import HealthModel

/// How the days of a week become one point.
public enum WeeklyPoint: Sendable, Hashable, CaseIterable {
    /// A flow: the sum of all seven days, else a gap. A sum of six days would look like a fall.
    case sum
    /// A rate: the mean of the days that have one.
    case mean
    /// A stock: the last one of the week.
    case last

    /// The point of a week, given its seven days from Monday.
    func value(of days: [Double?]) -> Double? {
        let known = days.compactMap { $0 }
        guard let last = known.last else { return nil }
        return switch self {
        case .sum: known.count == 7 ? known.reduce(0, +) : nil
        case .mean: known.reduce(0, +) / Double(known.count)
        case .last: last
        }
    }
}

extension [ProcessPoint] {
    /// Returns one point for each ISO week from that of the first day to the last one that is over, made from daily points.
    ///
    /// Daily figures are autocorrelated and follow the days of the week: judged by the day they would alarm always.
    ///
    /// The days may be in any order; of several points for one day the last in the order given counts. The weeks are in their order,
    /// without omissions: a week that gives no figure is a gap.
    ///
    /// - Parameter today: the day that is known last. A week that ends later is not over and gives no point.
    public func weekly(by point: WeeklyPoint, until today: Day) -> [ProcessPoint] {
        let values = Dictionary(map { ($0.period.last, $0.value) }, uniquingKeysWith: { $1 })
        guard let first = values.keys.min() else { return [] }
        let monday = first + (1 - first.weekday)
        return stride(from: 0, through: today - monday - 6, by: 7).map { offset in
            let start = monday + offset
            let week = (0..<7).map { values[start + $0] ?? nil }
            let known = week.lastIndex { $0 != nil }.map { start + $0 }
            return ProcessPoint(Period(kind: .week, first: start, last: start + 6), point.value(of: week), known: known)
        }
    }

    /// Returns the change from each point to the next, for points in the order of their periods: one fewer than these, each with the
    /// period in which the change ended. Where either point or a period between them is missing, there is a gap.
    ///
    /// - Parameter rebase: the days from which the figure means something else. A change across one of them would measure the new
    ///   meaning, not the figure, and is a gap.
    public func changes(rebase: [Day] = []) -> [ProcessPoint] {
        zip(self, dropFirst()).map { previous, point in
            guard let before = previous.value, let after = point.value, point.follows(previous),
                !rebase.contains(where: { point.begins($0, after: previous) })
            else { return ProcessPoint(point.period, nil) }
            return ProcessPoint(point.period, after - before)
        }
    }
}
