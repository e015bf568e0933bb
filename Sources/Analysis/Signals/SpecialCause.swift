/// What shows that a process has changed, as opposed to the variation that it always has.
///
/// The four rules of NHS England's "Making Data Count". What its guides leave open is decided as in its "SPC Charts SQL Query"
/// (version 2.6, 2024) and in the R package NHSRplotthedots, where these agree. (Since 2024 the query counts six points by default; seven
/// were and are usual, and alarm less.)
public enum SpecialCause: String, Sendable, Hashable, CaseIterable {
    /// A point outside the limits; not one on a limit.
    case outside
    /// Seven points or more in a row on one side of the mean. A point on the mean is on neither side.
    case shift
    /// Seven points or more in a row, each above the one before or each below it: six rises or six falls. The query counts
    /// "including endpoints", the R package compares seven points by their six differences.
    case trend
    /// Two of three points in a row beyond two thirds of the way from the mean to one limit, the third one on the same side of the mean.
    /// Points outside the limits count too (in the query since version 2.6; not in the R package).
    case nearLimit

    /// The points in a row that make a shift or a trend.
    static let run = 7
}

/// A direction: above the mean or rising, below it or falling.
public enum ProcessSide: Sendable, Hashable, CaseIterable { case high, low }

/// A special cause in a chart, for as long as it lasts without interruption.
public struct ProcessSignal: Sendable, Hashable {
    public var cause: SpecialCause
    public var side: ProcessSide
    /// The positions of the points that show it, in their order: all of a run, those near the limit of two in three.
    public var points: [Int]
    /// The position of the point that completed the rule, such as the seventh of a shift: before, there was nothing to tell. "Began in
    /// the last two points" asks for this one, since a shift is seven points old when it is first seen.
    public var raised: Int

    public init(_ cause: SpecialCause, _ side: ProcessSide, points: [Int], raised: Int) {
        self.cause = cause
        self.side = side
        self.points = points
        self.raised = raised
    }

    /// The position of the first point that shows it: since when it holds, as told in a detail.
    public var since: Int { points.first ?? raised }
}
