import Canvas
import HealthModel
import Localization
import PanelContent

/// Words findings and notices, on one line or wrapped with their sign.
struct FindingWords {
    let drawer: PanelDrawer

    /// `! қате: Сақтандырылған + сақтандырылмаған = тіркелген  1 012 856 + 159 066 ≠ 1 171 882  айырма +40`.
    func oneLine(_ finding: Finding) -> StyledLine {
        var line = lead(finding.severity)
        line.append(drawer.wording.text(finding.title))
        if let evidence = finding.evidence { line.append("  " + drawer.wording.text(evidence), Style(.strong)) }
        if let period = finding.period { line.append("  " + drawer.wording.period(period), Style(.dim)) }
        line.add(tail(finding))
        return line
    }

    func oneLine(_ notice: Notice) -> StyledLine {
        var line = lead(notice.severity)
        line.append(drawer.wording.text(notice.message), Style(.dim))
        return line
    }

    func wrapped(_ finding: Finding, width: Int) -> [StyledLine] {
        var title = lead(finding.severity)
        title.append(drawer.wording.text(finding.title))
        if let period = finding.period { title.append(", " + drawer.wording.period(period), Style(.dim)) }
        var lines = wrap(title, width: width)
        if let evidence = finding.evidence {
            lines += indented(StyledLine(drawer.wording.text(evidence), Style(.strong)), width: width)
        }
        let tail = tail(finding)
        guard !tail.isEmpty else { return lines }
        if let last = lines.last, lines.count > 1, last.columns + 2 + tail.columns <= width {
            lines[lines.count - 1].add(tail)
        } else {
            lines += indented(tail, width: width)
        }
        return lines
    }

    func wrapped(_ notice: Notice, width: Int) -> [StyledLine] { wrap(oneLine(notice), width: width) }

    /// The sign and word of a severity.
    private func lead(_ severity: Severity) -> StyledLine {
        let style = Style(drawer.ink(severity))
        var line = StyledLine("\(drawer.mark(severity)) ", style)
        if severity > .info { line.append(drawer.term("severity.\(severity.code)") + ": ", style) }
        return line
    }

    /// The difference, and whether the finding depends on an assumption.
    private func tail(_ finding: Finding) -> StyledLine {
        var line = StyledLine()
        if let difference = finding.difference, difference.number != nil {
            let text = drawer.wording.reading(difference, style: .signed)
            line.append(drawer.term("finding.gap", .text(text)), Style(drawer.ink(finding.severity)))
        }
        if finding.isEstimate {
            line.add(StyledLine("\(drawer.glyphs.mark.estimate) \(drawer.term("figure.estimate"))", Style(.dim)))
        }
        return line
    }

    private func indented(_ line: StyledLine, width: Int) -> [StyledLine] {
        var start = StyledLine("  ")
        start.append(line)
        return wrap(start, width: width)
    }

    /// Wraps a styled line; lines after the first are indented by two columns.
    private func wrap(_ line: StyledLine, width: Int) -> [StyledLine] { line.wrapped(to: width, indent: 2) }
}
