import Canvas

/// A frame as the terminal is to see it: what looks the same is made the same, so that fewer bytes tell it.
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

    /// A blank shows no ink, so it takes that of the cell before it: the words of a row need no change of colour between them.
    private mutating func shareInk() {
        guard width > 0 else { return }
        cells.withUnsafeMutableBufferPointer { cells in
            for index in cells.indices.dropFirst() where cells[index].scalar == 0x20 && cells[index].marks == 0 {
                guard index % width != 0, Self.looksAlike(cells[index].style, cells[index - 1].style) else { continue }
                cells[index].style = cells[index - 1].style
            }
        }
    }

    /// What of a style can be seen on a blank: the paper, and lines and reversal.
    private static let visible =
        Style(.text, on: .base, [.underline, .reverse]).packed | Style.Paper.allCases.map { Style(.text, on: $0).packed }.reduce(0, |)

    private static func looksAlike(_ left: UInt16, _ right: UInt16) -> Bool { left & visible == right & visible }
}
