import HealthModel

extension Message.Argument {
    /// The bounds of a number in a message: `at least 0`, `0 to 100`.
    static func bounds(_ lowest: Double, _ highest: Double) -> Message.Argument {
        let ends = [lowest, highest].filter(\.isFinite).map { end in
            Message.Argument.number(Int64(exactly: end).map { .integer($0) } ?? .decimal(end))
        }
        let term = ends.count == 2 ? "between" : lowest.isFinite ? "atLeast" : "atMost"
        return .message(Message(key: "diagnostic.\(term)", arguments: ends))
    }
}
