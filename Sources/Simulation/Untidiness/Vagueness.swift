import HealthModel

/// Figures without a number and with a hedged one.
struct Vagueness {
    let dataSet: String
    let day: Day

    private static let reasons = [Missing.pending, .suppressed, .notReported]

    /// Of the first period's totals, one is missing for a reason that changes every week, one is rounded and one a lower bound.
    func apply(to figures: inout [PeriodFigures], layout: FigureLayout) {
        guard !figures.isEmpty else { return }
        let columns = (0..<layout.elementCount).filter { figures[0].table[$0] != nil && !layout.isInTenths($0) }
        guard !columns.isEmpty else { return }
        let week = Int(day.ordinal) / 7 + dataSet.utf8.count
        for (place, column) in columns.enumerated() {
            switch (place + week) % 4 {
            case 0: figures[0].table.markMissing(column, Vagueness.reasons[week % 3])
            case 1: round(&figures[0], column, isBound: false)
            case 2: round(&figures[0], column, isBound: true)
            default: break
            }
        }
    }

    /// "About 81,000" to the nearest thousand, or "more than 80,000".
    private func round(_ figures: inout PeriodFigures, _ column: Int, isBound: Bool) {
        guard let number = figures.table[column], number >= 10 else { return }
        var step: Int64 = 1
        while step <= number / 100 { step *= 10 }
        let rounded = isBound ? number / step * step : (number + step / 2) / step * step
        figures.table[column] = rounded
        figures.hedges[column] = isBound ? Hedge(qualifier: .moreThan) : Hedge(qualifier: .approx, precision: step)
    }
}
