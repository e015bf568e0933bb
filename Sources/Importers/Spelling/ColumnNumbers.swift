import HealthModel

/// How the numbers of one column are spelt, told by all of its cells together.
struct ColumnNumbers: Equatable {
    enum Verdict: Equatable {
        /// Nil where no cell has a mark.
        case mark(DecimalMark?)
        /// The first cell that contradicts an earlier one.
        case mixed(Int)
        /// The first cell that can be read in two ways, where nothing tells which, and the mark that it has.
        case unclear(Int, DecimalMark)
    }

    let verdict: Verdict

    var mark: DecimalMark? {
        if case .mark(let mark) = verdict { mark } else { nil }
    }

    /// - Parameters:
    ///   - cells: the texts of the column, in order.
    ///   - element: what the column holds, where it is one thing; it settles what the marks leave open.
    ///   - scale: the powers of ten that the head adds.
    ///   - given: the mark that somebody chose; it is not doubted.
    init(_ cells: [String], element: DataElement?, scale: Int, given: DecimalMark?) {
        if let given {
            verdict = .mark(given)
            return
        }
        let shapes = cells.map { text in
            if DecimalNumber.isWhole(text) { return NumberShape.plain }
            return NumberText(text, unit: element?.unit).map { ColumnNumbers.shape($0.digits) } ?? .none
        }
        verdict = ColumnNumbers.settled(shapes) ?? ColumnNumbers.byElement(cells, shapes, element, scale)
    }

    /// Nothing is told by what is no number either way: a date, an account.
    private static func shape(_ digits: String) -> NumberShape {
        let shape = NumberShape(digits)
        guard case .certain(let mark) = shape, GroupedDigits.number(digits, mark, isNegative: false) == nil else { return shape }
        return .none
    }

    /// The verdict of the marks alone: what is certain in one cell holds for all.
    private static func settled(_ shapes: [NumberShape]) -> Verdict? {
        var found: DecimalMark?
        for (index, shape) in shapes.enumerated() {
            guard case .certain(let mark) = shape else { continue }
            if let found, found != mark { return .mixed(index) }
            found = mark
        }
        if let found { return .mark(found) }
        return shapes.contains { if case .unclear = $0 { true } else { false } } ? nil : .mark(nil)
    }

    /// People cannot be split, so `1,012` people are 1012; and no share is above 100, so `86,400` percent are 86.4.
    private static func byElement(_ cells: [String], _ shapes: [NumberShape], _ element: DataElement?, _ scale: Int) -> Verdict {
        var found: DecimalMark?
        var open: (index: Int, mark: DecimalMark)?
        for (index, shape) in shapes.enumerated() {
            guard case .unclear(let mark) = shape else { continue }
            if let meant = element.flatMap({ meaning(of: mark, cells[index], $0, scale) }) {
                if let found, found != meant { return .mixed(index) }
                found = meant
            } else {
                if let open, open.mark != mark { return .mixed(index) }
                open = open ?? (index, mark)
            }
        }
        if found == nil, let open { return .unclear(open.index, open.mark) }
        return .mark(found)
    }

    private static func meaning(of mark: DecimalMark, _ cell: String, _ element: DataElement, _ scale: Int) -> DecimalMark? {
        let text = NumberText(cell, unit: element.unit)
        if element.unit.isWhole, scale == 0, text?.scale == 0 { return mark.other }
        guard let maximum = element.maximum, let digits = text?.digits,
            let grouped = GroupedDigits.number(digits, mark.other, isNegative: false)?.number, grouped.double > maximum
        else { return nil }
        return mark
    }
}
