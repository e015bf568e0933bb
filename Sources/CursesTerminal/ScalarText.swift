import CNcurses
import Canvas

/// Converts a run of cells to the scalars passed to curses.
struct ScalarText {
    private(set) var scalars: [UInt32] = []

    /// Converts the cells of `run`. A scalar whose width in curses differs from the picture's becomes `?`, so that nothing on the
    /// row shifts.
    mutating func spell(_ run: StyleRun, of picture: Picture) {
        scalars.removeAll(keepingCapacity: true)
        for column in run.columns {
            let cell = picture[column, run.row]
            guard cell.scalar != 0 else { continue }
            let columns = column + 1 < picture.width && picture[column + 1, run.row].scalar == 0 ? 2 : 1
            append(cell, columns: columns, marks: picture.marks)
        }
    }

    private mutating func append(_ cell: FrameCell, columns: Int, marks: [[Unicode.Scalar]]) {
        if cell.scalar >= 0x20, cell.scalar < 0x7F, columns == 1 {
            scalars.append(cell.scalar)
        } else if Self.columns(of: cell.scalar) == columns {
            scalars.append(cell.scalar)
        } else {
            for _ in 0..<columns { scalars.append(0x3F) }
            return
        }
        guard cell.marks > 0, Int(cell.marks) <= marks.count else { return }
        for mark in marks[Int(cell.marks) - 1] where Self.columns(of: mark.value) == 0 { scalars.append(mark.value) }
    }

    /// The columns of a scalar according to the C library; -1 for controls and unknown scalars.
    private static func columns(of scalar: UInt32) -> Int {
        Int(curses_width_of(scalar))
    }
}
