import Canvas
import PanelContent

/// The placement of a table's columns: as many as fit, the most important ones first.
struct ColumnPlan {
    struct Slot {
        var measure: ColumnMeasure
        var width: Int
    }

    private(set) var places: [Slot]
    /// The blank columns between two columns of the table.
    private(set) var gap = 2
    /// The columns that do not fit, in order.
    let hidden: [ColumnMeasure]

    /// - Parameters:
    ///   - width: the available width, excluding the pointer's gutter.
    ///   - selected: a column that stays regardless of its rank.
    init(_ measures: [ColumnMeasure], width: Int, selected: ColumnID?) {
        let chosen = ColumnPlan.choose(measures, width: width, gap: 2, selected: selected)
        places = measures.filter { chosen.contains($0.index) }.map { Slot(measure: $0, width: $0.comfortable(in: width)) }
        hidden = measures.filter { !chosen.contains($0.index) }
        shrink(to: width)
        grow(to: width)
    }

    /// The total width including gaps.
    var total: Int { places.reduce(0) { $0 + $1.width } + gap * max(0, places.count - 1) }

    private static func choose(_ measures: [ColumnMeasure], width: Int, gap: Int, selected: ColumnID?) -> Set<Int> {
        let order = measures.sorted { first, second in
            let (a, b) = (rank(first, selected), rank(second, selected))
            return a == b ? first.index < second.index : a < b
        }
        var chosen: Set<Int> = []
        var room = width + gap
        var squeezed = width + gap
        var refused = Int.max
        for measure in order {
            let rank = rank(measure, selected)
            let comfortable = measure.comfortable(in: width) + gap
            let floor = measure.floor + gap
            // A rank 0 column stays if it fits with the others squeezed; once a column is refused, no lower-ranked one is
            // accepted.
            let fits = rank <= 0 ? floor <= squeezed || chosen.isEmpty : comfortable <= room && rank <= refused
            guard fits else {
                refused = min(refused, rank)
                continue
            }
            chosen.insert(measure.index)
            room -= comfortable
            squeezed -= floor
        }
        return chosen
    }

    /// The first column names the row and takes precedence over all others.
    private static func rank(_ measure: ColumnMeasure, _ selected: ColumnID?) -> Int {
        if measure.index == 0 { return -2 }
        return measure.column.id == selected ? -1 : measure.column.rank
    }

    /// Narrows names, then drops bars, until the columns fit.
    private mutating func shrink(to width: Int) {
        for index in places.indices where total > width {
            let floor = min(places[index].measure.floor, places[index].width)
            places[index].width = max(floor, places[index].width - (total - width))
        }
        if let first = places.first, total > width { places = [Slot(measure: first.measure, width: max(1, width))] }
    }

    private mutating func grow(to width: Int) {
        for index in places.indices where places[index].measure.isText { widen(index, to: places[index].measure.natural, width) }
        for index in places.indices { widen(index, to: places[index].measure.natural, width) }
        let bars = places.indices.filter { places[$0].measure.isBar }
        for index in bars { widen(index, to: places[index].measure.figure + 1 + 24 / bars.count, width) }
        while gap < 4, places.count > 1, total + places.count - 1 <= width { gap += 1 }
    }

    private mutating func widen(_ index: Int, to wanted: Int, _ width: Int) {
        let extra = min(wanted - places[index].width, width - total)
        if extra > 0 { places[index].width += extra }
    }
}
