/// Cards in rows of equal height; the first one is twice as wide if that fills the grid.
struct FigureGrid {
    let typeset: Typesetter
    let figures: [ReportPage.Figure]
    let width: Double
    static let gap = 10.0
    private static let leastWidth = 140.0

    /// One block per row of cards.
    func rows() -> [Block] {
        let columns = columnCount
        let unit = (width - Double(columns - 1) * FigureGrid.gap) / Double(columns)
        return arranged(columns).map { row($0, unit: unit) }
    }

    private struct Slot {
        var figure: ReportPage.Figure
        var columns: Int
    }

    private var columnCount: Int {
        let most = max(1, Int((width + FigureGrid.gap) / (FigureGrid.leastWidth + FigureGrid.gap)))
        let rows = (figures.count + most - 1) / most
        return rows == 0 ? 1 : (figures.count + rows - 1) / rows
    }

    private func arranged(_ columns: Int) -> [[Slot]] {
        let isWide = columns > 1 && figures.count % columns == columns - 1
        var rows: [[Slot]] = []
        var room = 0
        for (index, figure) in figures.enumerated() {
            let span = index == 0 && isWide ? 2 : 1
            if room < span {
                rows.append([])
                room = columns
            }
            rows[rows.count - 1].append(Slot(figure: figure, columns: span))
            room -= span
        }
        return rows
    }

    private func row(_ slots: [Slot], unit: Double) -> Block {
        let cards = slots.map { slot in
            FigureCard(
                typeset: typeset, figure: slot.figure,
                width: unit * Double(slot.columns) + FigureGrid.gap * Double(slot.columns - 1))
        }
        // Numbers in a row have the same size.
        let size = cards.compactMap(\.number.size).min()
        var x = 0.0
        var places: [(x: Double, width: Double, content: Block)] = []
        for card in cards {
            places.append((x, card.width, card.content(numberSize: size)))
            x += card.width + FigureGrid.gap
        }
        var block = Block(height: places.map(\.content.height).max() ?? 0)
        for place in places {
            block.marks += FigureGrid.ground(Box(place.x, 0, place.width, block.height))
            block.place(place.content, at: Point(place.x, 0))
        }
        return block
    }

    /// A card's background: pale, with an accent line at the top.
    static func ground(_ box: Box) -> [Mark] {
        [.fill(.box(box, corner: 0), .card), .fill(.box(Box(box.x, box.y, box.width, 1.6), corner: 0), .accent)]
    }
}
