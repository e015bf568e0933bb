/// A part of the document that may be split across pages between its rows.
///
/// Rows are measured and drawn on demand, so that the marks of a table with 100,000 rows are never held in memory.
struct Flow {
    /// Placed above the first row, and never left alone at the end of a page.
    var title: Block?
    /// Replaces the title on continuation pages.
    var continued: Block?
    /// Placed above the rows on every page.
    var head: Block?
    /// The space above it.
    var gap: Double
    /// It is not split if it takes no more than this share of a page.
    var wholeShare = 1.0 / 3
    /// The name in the PDF's outline.
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

    /// Creates a flow of stacked blocks.
    init(blocks: [Block], gap: Double = 20) {
        self.init(rows: blocks.count, gap: gap, height: { blocks[$0].height }, marks: { blocks[$0].marks })
    }

    /// The blocks above the first row on a page.
    func lead(isFirst: Bool) -> [Block] { [isFirst ? title : continued, head].compactMap { $0 } }
}
