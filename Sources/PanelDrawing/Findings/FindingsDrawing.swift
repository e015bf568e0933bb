import Canvas
import HealthModel
import Localization
import PanelContent

/// Draws findings and notices: never nothing where there are some, and in full where there is room.
struct FindingsDrawing {
    let drawer: PanelDrawer
    let findings: [Finding]
    let notices: [Notice]

    init(drawer: PanelDrawer, findings: [Finding], notices: [Notice]) {
        self.drawer = drawer
        // The gravest first; equal ones in the order the panel gave them.
        self.findings = findings.enumerated().sorted {
            ($1.element.severity.rawValue, $0.offset) < ($0.element.severity.rawValue, $1.offset)
        }.map(\.element)
        self.notices = notices
    }

    var isEmpty: Bool { findings.isEmpty && notices.isEmpty }

    /// Rows that findings and notices take in full: a heading and everything wrapped.
    func fullHeight(width: Int) -> Int {
        if isEmpty { return 1 }
        return (findings.isEmpty ? 0 : 1) + wrapped(width: width).count
    }

    /// Rows with one line a finding and a notice, and a heading.
    var listHeight: Int { isEmpty ? 1 : (findings.isEmpty ? 0 : 1) + findings.count + notices.count }

    func draw(in rect: Rect, on frame: inout Frame) {
        for (line, row) in zip(lines(width: rect.width, height: rect.height), rect.row..<rect.endRow) {
            frame.write(line, at: rect.column, row: row, width: rect.width, ellipsis: drawer.glyphs.ellipsis)
        }
    }

    /// As much as fits: everything wrapped, else one line each, else the gravest beside the count.
    func lines(width: Int, height: Int) -> [StyledLine] {
        if height <= 0 || width <= 0 { return [] }
        if isEmpty { return [StyledLine(drawer.term("finding.none"), Style(.dim))] }
        if fullHeight(width: width) <= height { return heading + wrapped(width: width) }
        let all = findings.map { oneLine($0) } + notices.map { oneLine($0) }
        if height < 3 { return [summary] + all.dropFirst().prefix(height - 1) }
        let room = height - heading.count
        if all.count <= room { return heading + fill(all, room: room, width: width) }
        return heading + all.prefix(room - 1) + [more(all.count - room + 1)]
    }

    /// One line each, and the first ones wrapped as far as lines are left.
    private func fill(_ all: [StyledLine], room: Int, width: Int) -> [StyledLine] {
        var left = room - all.count
        var lines: [StyledLine] = []
        let whole = findings.map { wrapped($0, width: width) } + notices.map { wrapped($0, width: width) }
        for (short, long) in zip(all, whole) {
            let isLong = long.count - 1 <= left
            lines += isLong ? long : [short]
            left -= isLong ? long.count - 1 : 0
        }
        return lines
    }

    private var heading: [StyledLine] {
        guard let gravest = findings.first?.severity else { return [] }
        return [StyledLine(count, Style(drawer.ink(gravest)))]
    }

    private var count: String { drawer.term("finding.count", .number(.integer(Int64(findings.count)))) }

    private func more(_ count: Int) -> StyledLine {
        StyledLine(drawer.term("finding.more", .number(.integer(Int64(count)))), Style(.dim))
    }

    /// The count and the gravest finding, for a single line.
    private var summary: StyledLine {
        var line = StyledLine()
        let count = findings.isEmpty ? notices.count : findings.count
        if count > 1 { line.append("\(count) ", Style(.strong)) }
        if let first = findings.first.map({ oneLine($0) }) ?? notices.first.map({ oneLine($0) }) { line.append(first) }
        return line
    }
}
