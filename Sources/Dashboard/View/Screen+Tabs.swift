import PageMaking
import Canvas
import HealthModel

/// The tab line: the panels with their digits, scrolled so that the active one is visible.
extension Screen {
    mutating func drawTabs(_ rect: Rect) {
        let tabs = state.data.panels.enumerated().map { tab($0.offset, $0.element) }
        let active = state.data.panels.firstIndex { $0.code == state.navigation.pageID.panel } ?? 0
        let room = rect.width - 4
        let shown = Screen.window(of: tabs.map(\.columns), around: active, in: room)
        var strip = Strip(separator: StyledLine(" "))
        strip.parts = shown.map { Strip.Part(tabs[$0], .tab($0)) }
        write(strip, at: rect.column + 2, row: rect.row, width: room)
        let (less, more) = (glyphs.mark.less, glyphs.mark.more)
        draw { frame in
            if shown.lowerBound > 0 { frame.put(less, at: rect.column, row: rect.row, style: Style(.key)) }
            if shown.upperBound < tabs.count {
                frame.put(more, at: rect.endColumn - 1, row: rect.row, style: Style(.key))
            }
        }
    }

    private func tab(_ position: Int, _ panel: PanelEntry) -> StyledLine {
        let isActive = panel.code == state.navigation.pageID.panel
        let paper: Style.Paper = isActive ? .selection : .base
        var line = StyledLine(" ", Style(.text, on: paper))
        if position < 10 {
            line.append("\((position + 1) % 10) ", Style(isActive ? .strong : .key, on: paper))
        }
        line.append(wording.text(panel.shortTitle), Style(isActive ? .strong : .text, on: paper))
        let news = panel.dataSet.map(state.shift.changes.dataSets.contains) ?? false
        line.append(news ? String(Character(glyphs.mark.live)) : " ", Style(.accent, on: paper))
        return line
    }

    /// The widest run of tabs that fits and contains `active`, starting with the first tab if possible.
    static func window(of widths: [Int], around active: Int, in room: Int) -> Range<Int> {
        guard widths.indices.contains(active) else { return 0..<0 }
        var start = active
        var used = widths[active]
        var end = active + 1
        while start > 0, used + widths[start - 1] + 1 <= room {
            start -= 1
            used += widths[start] + 1
        }
        while end < widths.count, used + widths[end] + 1 <= room {
            used += widths[end] + 1
            end += 1
        }
        return start..<end
    }
}
