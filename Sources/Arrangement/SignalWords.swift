import HealthModel
import Localization
import PanelContent

extension Wording {
    /// `concerning: 7 points in a row below the mean since 12.01.2026`.
    public func signal(_ signal: FigureSignal) -> String {
        ([verdict(signal)] + signal.causes.prefix(1).map(cause)).joined(separator: ": ")
    }

    public func verdict(_ signal: FigureSignal) -> String { term("signal.\(signal.verdict.rawValue)") }

    /// The rule that is broken and since when.
    public func cause(_ cause: FigureSignal.Cause) -> String {
        text(
            Message(
                key: "signal.\(cause.rule.rawValue).\(cause.isHigh ? "high" : "low")",
                arguments: [.number(.integer(Int64(cause.count))), .text(day(cause.since.first))]))
    }

    /// `−0,4 … +1,2`.
    public func limits(_ signal: FigureSignal) -> String {
        [signal.lower, signal.upper].map { bound($0, of: signal) }.joined(separator: " … ")
    }

    public func mean(_ signal: FigureSignal) -> String { bound(signal.mean, of: signal) }

    private func bound(_ reading: Reading, of signal: FigureSignal) -> String {
        self.reading(reading, style: signal.isOfChange ? .signed : .plain)
    }

    public func target(_ verdict: FigureSignal.TargetVerdict) -> String { term("signal.target.\(verdict.rawValue)") }
}
