import Arrangement
import ExportModel
import HealthModel
import Localization
import PanelContent

/// The wording shared by human-readable formats.
struct PageWords: Sendable {
    let export: Export
    let wording: Wording
    private let cellText: CellText

    init(_ export: Export) {
        self.export = export
        wording = export.wording
        cellText = CellText(wording: export.wording)
    }

    private var content: PanelContent { export.content }

    /// `МӘМС-пен қамту · Жамбыл облысы`.
    var title: String {
        [wording.text(content.title), content.path.last.map { wording.text($0.name) }].compactMap(\.self).joined(separator: " · ")
    }

    /// The as-of, the age, and whether newer figures are due.
    func timing(_ timing: Timing) -> String {
        let period = timing.period.flatMap { period in timing.asOf.map { .day($0.day) == period } ?? false ? nil : wording.period(period) }
        let parts = [period, timing.asOf.map(wording.asOf), timing.ageDays.map { wording.age(days: $0) }, timing.wordedFreshness(wording)]
        return parts.compactMap(\.self).joined(separator: " · ")
    }

    /// The remarks after a figure's number: target, gap, change, caption, lender.
    func remarks(_ figure: Figure) -> [String] {
        var remarks: [String] = figure.label.map { [wording.time($0)] } ?? []
        for target in figure.targets { remarks += self.target(target, of: figure) }
        if let change = figure.change { remarks.append(self.change(change)) }
        if let signal = figure.signal, signal.verdict != .usual { remarks.append(wording.signal(signal)) }
        if case .children(let reporting, let expected) = figure.reading.origin, reporting != expected {
            remarks.append(wording.reportedCount(reporting, of: expected))
        }
        if figure.reading.isEstimate { remarks.append(wording.term("figure.estimate")) }
        if case .missing(let missing) = figure.reading.content { remarks.append(wording.missingWord(missing)) }
        if let caption = figure.caption { remarks.append(wording.text(caption)) }
        if let unit = figure.borrowedFrom { remarks.append(wording.text(unit.name)) }
        return remarks
    }

    /// The target and the distance to it; of several also who set it.
    private func target(_ target: FigureTarget, of figure: Figure) -> [String] {
        let value = wording.reading(Reading(.decimal(target.value), unit: figure.reading.unit))
        var words = wording.text(Message("figure.target", .text(value)))
        if figure.targets.count > 1 { words += " (\(wording.text(target.source)))" }
        guard let gap = target.gap, gap.number?.double ?? 0 > 0 else { return [words] }
        return [words, wording.text(Message("figure.gap", .text(wording.reading(gap, style: .withUnit))))]
    }

    private func change(_ change: Change) -> String {
        let term = change.since == nil ? "export.against" : "export.since"
        let base = change.since.map { Message.Argument.day($0) } ?? .period(change.base)
        let difference = wording.text(Message(key: term, arguments: [.text(wording.change(change)), base]))
        return ([difference] + wording.matched(change)).joined(separator: "; ")
    }

    /// The sign of a judgement with its word, so that neither stands alone.
    func judgement(_ judgement: Judgement) -> String? {
        switch judgement {
        case .none: nil
        case .good: "✓"
        case .caution: "◆"
        case .bad: "▲"
        }
    }

    /// `! қате: …  1 012 856 + … (айырма +40)`.
    func finding(_ finding: Finding) -> String {
        var text = wording.text(finding.title)
        if let period = finding.period { text += ", \(wording.period(period))" }
        if let evidence = finding.evidence { text += ": \(wording.text(evidence))" }
        if let difference = finding.difference, difference.number != nil {
            text += " (" + wording.text(Message("finding.gap", .text(wording.reading(difference, style: .signed)))) + ")"
        }
        if finding.isEstimate { text += " ≈ " + wording.term("figure.estimate") }
        return text
    }

    func cell(_ cell: Cell) -> String {
        switch cell {
        case .reading(let reading, let judgement):
            [cellText.reading(reading), self.judgement(judgement)].compactMap(\.self).joined(separator: " ")
        case .trend(let points): points.last?.value.map { wording.number(.decimal($0)) } ?? ""
        default: cellText.text(cell)
        }
    }

    /// The header, with the period of the column where that is not the page's.
    func head(_ column: Column) -> String { ([wording.text(column.name)] + period(of: column)).joined(separator: ", ") }

    func period(of column: Column) -> [String] {
        guard column.isPeriodShown, let period = column.period else { return [] }
        if case .changes(let changes) = column.values {
            let since = changes.lazy.compactMap { $0 }.first { $0.base == period }?.since
            return [wording.text(since.map { Message("change.since", .day($0)) } ?? Message("change.base", .period(period)))]
        }
        return [wording.period(period)]
    }

    /// A cell, with its period where that is not the column's.
    func cell(_ cell: Cell, of column: Column) -> String {
        guard let period = cell.period, let common = column.period else { return self.cell(cell) }
        if let time = cell.time {
            return period != common || time.isSpan ? "\(self.cell(cell)) (\(wording.span(time)))" : self.cell(cell)
        }
        return period == common ? self.cell(cell) : "\(self.cell(cell)) (\(wording.period(period)))"
    }

    /// The header followed by the unit of measure, unless it already ends with it.
    func headWithUnit(_ column: Column) -> String {
        let name = wording.text(column.name)
        guard let unit = column.unit.map({ wording.shortUnit($0) }), !unit.isEmpty, !name.hasSuffix(unit) else { return name }
        return "\(name), \(unit)"
    }
}

extension Change {
    /// The judgement, but none if the difference is displayed as zero: a coloured `0,0` would be confusing.
    var visibleJudgement: Judgement {
        guard let number = difference.number?.double else { return .none }
        var scale = 1.0
        for _ in 0..<(difference.digits ?? 0) { scale *= 10 }
        return difference.digits != nil && abs(number * scale) < 0.5 ? .none : judgement
    }
}
