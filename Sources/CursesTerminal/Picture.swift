import Canvas

/// A frame normalised for the terminal: cells that look the same become equal, so that fewer bytes are sent.
struct Picture {
    let width: Int
    let height: Int
    let marks: [[Unicode.Scalar]]
    private(set) var cells: [FrameCell]

    init(_ frame: Frame) {
        width = frame.width
        height = frame.height
        marks = frame.marks
        cells = frame.cells
        shareInk()
    }

    subscript(column: Int, row: Int) -> FrameCell { cells[row * width + column] }

    /// Blanks show no ink, so they take that of the preceding cell and words of a row need no colour change in between.
    private mutating func shareInk() {
        guard width > 0 else { return }
        cells.withUnsafeMutableBufferPointer { cells in
            for index in cells.indices.dropFirst() where cells[index].scalar == 0x20 && cells[index].marks == 0 {
                guard index % width != 0, Self.looksAlike(cells[index].style, cells[index - 1].style) else { continue }
                cells[index].style = cells[index - 1].style
            }
        }
    }

    /// The parts of a style visible on a blank: paper, underline and reversal.
    private static let visible =
        Style(.text, on: .base, [.underline, .reverse]).packed | Style.Paper.allCases.map { Style(.text, on: $0).packed }.reduce(0, |)

    private static func looksAlike(_ left: UInt16, _ right: UInt16) -> Bool { left & visible == right & visible }
}
