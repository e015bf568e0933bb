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
    let target: StyledLine
    let gap: StyledLine
    let change: StyledLine
    private let otherTargets: [StyledLine]
    private let others: [StyledLine]
    private let caption: StyledLine

    init(drawer: PanelDrawer, figure: Figure) {
        let words = FigureWords(drawer: drawer, figure: figure)
        self.drawer = drawer
        self.figure = figure
        value = words.value
        name = words.name(of: figure.borrowedFrom)
        target = words.target
        gap = words.gap
        otherTargets = words.otherTargets
        change = words.change
        others = ([words.time, change] + words.matched + [words.reported]).filter { !$0.isEmpty }
        caption = words.caption
    }

    /// The name and the unit it belongs to.
    func name(of unit: UnitLabel?) -> StyledLine { FigureWords(drawer: drawer, figure: figure).name(of: unit) }

    /// Everything below the name, most important first; target and gap share a line if they fit.
    func details(width: Int) -> [StyledLine] {
        var goal = target
        goal.add(gap, after: " \(drawer.glyphs.mark.separator) ")
        let goals = goal.columns <= width ? [goal] : [target, gap]
        return (goals + otherTargets).filter { !$0.isEmpty } + others + (caption.isEmpty ? [] : Array(caption.wrapped(to: width).prefix(2)))
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
        return line
    }

    private var valueStyle: ReadingStyle { figure.reading.unit == .tenge ? .compact : .plain }

    private var unit: String {
        switch figure.reading.unit {
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

    /// `нысана 95 %`.
    var target: StyledLine { figure.target.map(line) ?? StyledLine() }

    /// `жетпейді 100 432`.
    var gap: StyledLine { figure.target.map(gap) ?? StyledLine() }

    /// The targets beside the first, each with its distance.
    var otherTargets: [StyledLine] {
        figure.otherTargets.map { target in
            var line = line(target)
            line.add(gap(to: target), after: " \(drawer.glyphs.mark.separator) ")
            return line
        }
    }

    private func line(_ target: FigureTarget) -> StyledLine {
        let goal = Reading(.decimal(target.value), unit: figure.reading.unit, digits: nil)
        return StyledLine(drawer.term("figure.target", .text(drawer.wording.reading(goal))), Style(.target))
    }

    private func gap(to target: FigureTarget) -> StyledLine {
        guard let gap = target.gap, gap.number != nil else { return StyledLine() }
        return StyledLine(drawer.term("figure.gap", .text(drawer.wording.reading(gap))))
    }

    /// `▲ +1 230 (+0,1 %)`.
    var change: StyledLine {
        guard let change = figure.change else { return StyledLine() }
        return drawer.line(change, withPercent: true)
    }

    /// What the figure is about, where that is not the page's period: `IV кв. 2025 г.`
    var time: StyledLine {
        figure.label.map { StyledLine(drawer.wording.time($0), Style(.caution)) } ?? StyledLine()
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
    func base(of change: Change) -> String { base(change.base) }

    func base(_ period: Period) -> String {
        term(period.kind == .day || period.kind == .through ? "change.since" : "change.against", .text(wording.shortPeriod(period)))
    }

    /// A difference with direction, sign and the judgement's ink.
    func line(_ change: Change, withPercent: Bool = false) -> StyledLine {
        guard let number = change.difference.number else {
            return StyledLine(wording.reading(change.difference), Style(.dim))
        }
        var text = cellText.change(change)
        // A change that does not show at the printed precision is none.
        let isNone = !text.contains { ("1"..."9").contains($0) }
        if withPercent, change.difference.unit == .percentPoint { text += "\u{A0}" + wording.shortUnit(.percentPoint) }
        if withPercent, let percent = change.percent {
            text += " (\(wording.signed(.decimal(percent), digits: 1))\u{A0}%)"
        }
        if withPercent { text += " " + base(of: change) }
        // What is added to a running total is neither a rise nor a fall.
        if change.isAddition { return StyledLine(text, Style(.dim)) }
        let sign = isNone ? glyphs.mark.same : number.isNegative ? glyphs.mark.down : glyphs.mark.up
        return StyledLine("\(sign) \(text)", Style(isNone ? .dim : ink(change.judgement, otherwise: .dim)))
    }
}
