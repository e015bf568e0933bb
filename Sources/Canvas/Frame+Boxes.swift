extension Frame {
    /// Draws a box with a title on the left and a note on the right of its top side, and returns the area inside.
    ///
    /// A long title is truncated in favour of the note; a box of fewer than two rows or columns is not drawn.
    @discardableResult
    public mutating func box(
        _ rect: Rect, title: StyledLine = StyledLine(), note: StyledLine = StyledLine(), footer: StyledLine = StyledLine(),
        style: Style = Style(.faint), glyphs: Glyphs = .unicode
    ) -> Rect {
        guard rect.width >= 2, rect.height >= 2 else { return Rect(column: rect.column, row: rect.row, width: 0, height: 0) }
        outline(rect, style: style, glyphs: glyphs.box)
        caption(title, note, of: rect, row: rect.row, style: style, glyphs: glyphs)
        caption(StyledLine(), footer, of: rect, row: rect.endRow - 1, style: style, glyphs: glyphs)
        return rect.inset(horizontally: 1, vertically: 1)
    }

    /// Draws a horizontal line across a box.
    public mutating func divide(_ rect: Rect, at row: Int, style: Style = Style(.faint), glyphs: Glyphs = .unicode) {
        guard row > rect.row, row < rect.endRow - 1, rect.width >= 2 else { return }
        rule(Rect(column: rect.column, row: row, width: rect.width, height: 1), style: style, scalar: glyphs.box.horizontal)
        put(glyphs.box.teeLeft, at: rect.column, row: row, style: style)
        put(glyphs.box.teeRight, at: rect.endColumn - 1, row: row, style: style)
    }

    /// Draws a line of one repeated character along the first row of a rectangle.
    public mutating func rule(_ rect: Rect, style: Style = Style(.faint), scalar: Unicode.Scalar = "─") {
        fill(Rect(column: rect.column, row: rect.row, width: rect.width, height: min(1, rect.height)), with: scalar, style: style)
    }

    private mutating func outline(_ rect: Rect, style: Style, glyphs: Glyphs.Box) {
        let last = (column: rect.endColumn - 1, row: rect.endRow - 1)
        for row in [rect.row, last.row] {
            rule(Rect(column: rect.column, row: row, width: rect.width, height: 1), style: style, scalar: glyphs.horizontal)
        }
        for column in [rect.column, last.column] {
            let side = Rect(column: column, row: rect.row, width: 1, height: rect.height)
            fill(side, with: glyphs.vertical, style: style)
        }
        put(glyphs.topLeft, at: rect.column, row: rect.row, style: style)
        put(glyphs.topRight, at: last.column, row: rect.row, style: style)
        put(glyphs.bottomLeft, at: rect.column, row: last.row, style: style)
        put(glyphs.bottomRight, at: last.column, row: last.row, style: style)
    }

    /// Writes texts over a horizontal side, each between two blanks. The note is kept if eight columns remain for the title.
    private mutating func caption(_ title: StyledLine, _ note: StyledLine, of rect: Rect, row: Int, style: Style, glyphs: Glyphs) {
        let room = rect.width - 4
        let columns = note.columns
        let titleRoom = columns > 0 && room - columns - 3 >= min(8, title.columns) ? room - columns - 3 : room
        var used = 0
        if !title.isEmpty, titleRoom >= 3 {
            used = spaced(title, at: rect.column + 1, row: row, width: titleRoom, style: style, glyphs: glyphs)
        }
        if columns > 0, titleRoom < room || (title.isEmpty && room >= 3) {
            let width = min(columns, room - used)
            _ = spaced(note, at: rect.endColumn - width - 3, row: row, width: width, style: style, glyphs: glyphs)
        }
    }

    private mutating func spaced(_ line: StyledLine, at column: Int, row: Int, width: Int, style: Style, glyphs: Glyphs) -> Int {
        put(" ", at: column, row: row, style: Style(.text, on: style.paper))
        let used = write(line, at: column + 1, row: row, width: width, ellipsis: glyphs.ellipsis)
        put(" ", at: column + 1 + used, row: row, style: Style(.text, on: style.paper))
        return used + 2
    }
}
