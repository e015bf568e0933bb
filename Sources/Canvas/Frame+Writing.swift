import SafeText

extension Frame {
    /// The whole frame.
    public var bounds: Rect { Rect(width: width, height: height) }

    /// Writes neutralised text and returns the columns used; text outside the frame is clipped.
    ///
    /// - Parameters:
    ///   - column: may be negative, as may `row`.
    ///   - width: the maximum width of the text; longer text is cut and ends with `ellipsis`.
    @discardableResult
    public mutating func write(
        _ text: String, at column: Int, row: Int, style: Style = .plain, width: Int = .max,
        ellipsis: Unicode.Scalar = "…"
    ) -> Int {
        guard width > 0, row >= 0, row < height, column < self.width else { return 0 }
        if width < .max, TextWidth.columns(text) > width {
            return write(TextWidth.truncate(text, to: width, ellipsis: ellipsis), at: column, row: row, style: style)
        }
        var neutraliser = Neutraliser()
        var place = column
        let packed = style.packed
        for scalar in text.unicodeScalars {
            switch neutraliser.feed(scalar) {
            case .nothing: break
            case .mark(let mark): add(mark, to: place - 1, row: row)
            case .character(let scalar, let columns):
                put(scalar, columns: columns, at: place, row: row, style: packed)
                place += columns
            }
            if place > self.width { break }
        }
        return place - column
    }

    /// Writes text so that it ends before `end`, and returns the columns used.
    @discardableResult
    public mutating func write(
        _ text: String, endingAt end: Int, row: Int, style: Style = .plain, width: Int = .max, ellipsis: Unicode.Scalar = "…"
    ) -> Int {
        let columns = min(width, TextWidth.columns(text))
        return write(text, at: end - columns, row: row, style: style, width: columns, ellipsis: ellipsis)
    }

    /// Writes a single-column character.
    public mutating func put(_ scalar: Unicode.Scalar, at column: Int, row: Int, style: Style = .plain) {
        put(scalar, columns: 1, at: column, row: row, style: style.packed)
    }

    /// Fills a rectangle with a character, by default with blanks.
    public mutating func fill(_ rect: Rect, with scalar: Unicode.Scalar = " ", style: Style = .plain) {
        let area = rect.intersection(bounds)
        guard !area.isEmpty else { return }
        for row in area.row..<area.endRow {
            for column in area.column..<area.endColumn {
                put(scalar, columns: 1, at: column, row: row, style: style.packed)
            }
        }
    }

    /// Changes the paper of a rectangle but not its text, as for the selection in a row.
    public mutating func lay(_ paper: Style.Paper, under rect: Rect, adding attributes: Style.Attributes = []) {
        let area = rect.intersection(bounds)
        guard !area.isEmpty else { return }
        for row in area.row..<area.endRow {
            for index in (row * width + area.column)..<(row * width + area.endColumn) {
                var style = Style(packed: cells[index].style).on(paper)
                style.attributes.formUnion(attributes)
                cells[index].style = style.packed
            }
        }
    }

    /// Copies the `source` part of another frame to a position in this one.
    public mutating func copy(_ other: Frame, from source: Rect, to column: Int, row: Int) {
        let area = source.intersection(other.bounds)
        for y in 0..<area.height {
            for x in 0..<area.width {
                let cell = other[area.column + x, area.row + y]
                guard let scalar = Unicode.Scalar(cell.scalar), cell.scalar != 0 else { continue }
                let isWide = TextWidth.columns(scalar) == 2
                put(scalar, columns: isWide ? 2 : 1, at: column + x, row: row + y, style: cell.style)
                for mark in other.marks(of: cell) { add(mark, to: column + x, row: row + y) }
            }
        }
    }

    /// The combining marks that follow a cell's scalar.
    public func marks(of cell: FrameCell) -> [Unicode.Scalar] {
        cell.marks == 0 ? [] : marks[Int(cell.marks) - 1]
    }
}

extension Frame {
    /// Writes a character of one or two columns; one that only half fits is replaced by a blank.
    mutating func put(_ scalar: Unicode.Scalar, columns: Int, at column: Int, row: Int, style: UInt16) {
        guard row >= 0, row < height, column < width, column + columns > 0 else { return }
        if column < 0 || column + columns > width {
            let inside = max(0, column)
            put(" ", columns: 1, at: inside, row: row, style: style)
            return
        }
        let index = row * width + column
        clearHalves(around: index, columns: columns, column: column)
        cells[index] = FrameCell(scalar: scalar.value, style: style)
        if columns == 2 { cells[index + 1] = FrameCell(scalar: 0, style: style) }
    }

    /// Blanks the other half of a wide character about to be partly overwritten.
    private mutating func clearHalves(around index: Int, columns: Int, column: Int) {
        if cells[index].scalar == 0, column > 0 { cells[index - 1].scalar = 0x20 }
        if column + columns < width, cells[index + columns].scalar == 0 { cells[index + columns].scalar = 0x20 }
    }

    /// Adds a combining mark to the character that ends at a column.
    mutating func add(_ mark: Unicode.Scalar, to column: Int, row: Int) {
        guard row >= 0, row < height, column >= 0, column < width else { return }
        var index = row * width + column
        if cells[index].scalar == 0, column > 0 { index -= 1 }
        let known = cells[index].marks
        if known > 0 {
            marks[Int(known) - 1].append(mark)
        } else if marks.count < Int(UInt16.max) {
            marks.append([mark])
            cells[index].marks = UInt16(marks.count)
        }
    }
}
