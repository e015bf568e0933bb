/// A rectangle of cells. Sizes never fall below zero, so that layouts survive screens of one cell.
public struct Rect: Hashable, Sendable {
    public var column: Int
    public var row: Int
    public var width: Int
    public var height: Int

    public init(column: Int = 0, row: Int = 0, width: Int, height: Int) {
        self.column = column
        self.row = row
        self.width = max(0, width)
        self.height = max(0, height)
    }

    public var isEmpty: Bool { width == 0 || height == 0 }

    /// The column after the last one.
    public var endColumn: Int { column + width }

    /// The row after the last one.
    public var endRow: Int { row + height }

    public func contains(column: Int, row: Int) -> Bool {
        column >= self.column && column < endColumn && row >= self.row && row < endRow
    }

    /// The rectangle with its sides moved inwards, but not past the opposite ones.
    public func inset(horizontally columns: Int = 0, vertically rows: Int = 0) -> Rect {
        let across = min(max(0, columns), width / 2)
        let down = min(max(0, rows), height / 2)
        return Rect(column: column + across, row: row + down, width: width - 2 * columns, height: height - 2 * rows)
    }

    public func intersection(_ other: Rect) -> Rect {
        let left = max(column, other.column)
        let top = max(row, other.row)
        return Rect(
            column: left, row: top, width: min(endColumn, other.endColumn) - left, height: min(endRow, other.endRow) - top)
    }
}

extension Rect {
    /// Cuts rows off the top and returns them, or as many as there are.
    public mutating func takeTop(_ rows: Int) -> Rect {
        let count = min(max(0, rows), height)
        let taken = Rect(column: column, row: row, width: width, height: count)
        row += count
        height -= count
        return taken
    }

    /// Cuts rows off the bottom and returns them.
    public mutating func takeBottom(_ rows: Int) -> Rect {
        let count = min(max(0, rows), height)
        height -= count
        return Rect(column: column, row: row + height, width: width, height: count)
    }

    /// Cuts columns off the left side and returns them.
    public mutating func takeLeft(_ columns: Int) -> Rect {
        let count = min(max(0, columns), width)
        let taken = Rect(column: column, row: row, width: count, height: height)
        column += count
        width -= count
        return taken
    }

    /// Cuts columns off the right side and returns them.
    public mutating func takeRight(_ columns: Int) -> Rect {
        let count = min(max(0, columns), width)
        width -= count
        return Rect(column: column + width, row: row, width: count, height: height)
    }

    /// Divides the rectangle into columns; the first ones are wider by one if it does not divide evenly.
    public func columns(_ count: Int, gap: Int = 0) -> [Rect] {
        var rest = self
        return Rect.shares(of: width, count: count, gap: gap).map { share in
            let part = rest.takeLeft(share)
            _ = rest.takeLeft(gap)
            return part
        }
    }

    /// Divides the rectangle into rows; the first ones are higher by one if it does not divide evenly.
    public func rows(_ count: Int, gap: Int = 0) -> [Rect] {
        var rest = self
        return Rect.shares(of: height, count: count, gap: gap).map { share in
            let part = rest.takeTop(share)
            _ = rest.takeTop(gap)
            return part
        }
    }

    private static func shares(of length: Int, count: Int, gap: Int) -> [Int] {
        guard count > 0 else { return [] }
        let available = max(0, length - gap * (count - 1))
        return (0..<count).map { available / count + ($0 < available % count ? 1 : 0) }
    }
}
