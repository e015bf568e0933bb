/// A grid of dots, eight to a cell in braille, otherwise one to a cell.
public struct DotGrid: Sendable, Hashable {
    /// The number of dots across and down.
    public let width: Int
    public let height: Int
    private let cellWidth: Int
    private let cellHeight: Int
    private var isSet: [Bool]

    /// - Parameters:
    ///   - columns: the width in cells; `rows` is the height in cells.
    public init(columns: Int, rows: Int, glyphs: Glyphs = .unicode) {
        cellWidth = glyphs.kind == .unicode ? 2 : 1
        cellHeight = glyphs.kind == .unicode ? 4 : 1
        width = max(0, columns) * cellWidth
        height = max(0, rows) * cellHeight
        isSet = [Bool](repeating: false, count: width * height)
    }

    /// Sets a dot; positions outside the grid are ignored.
    public mutating func set(_ x: Int, _ y: Int) {
        guard x >= 0, y >= 0, x < width, y < height else { return }
        isSet[y * width + x] = true
    }

    /// Sets the dots of a straight line, including both ends.
    public mutating func line(from start: (x: Int, y: Int), to end: (x: Int, y: Int)) {
        let steps = max(abs(end.x - start.x), abs(end.y - start.y))
        for step in 0...max(1, steps) {
            let part = steps == 0 ? 0 : Double(step) / Double(steps)
            set(
                start.x + Int((Double(end.x - start.x) * part).rounded()),
                start.y + Int((Double(end.y - start.y) * part).rounded()))
        }
    }

    /// The character of a cell, nil if none of its dots is set.
    public func scalar(column: Int, row: Int, glyphs: Glyphs) -> Unicode.Scalar? {
        guard cellWidth == 2 else { return isDot(column, row) ? glyphs.bar.point : nil }
        var pattern: UInt32 = 0
        for (bit, offset) in DotGrid.braille.enumerated() where isDot(column * 2 + offset.0, row * 4 + offset.1) {
            pattern |= 1 << UInt32(bit)
        }
        return pattern == 0 ? nil : Unicode.Scalar(0x2800 + pattern)
    }

    private func isDot(_ x: Int, _ y: Int) -> Bool {
        x >= 0 && y >= 0 && x < width && y < height && isSet[y * width + x]
    }

    /// The positions of a braille character's dots in bit order.
    private static let braille = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3)]
}
