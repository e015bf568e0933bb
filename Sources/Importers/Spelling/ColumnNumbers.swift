import HealthModel

/// The number format of a column, determined from all of its cells.
struct ColumnNumbers: Equatable {
    enum Verdict: Equatable {
        /// Nil if no cell has a mark.
        case mark(DecimalMark?)
        /// The first cell that contradicts an earlier one.
        case mixed(Int)
        /// The first ambiguous cell in a column that is not otherwise determined, with its mark.
        case unclear(Int, DecimalMark)
    }

    let verdict: Verdict

    var mark: DecimalMark? {
        if case .mark(let mark) = verdict { mark } else { nil }
    }

    /// - Parameters:
    ///   - cells: the texts of the column, in order.
    ///   - element: the column's data element, if it has just one; used to decide ambiguous cases.
    ///   - scale: the power of ten in the header.
    ///   - given: an explicitly chosen mark, which is not questioned.
    init(_ cells: [String], element: DataElement?, scale: Int, given: DecimalMark?) {
        if let given {
            verdict = .mark(given)
            return
        }
        let shapes = cells.map { text in
            if DecimalNumber.isWhole(text) { return NumberShape.plain }
            return NumberParts(text, unit: element?.unit).map { ColumnNumbers.shape($0.digits) } ?? .none
        }
        verdict = ColumnNumbers.settled(shapes) ?? ColumnNumbers.byElement(cells, shapes, element, scale)
    }

    /// Texts that are not numbers either way, such as dates or account numbers, are ignored.
    private static func shape(_ digits: String) -> NumberShape {
        let shape = NumberShape(digits)
        guard case .certain(let mark) = shape, GroupedDigits.number(digits, mark, isNegative: false) == nil else { return shape }
        return .none
    }

    /// The result based on marks alone: what is certain in one cell holds for all.
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

    /// People are whole, so `1,012` people are 1012; shares do not exceed 100, so `86,400` percent are 86.4.
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
        let text = NumberParts(cell, unit: element.unit)
        if element.unit.isWhole, scale == 0, text?.scale == 0 { return mark.other }
        guard let maximum = element.maximum, let digits = text?.digits,
            let grouped = GroupedDigits.number(digits, mark.other, isNegative: false)?.number, grouped.double > maximum
        else { return nil }
        return mark
    }
}
