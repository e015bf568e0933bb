import Arrangement
import HealthModel
import Localization
import PanelContent

/// Figures, their readings and context.
extension PageJSON {
    mutating func writeFigures(_ figures: [Figure]) {
        json.name("figures")
        json.openArray()
        for figure in figures { write(figure) }
        json.closeArray()
    }

    private mutating func write(_ figure: Figure) {
        json.openObject()
        json.name("id")
        write(figure.id)
        json.member("name", wording.text(figure.name))
        json.name("value")
        write(figure.reading)
        json.member("text", wording.reading(figure.reading, style: .withUnit))
        json.member("label", figure.label.map(wording.time))
        json.member("compact", wording.reading(figure.reading, style: .compact))
        if let target = figure.target {
            json.name("target")
            write(target, figure.reading)
        }
        if !figure.otherTargets.isEmpty {
            json.name("otherTargets")
            json.openArray()
            for target in figure.otherTargets { write(target, figure.reading) }
            json.closeArray()
        }
        if let change = figure.change {
            json.name("change")
            write(change)
        }
        json.member("fraction", figure.fraction)
        write(figure.trend, as: "trend")
        json.member("judgement", figure.judgement.code)
        if let signal = figure.signal { write(signal) }
        if let unit = figure.borrowedFrom {
            json.name("borrowedFrom")
            write(unit)
        }
        json.member("caption", figure.caption.map { wording.text($0) })
        json.closeObject()
    }

    mutating func write(_ id: HeadlineID) {
        json.openObject()
        json.member("dataSet", id.dataSet)
        json.member("code", id.code)
        if let figure = id.figure { writeCategory(figure.category, of: figure.dataSet) }
        json.member("orgUnit", id.orgUnit.description)
        json.closeObject()
    }

    mutating func writeCategory(_ category: HealthModel.Category, of dataSet: String) {
        let breakdown = export.metadata.dataSet(dataSet)?.breakdown(of: category) ?? []
        guard !breakdown.isEmpty else { return }
        json.name("category")
        json.openObject()
        for (dimension, item) in breakdown { json.member(dimension.code, item.code) }
        json.closeObject()
    }

    private mutating func write(_ target: FigureTarget, _ reading: Reading) {
        json.openObject()
        json.member("value", target.value)
        json.member("text", wording.reading(Reading(.decimal(target.value), unit: reading.unit)))
        if let gap = target.gap {
            json.name("gap")
            write(gap)
        }
        json.member("source", wording.text(target.source))
        json.closeObject()
    }

    /// - Parameters:
    ///   - style: the style of the worded value; differences have a sign.
    ///   - label: what it is about, in a table where that is not the column's period.
    /// A figure in a cell.
    mutating func writeCell(_ reading: Reading, _ judgement: Judgement, label: String?) {
        json.openObject()
        writeMembers(of: reading, cellText.reading(reading))
        json.member("label", label)
        json.member("judgement", judgement.code)
        json.closeObject()
    }

    mutating func write(_ reading: Reading, style: ReadingStyle = .plain) {
        json.openObject()
        writeMembers(of: reading, wording.reading(reading, style: style))
        json.closeObject()
    }

    private mutating func writeMembers(of reading: Reading, _ text: String) {
        switch reading.content {
        case .number(let number): json.member("value", number)
        case .missing(let missing): json.member("missing", missing.code)
        }
        json.member("unit", reading.unit.rawValue)
        json.member("text", text)
        if reading.qualifier != .exact { json.member("qualifier", reading.qualifier.code) }
        json.member("digits", reading.digits)
        if reading.isEstimate { json.member("isEstimate", true) }
        if let date = reading.date { write(date) }
        if let time = reading.time { write(time) }
        json.member("borders", reading.borders?.description)
        write(reading.origin)
    }

    /// The origin is omitted for reported figures, which most are.
    private mutating func write(_ origin: Reading.Origin) {
        guard origin != .reported else { return }
        json.name("origin")
        json.openObject()
        if case .children(let reporting, let expected) = origin {
            json.member("kind", "children")
            json.member("reporting", reporting)
            if let expected { json.member("expected", expected) }
        } else {
            json.member("kind", "calculated")
        }
        json.closeObject()
    }

