import HealthModel
import Localization
import PanelContent

extension Wording {
    /// Over which units a change is told, and who reported for the first time.
    public func matched(_ change: Change) -> [String] {
        var words = change.borders.map { [text(Message("figure.borders", .day($0)))] } ?? []
        guard let matched = change.matched else { return words }
        if matched.count < matched.expected {
            words.append(
                text(Message("figure.change.matched", .number(.integer(Int64(matched.count))), .number(.integer(Int64(matched.expected))))))
        }
        if matched.firstReports > 0 {
            let count = Message.Argument.number(.integer(Int64(matched.firstReports)))
            words.append(
                text(
                    matched.firstSum.map { Message("figure.change.firstSum", count, .quantity($0)) }
                        ?? Message("figure.change.first", count)))
        }
        return words
    }
}
