import Canvas
import HealthModel
import Localization

/// The changes since the operator's last acknowledgement; Enter acknowledges them.
struct ChangesLayer: ReadingLayer {
    var line = 0

    func open(in state: State) -> LayerOutcome { .asks(.acknowledgement) }

    func text(in state: State) -> LayerText {
        var text = LayerText(state.wording.term("overlay.changes"), width: state.layerWidth, state: state)
        let log = state.shift.changes
        if let since = log.acknowledged {
            text.paragraph(text.wording.text(Message("changes.since", .text(text.wording.moment(since)))), .dim)
        }
        if log.entries.isEmpty { text.paragraph(text.wording.term("changes.none"), .dim) }
        for entry in log.entries { text.add(entry) }
        let unlisted = log.count - log.entries.count
        if unlisted > 0 { text.paragraph(text.wording.text(Message("overlay.more", .number(.integer(Int64(unlisted))))), .dim) }
        return text
    }
}

extension LayerText {
    fileprivate mutating func add(_ entry: ChangeLog.Entry) {
        let dataSet = state.data.panels.first { $0.dataSet == entry.key.dataSet }
        var line = StyledLine(wording.clock(entry.at) + "  ", Style(.dim, on: .raised))
        line.append(dataSet.map { wording.text($0.title) } ?? entry.key.dataSet, Style(.strong, on: .raised))
        line.append("  \(name(of: entry.key.orgUnit))  \(wording.asOf(entry.key.asOf))", Style(.text, on: .raised))
        line.append("  \(entry.document)", Style(.dim, on: .raised))
        add(line)
    }
}
