/// The columns of a printed table: their distribution into bands, and their widths.
///
/// Columns that do not fit on the page continue in another band, which repeats the first column.
struct TableBands {
    /// A column with its position in a band.
    struct Slot {
        var index: Int
        var x: Double
        var width: Double
        /// The width of the widest cell's text.
        var cells: Double
    }

    let measures: [PaperColumn]
    static let gap = 10.0

    init(typeset: Typesetter, table: ReportPage.Table) {
        measures = table.columns.indices.map { PaperColumn(typeset: typeset, table: table, column: $0) }
    }

    /// The minimum width for a single band.
    var leastWidth: Double { width(Array(measures.indices)) }

    /// The bands for a width, filled as evenly as possible.
    func bands(width available: Double) -> [[Slot]] {
        let count = split(available).count
        let steps = (1...20).map { available * Double($0) / 20 }
        let even = steps.first { split($0).count <= count } ?? available
        return split(max(even, 1)).map { arrange($0, in: available) }
    }

    private func width(_ columns: [Int]) -> Double {
        columns.reduce(0) { $0 + measures[$1].least } + TableBands.gap * Double(max(0, columns.count - 1))
    }

    private func split(_ available: Double) -> [[Int]] {
        guard let first = measures.indices.first else { return [] }
        var bands = [[first]]
        for column in measures.indices.dropFirst() {
            let longer = bands[bands.count - 1] + [column]
            if width(longer) <= available || longer.count == 2 {
                bands[bands.count - 1] = longer
            } else {
                bands.append([first, column])
            }
        }
        return bands
    }

    /// Distributes the remaining width: first up to the columns' preferred widths, then slightly beyond.
    private func arrange(_ columns: [Int], in available: Double) -> [Slot] {
        let room = available - TableBands.gap * Double(columns.count - 1)
        var widths = columns.map { measures[$0].least }
        grow(&widths, towards: columns.map { max(measures[$0].wanted, measures[$0].least) }, room: room)
        // A few columns stay close together, so that numbers are easily matched with names.
        let most = columns.count > 3 ? 4 : 1.35
        grow(&widths, towards: widths.map { $0 * most + 10 }, room: room)
        shrink(&widths, room: room)
        var x = 0.0
        return zip(columns, widths).map { column, width in
            defer { x += width + TableBands.gap }
            return Slot(index: column, x: x, width: width, cells: min(measures[column].cells, width))
        }
    }

    private func grow(_ widths: inout [Double], towards goals: [Double], room: Double) {
        let missing = zip(goals, widths).map { $0 - $1 }
        let wanted = missing.reduce(0, +)
        let spare = room - widths.reduce(0, +)
        guard wanted > 0, spare > 0 else { return }
        let share = min(1, spare / wanted)
        for index in widths.indices { widths[index] += missing[index] * share }
    }

    /// Narrows a column and the first one if together they are wider than the paper.
    private func shrink(_ widths: inout [Double], room: Double) {
        let used = widths.reduce(0, +)
        if used > room + 0.01 { widths = widths.map { $0 * room / used } }
    }
}
