/// One cell of a frame: a character and its style in eight bytes.
public struct FrameCell: Hashable, Sendable {
    /// The Unicode scalar; 0 in the second column of a wide character.
    public var scalar: UInt32
    public var style: UInt16
    /// 0, or the position plus one of the combining marks in the frame's `marks`.
    public var marks: UInt16

    public static let blank = FrameCell(scalar: 0x20, style: Style.plain.packed, marks: 0)

    public init(scalar: UInt32, style: UInt16, marks: UInt16 = 0) {
        self.scalar = scalar
        self.style = style
        self.marks = marks
    }
}

/// A screenful as a value: produced by `view`, shown by the terminal, printed by `taqta show`, compared with golden files.
public struct Frame: Sendable, Hashable {
    public let width: Int
    public let height: Int
    /// The cells in row order, `width * height` of them.
    public internal(set) var cells: [FrameCell]
    /// Combining marks following the scalars of some cells.
    public internal(set) var marks: [[Unicode.Scalar]]
    /// The position of the hardware cursor, so that screen readers follow the selection.
    public var cursor: Position?

    public struct Position: Hashable, Sendable {
        public var column: Int
        public var row: Int

        public init(column: Int, row: Int) {
            self.column = column
            self.row = row
        }
    }

    /// Creates a blank frame. Negative sizes count as zero.
    public init(width: Int, height: Int) {
        self.width = max(0, width)
        self.height = max(0, height)
        cells = [FrameCell](repeating: .blank, count: self.width * self.height)
        marks = []
    }

    /// The cell at a position inside the frame.
    public subscript(column: Int, row: Int) -> FrameCell { cells[row * width + column] }
}
