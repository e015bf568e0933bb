import SafeText
import Canvas

/// Lines with aligned columns, for lists printed by commands.
struct PlainTable {
    enum Alignment { case left, right }

    private let alignments: [Alignment]
    private var rows: [[String]]

    init(_ columns: [(head: String, alignment: Alignment)]) {
        alignments = columns.map(\.alignment)
        rows = [columns.map(\.head)]
    }

    /// Texts may come from files and are neutralised for the terminal.
    mutating func add(_ cells: [String]) { rows.append(cells.map { Neutraliser.neutralise($0) }) }

    var text: String {
        let widths = alignments.indices.map { column in rows.map { TextWidth.columns($0[column]) }.max() ?? 0 }
        return rows.map { line($0, widths) + "\n" }.joined()
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        var line = ""
        for (index, cell) in cells.enumerated() {
            let padding = String(repeating: " ", count: widths[index] - TextWidth.columns(cell))
            line += (index == 0 ? "" : "  ") + (alignments[index] == .left ? cell + padding : padding + cell)
        }
        while line.hasSuffix(" ") { line.removeLast() }
        return line
    }
}
