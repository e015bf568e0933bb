/// The position of the visible part of a long list.
public struct ScrollBar: Sendable, Hashable {
    public var first: Int
    public var visible: Int
    public var total: Int

    public init(first: Int, visible: Int, total: Int) {
        self.first = first
        self.visible = visible
        self.total = total
    }

    /// Whether there is something to scroll.
    public var isNeeded: Bool { total > visible && visible > 0 }

    /// The rows of the thumb in a track of `height` rows: it touches an end only if the list does.
    public func thumb(height: Int) -> Range<Int> {
        guard isNeeded, height > 0 else { return 0..<0 }
        let length = max(1, height * visible / total)
        let room = height - length
        let last = total - visible
        var start = room * min(max(0, first), last) / last
        if first > 0, start == 0, room > 1 { start = 1 }
        if first < last, start == room, room > 1 { start = room - 1 }
        return start..<(start + length)
    }
}

extension Frame {
    /// Draws the track and its thumb down one column; nothing if there is nothing to scroll.
    public mutating func draw(_ bar: ScrollBar, at column: Int, row: Int, height: Int, glyphs: Glyphs = .unicode) {
        guard bar.isNeeded, height > 0 else { return }
        let thumb = bar.thumb(height: height)
        for place in 0..<height {
            let isThumb = thumb.contains(place)
            put(
                isThumb ? glyphs.bar.thumb : glyphs.bar.track, at: column, row: row + place,
                style: Style(isThumb ? .accent : .faint))
        }
    }
}
