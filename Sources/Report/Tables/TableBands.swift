/// The columns of a table on paper: how many bands they take, and how wide each column is.
///
/// Columns that do not fit beside each other go on in a further band, which begins with the first column again.
struct TableBands {
    /// A column with its place in a band.
    struct Place {
        var index: Int
        var x: Double
        var width: Double
        /// The room of the widest cell's text.
        var cells: Double
    }

    let measures: [ColumnMeasure]
    static let gap = 10.0

    init(typeset: Typesetter, table: ReportPage.Table) {
        measures = table.columns.indices.map { ColumnMeasure(typeset: typeset, table: table, column: $0) }
    }

    /// The width in which no column has to go to a further band.
    var leastWidth: Double { width(Array(measures.indices)) }

    /// The bands in a width, as evenly filled as can be.
    func bands(width available: Double) -> [[Place]] {
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

    /// Shares out what is left of the width: first up to what the columns like to have, then a little more.
    private func arrange(_ columns: [Int], in available: Double) -> [Place] {
        let room = available - TableBands.gap * Double(columns.count - 1)
        var widths = columns.map { measures[$0].least }
        grow(&widths, towards: columns.map { max(measures[$0].wanted, measures[$0].least) }, room: room)
        // Few columns stay near each other, so that the eye finds the number that belongs to a name.
        let most = columns.count > 3 ? 4 : 1.35
        grow(&widths, towards: widths.map { $0 * most + 10 }, room: room)
        shrink(&widths, room: room)
        var x = 0.0
        return zip(columns, widths).map { column, width in
            defer { x += width + TableBands.gap }
            return Place(index: column, x: x, width: width, cells: min(measures[column].cells, width))
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

    /// A column and the first one that are wider than the paper together are made narrower.
    private func shrink(_ widths: inout [Double], room: Double) {
        let used = widths.reduce(0, +)
        if used > room + 0.01 { widths = widths.map { $0 * room / used } }
    }
}
