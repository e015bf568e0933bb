import Canvas
import HealthModel
import Localization
import PanelContent

/// Draws findings and notices: never omitted completely, and in full if there is space.
struct FindingsDrawing {
    let drawer: PanelDrawer
    let findings: [Finding]
    let notices: [Notice]
    let width: Int
    /// Whether to state that there are none: only for pages whose figures could contradict each other.
    let saysNone: Bool
    /// Each finding and notice in full, wrapped to the width.
    private let whole: [[StyledLine]]

    init(drawer: PanelDrawer, findings: [Finding], notices: [Notice], width: Int, saysNone: Bool = true) {
        self.drawer = drawer
        self.notices = notices
        self.width = width
        self.saysNone = saysNone
        // The most severe first; equal ones in the panel's order.
        let sorted = findings.enumerated().sorted {
            ($1.element.severity.rawValue, $0.offset) < ($0.element.severity.rawValue, $1.offset)
        }.map(\.element)
        let words = FindingWords(drawer: drawer)
        self.findings = sorted
        whole = sorted.map { words.wrapped($0, width: width) } + notices.map { words.wrapped($0, width: width) }
    }

    var isEmpty: Bool { findings.isEmpty && notices.isEmpty }

    /// The height of the heading plus all findings and notices wrapped.
    var fullHeight: Int { isEmpty ? noneHeight : heading.count + whole.reduce(0) { $0 + $1.count } }

    private var noneHeight: Int { saysNone ? 1 : 0 }

    /// The height of the heading plus one line per finding and notice.
    var listHeight: Int { isEmpty ? noneHeight : heading.count + whole.count }

    func draw(in rect: Rect, on frame: inout Frame) {
        for (line, row) in zip(lines(height: rect.height), rect.row..<rect.endRow) {
            frame.write(line, at: rect.column, row: row, width: rect.width, ellipsis: drawer.glyphs.ellipsis)
        }
    }

    /// As much as fits: everything wrapped, else one line each, else the most severe with the total count.
    func lines(height: Int) -> [StyledLine] {
        if height <= 0 || width <= 0 { return [] }
        if isEmpty, !saysNone { return [] }
        if isEmpty { return [StyledLine(drawer.term("finding.none"), Style(.dim))] }
        if fullHeight <= height { return heading + whole.flatMap { $0 } }
        let words = FindingWords(drawer: drawer)
        let all = findings.map { words.oneLine($0) } + notices.map { words.oneLine($0) }
        if height < 3 { return [summary(all)] + all.dropFirst().prefix(height - 1) }
        let room = height - heading.count
        if all.count <= room { return heading + fill(all, room: room) }
        return heading + all.prefix(room - 1) + [more(all.count - room + 1)]
    }

    /// One line each, with the first ones wrapped as far as space allows.
    private func fill(_ all: [StyledLine], room: Int) -> [StyledLine] {
        var left = room - all.count
        var lines: [StyledLine] = []
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

    /// The count and the most severe finding, for a single line.
    private func summary(_ all: [StyledLine]) -> StyledLine {
        var line = StyledLine()
        let count = findings.isEmpty ? notices.count : findings.count
        if count > 1 { line.append("\(count) ", Style(.strong)) }
        if let first = all.first { line.append(first) }
        return line
    }
}