    /// At the printed precision.
    private func direction(of change: Change) -> String {
        wording.shows(change) ? change.difference.number?.isNegative == true ? "down" : "up" : "same"
    }

    mutating func write(_ change: Change) {
        json.openObject()
        json.name("difference")
        write(change.difference, style: .signed)
        json.member("percent", change.percent)
        json.member("text", wording.change(change))
        json.member("since", change.since?.description)
        json.member("base", change.base.identifier)
        json.member("baseText", change.since.map { wording.day($0) } ?? wording.period(change.base))
        if change.isAddition { json.member("isAddition", true) }
        if change.hasDirection { json.member("direction", direction(of: change)) }
        if let matched = change.matched { write(matched) }
        json.member("borders", change.borders?.description)
        json.member("judgement", change.judgement.code)
        json.closeObject()
    }

    private mutating func write(_ matched: MatchedUnits) {
        json.name("matched")
        json.openObject()
        json.member("units", matched.count)
        json.member("expected", matched.expected)
        if matched.firstReports > 0 { json.member("firstReports", matched.firstReports) }
        if let sum = matched.firstSum {
            json.name("firstSum")
            write(sum)
        }
        json.closeObject()
    }

    /// The time of a figure, and how it was put together.
    private mutating func write(_ time: FigureTime) {
        json.name("time")
        json.openObject()
        json.member("period", time.period.identifier)
        json.member("text", wording.time(time))
        json.member("earliest", time.earliest?.description)
        write(time.making)
        if time.carried > 0 { json.member("carried", time.carried) }
        if let newer = time.soFar {
            json.name("soFar")
            json.openObject()
            json.member("period", newer.period.identifier)
            json.member("reporting", newer.reporting)
            if let expected = newer.expected { json.member("expected", expected) }
            json.closeObject()
        }
        json.closeObject()
    }

    private mutating func write(_ making: FigureTime.Making) {
        switch making {
        case .stated: break
        case .counter: json.member("made", "counter")
        case .counters: json.member("made", "counters")
        case .sum(let parts): write(parts, "sum")
        case .toDate(let parts): write(parts, "toDate")
        case .lowerBound(let parts): write(parts, "lowerBound")
        case .days(let count, let expected): write(FigureTime.Parts(.day, count: count, of: expected), "days")
        }
    }

    private mutating func write(_ parts: FigureTime.Parts, _ made: String) {
        json.member("made", made)
        json.member("parts", parts.count)
        json.member("of", parts.expected)
        json.member("partType", "\(parts.kind)")
    }

    private mutating func write(_ date: ForecastDate) {
        json.name("date")
        json.openObject()
        json.member("first", date.first.description)
        json.member("last", date.last?.description)
        json.closeObject()
    }

    private mutating func write(_ signal: FigureSignal) {
        json.name("signal")
        json.openObject()
        json.member("verdict", signal.verdict.rawValue)
        json.member("text", wording.signal(signal))
        json.member("period", signal.period.identifier)
        if signal.isOfChange { json.member("isOfChange", true) }
        json.name("causes")
        json.openArray()
        for cause in signal.causes { write(cause) }
        json.closeArray()
        json.member("target", signal.target?.rawValue)
        for (name, reading) in [("mean", signal.mean), ("lower", signal.lower), ("upper", signal.upper)] {
            json.name(name)
            write(reading, style: signal.isOfChange ? .signed : .plain)
        }
        json.closeObject()
    }

    private mutating func write(_ cause: FigureSignal.Cause) {
        json.openObject()
        json.member("rule", cause.rule.rawValue)
        json.member("side", cause.isHigh ? "high" : "low")
        json.member("since", cause.since.identifier)
        json.member("points", cause.count)
        if cause.isNews { json.member("isNew", true) }
        json.member("text", wording.cause(cause))
        json.closeObject()
    }

    mutating func write(_ points: [TrendPoint], as name: String, _ process: ProcessLine? = nil) {
        guard !points.isEmpty else { return }
        json.name(name)
        json.openArray()
        for point in points {
            json.openObject()
            json.member("day", point.day.description)
            json.name("value")
            if let value = point.value { json.value(value) } else { json.null() }
            json.member("period", point.period?.identifier)
            if process?.isSignal(point) ?? false { json.member("isSignal", true) }
            json.closeObject()
        }
        json.closeArray()
    }
}
