import Canvas

/// A run of cells in one row and style that has to be written.
struct StyleRun: Equatable {
    var row: Int
    var columns: Range<Int>
    var style: UInt16
}

/// Computes what has to be written to turn one picture into the next.
enum PictureChanges {
    /// Calls `write` with the changed runs, or with every run if there is no last picture of the same size.
    ///
    /// Runs are trimmed to their first and last changed cell, so that one changed figure is one short run.
    static func runs(from last: Picture?, to next: Picture, _ write: (StyleRun) -> Void) {
        let comparable = last.flatMap { $0.width == next.width && $0.height == next.height && $0.marks == next.marks ? $0 : nil }
        next.cells.withUnsafeBufferPointer { cells in
            guard let comparable else { return eachRun(of: cells, width: next.width, write) { _ in true } }
            comparable.cells.withUnsafeBufferPointer { old in
                eachRun(of: cells, width: next.width, write) { old[$0] != cells[$0] }
            }
        }
    }

    private static func eachRun(
        of cells: UnsafeBufferPointer<FrameCell>, width: Int, _ write: (StyleRun) -> Void, isChanged: (Int) -> Bool
    ) {
        guard width > 0 else { return }
        for start in stride(from: 0, to: cells.count, by: width) {
            var index = start
            while index < start + width {
                let end = endOfRun(from: index, limit: start + width, cells)
                if let first = (index..<end).first(where: isChanged), let last = (first..<end).last(where: isChanged) {
                    let whole = whole(first..<last + 1, in: index..<end, cells)
                    let columns = whole.lowerBound - start..<whole.upperBound - start
                    write(StyleRun(row: start / width, columns: columns, style: cells[first].style))
                }
                index = end
            }
        }
    }

    private static func endOfRun(from index: Int, limit: Int, _ cells: UnsafeBufferPointer<FrameCell>) -> Int {
        var end = index + 1
        while end < limit, cells[end].style == cells[index].style { end += 1 }
        return end
    }

    /// The range extended so that it splits no wide character.
    private static func whole(_ range: Range<Int>, in run: Range<Int>, _ cells: UnsafeBufferPointer<FrameCell>) -> Range<Int> {
        var (lower, upper) = (range.lowerBound, range.upperBound)
        if lower > run.lowerBound, cells[lower].scalar == 0 { lower -= 1 }
        if upper < run.upperBound, cells[upper].scalar == 0 { upper += 1 }
        return lower..<upper
    }
}
