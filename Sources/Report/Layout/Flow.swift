/// A part of the document that may go on to the next page between its rows.
///
/// Rows are measured and drawn when they are asked for, so that a table of 100,000 rows is never held as marks.
struct Flow {
    /// Stands above the first row and is never left alone at the end of a page.
    var title: Block?
    /// Stands in place of the title on the pages after.
    var continued: Block?
    /// Stands above the rows of every page.
    var head: Block?
    /// The room above it.
    var gap: Double
    /// It is not parted where it takes no more than this of a page.
    var wholeShare = 1.0 / 3
    /// The name that the PDF's outline lists it by.
    var outline: String?
    let rowCount: Int
    let height: (Int) -> Double
    let marks: (Int) -> [Mark]

    init(rows: Int, gap: Double = 20, height: @escaping (Int) -> Double, marks: @escaping (Int) -> [Mark]) {
        rowCount = rows
        self.gap = gap
        self.height = height
        self.marks = marks
    }

    /// Blocks one below the other.
    init(blocks: [Block], gap: Double = 20) {
        self.init(rows: blocks.count, gap: gap, height: { blocks[$0].height }, marks: { blocks[$0].marks })
    }

    /// What stands above the first row on a page.
    func lead(isFirst: Bool) -> [Block] { [isFirst ? title : continued, head].compactMap { $0 } }
}
