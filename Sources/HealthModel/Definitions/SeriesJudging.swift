/// How a figure's past is judged: which of its points a process behaviour chart compares, and where its baseline begins anew.
public struct SeriesJudging: Sendable, Hashable {
    public enum Way: String, Sendable, Hashable, CaseIterable {
        /// The figure itself: a flow, a rate, a waiting time.
        case level
        /// Its change from week to week: a register's level would alarm always, because each day rests on the day before.
        case change
        /// Not at all: a counter, a plan, what rests on them.
        case none
    }

    public var way: Way
    /// The days from which a new baseline begins, because the figure means something else since.
    public var rebase: [Day]

    public init(_ way: Way, rebase: [Day] = []) {
        self.way = way
        self.rebase = rebase
    }
}

extension DataElement.TimeAggregation {
    /// How figures of this kind are judged if their definition does not say.
    var usualJudging: SeriesJudging.Way {
        switch self {
        case .last: .change
        case .sum: .level
        case .none: .none
        }
    }
}
