import Canvas
import HealthModel
import Localization
import Panels

extension OverlayText {
    /// What has arrived since the operator's last acknowledgement.
    static func changes(width: Int, state: State) -> OverlayText {
        var text = OverlayText(state.wording.term("overlay.changes"), width: width, state: state)
        let log = state.changes
        if let since = log.acknowledged {
            text.paragraph(text.wording.text(Message("changes.since", .text(text.wording.moment(since)))), .dim)
        }
        if log.entries.isEmpty { text.paragraph(text.wording.term("changes.none"), .dim) }
        for entry in log.entries { text.add(entry) }
        let unlisted = log.count - log.entries.count
        if unlisted > 0 { text.paragraph(text.wording.text(Message("overlay.more", .number(.integer(Int64(unlisted))))), .dim) }
        return text
    }

    private mutating func add(_ entry: ChangeLog.Entry) {
        let dataSet = state.data.panels.first { $0.dataSets == [entry.key.dataSet] }
        var line = StyledLine(wording.clock(entry.at) + "  ", Style(.dim, on: .raised))
        line.append(dataSet.map { wording.text($0.title) } ?? entry.key.dataSet, Style(.strong, on: .raised))
        line.append("  \(name(of: entry.key.orgUnit))  \(wording.asOf(entry.key.asOf))", Style(.text, on: .raised))
        line.append("  \(entry.document)", Style(.dim, on: .raised))
        add(line)
    }

    /// The choices of what to compare with.
    static func comparison(width: Int, state: State) -> OverlayText {
        var text = OverlayText(state.wording.term("overlay.comparison"), width: width, state: state)
        for choice in Comparison.allCases {
            let isUsed = choice == state.comparison
            var line = StyledLine(isUsed ? "\(text.marks.good) " : "  ", Style(.accent, on: .raised))
            line.append(text.wording.term("compare.\(choice.code)"), Style(isUsed ? .accent : .text, on: .raised))
            text.add(line)
        }
        return text
    }
}
