import Arrangement
import Canvas
import HealthModel
import Localization
import PanelContent

/// The lines of a figure: its value, its name and its context.
struct FigureLines {
    let drawer: PanelDrawer
    let figure: Figure
    let value: StyledLine
    let name: StyledLine
    private let words: FigureWords

    init(drawer: PanelDrawer, figure: Figure) {
        let words = FigureWords(drawer: drawer, figure: figure)
        self.drawer = drawer
        self.figure = figure
        value = words.value
        name = words.name(of: figure.borrowedFrom)
        self.words = words
    }

    /// The name and the unit it belongs to.
    func name(of unit: UnitLabel?) -> StyledLine { words.name(of: unit) }

    /// The change with as much as fits: its percentage gives way to what it is compared with, which may take a second line.
    func change(width: Int) -> [StyledLine] {
        guard let change = figure.change else { return [] }
        let whole = drawer.line(change, withPercent: true, withBase: true)
        if whole.columns <= width { return [whole] }
        let short = drawer.line(change, withBase: true)
        if short.columns <= width { return [short] }
        let relative = drawer.line(change, withPercent: true)
        return [relative.columns <= width ? relative : drawer.line(change), StyledLine(drawer.base(of: change), Style(.dim))]
    }

    /// Everything below the name, most important first: how the figure came about, its targets with their gaps, its change.
    func details(width: Int) -> [StyledLine] {
        let goals = words.goals.flatMap { target, gap -> [StyledLine] in
            var goal = target
            goal.add(gap, after: " \(drawer.glyphs.mark.separator) ")
            return goal.columns <= width ? [goal] : [target, gap]
        }
        let lines = [words.time] + goals + change(width: width) + words.matched + [words.reported]
        let caption = words.caption.isEmpty ? [] : words.caption.wrapped(to: width).prefix(2)
        return lines.filter { !$0.isEmpty }.flatMap { $0.wrapped(to: width) } + caption
    }

    /// The name on at most two lines; the rest is truncated when drawn.
    func nameLines(width: Int) -> [StyledLine] {
        let lines = name.wrapped(to: width)
        return lines.count <= 2 ? lines : [lines[0], lines[1...].reduce(into: StyledLine()) { $0.add($1, after: " ") }]
    }

    /// The bar of the figure's fraction, with its target if that is a percentage too.
    var bar: Bar? {
        guard let fraction = figure.fraction, figure.reading.number != nil else { return nil }
        let target = figure.reading.unit == .percent ? figure.target.map { $0.value / 100 } : nil
        return Bar(fraction, target: target)
    }
}

/// Words the parts of a figure.
private struct FigureWords {
    let drawer: PanelDrawer
    let figure: Figure

    /// The value in strong ink with its unit dimmed and a judgement sign; for a missing value its symbol and the reason.
    var value: StyledLine {
        let wording = drawer.wording
        if case .missing(let missing) = figure.reading.content {
            var line = StyledLine(wording.missing(missing), Style(.caution))
            line.append(" " + wording.missingWord(missing), Style(.dim))
            return line
        }
        var line = StyledLine(wording.reading(figure.reading, style: valueStyle), Style(.strong))
        if !unit.isEmpty { line.append(" " + unit, Style(.dim)) }
        if let mark = drawer.mark(figure.judgement) {
            line.append(" \(mark)", Style(drawer.ink(figure.judgement)))
        }
        // What it is about stands beside the number, which is drawn however little room there is.
        if let label = figure.label, figure.isPeriodShown { line.append("  " + drawer.wording.shortTime(label), Style(.caution)) }
        return line
    }

    private var valueStyle: ReadingStyle { figure.reading.unit == .tenge ? .compact : .plain }

    private var unit: String {
        guard figure.reading.date == nil else { return "" }
        return switch figure.reading.unit {
        case .percent, .tenge, .ratio, .number: ""
        case let unit: drawer.wording.shortUnit(unit, after: figure.reading.number)
        }
    }

    /// The name, and the unit it belongs to if that is not the page's.
    func name(of unit: UnitLabel?) -> StyledLine {
        var line = StyledLine(drawer.wording.text(figure.name), Style(.dim))
        if let unit {
            line.append(" \(drawer.glyphs.mark.separator) " + drawer.wording.text(unit.shortName), Style(.caution))
        }
        return line
    }

    /// The targets, each with the distance to it: `нысана 95 %`, `жетпейді 100 432`.
    var goals: [(target: StyledLine, gap: StyledLine)] { figure.targets.map { (line($0), gap(to: $0)) } }

    private func line(_ target: FigureTarget) -> StyledLine {
        let goal = Reading(.decimal(target.value), unit: figure.reading.unit, digits: nil)
        return StyledLine(drawer.term("figure.target", .text(drawer.wording.reading(goal))), Style(.target))
    }

    private func gap(to target: FigureTarget) -> StyledLine {
        guard let gap = target.gap, gap.number?.double ?? 0 > 0 else { return StyledLine() }
        return StyledLine(drawer.term("figure.gap", .text(drawer.wording.reading(gap))))
    }

    /// How the figure came about, where there is more to say than the period beside its number: `2025 г., сумма 4/4 кв.`
    var time: StyledLine {
        guard let label = figure.label, !drawer.wording.remarks(on: label).isEmpty || !figure.isPeriodShown else { return StyledLine() }
        return StyledLine(drawer.wording.time(label), Style(.caution))
    }

    /// Over which units the change is told.
    var matched: [StyledLine] {
        figure.change.map { drawer.wording.matched($0).map { StyledLine($0, Style(.dim)) } } ?? []
    }

    /// How many of the expected units contributed to the figure.
    var reported: StyledLine {
        guard case .children(let reporting, let expected) = figure.reading.origin else { return StyledLine() }
        let text = drawer.wording.reportedCount(reporting, of: expected)
        return StyledLine(text, Style(expected.map { reporting < $0 } ?? false ? .caution : .dim))
    }

    var caption: StyledLine {
        figure.caption.map { StyledLine(drawer.wording.text($0), Style(.dim)) } ?? StyledLine()
    }
}

extension PanelDrawer {
    /// What a change is compared with, in few columns: `с 03.02.26`, `к 3 кв. 25`.
    func base(of change: Change) -> String { base(change.base, isAddition: change.isAddition) }

    /// - Parameter isAddition: whether a running total grew since then; last year's is another one.
    func base(_ period: Period, isAddition: Bool) -> String {
        if period.kind == .day || (period.kind == .through && isAddition) {
            return term("change.since", .text(wording.shortDay(period.last)))
        }
        return term("change.against", .text(wording.shortPeriod(period)))
    }

    /// A difference with direction, sign and the judgement's ink.
    ///
    /// - Parameter withBase: whether it says what it is compared with.
    func line(_ change: Change, withPercent: Bool = false, withBase: Bool = false) -> StyledLine {
        guard let number = change.difference.number else {
            return StyledLine(wording.reading(change.difference), Style(.dim))
        }
        var text = cellText.change(change)
        // A change that does not show at the printed precision is none.
        let isNone = !wording.shows(change)
        if withPercent || withBase, change.difference.unit == .percentPoint { text += "\u{A0}" + wording.shortUnit(.percentPoint) }
        if withPercent, let percent = wording.percent(of: change) { text += " (\(percent))" }
        if withBase { text += " " + base(of: change) }
        if !change.hasDirection { return StyledLine(text, Style(.dim)) }
        let sign = isNone ? glyphs.mark.same : number.isNegative ? glyphs.mark.down : glyphs.mark.up
        return StyledLine("\(sign) \(text)", Style(isNone ? .dim : ink(change.judgement, otherwise: .dim)))
    }
}
