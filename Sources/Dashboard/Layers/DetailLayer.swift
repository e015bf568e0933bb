import Arrangement
import PageMaking
import Canvas
import HealthModel
import Localization
import PanelContent

/// The origin of a cell's value.
struct DetailLayer: ReadingLayer {
    var line = 0
    let detail: Detail

    init(_ detail: Detail) { self.detail = detail }

    func text(in state: State) -> LayerText {
        var text = LayerText(state.wording.term(detail.title), width: state.layerWidth, state: state)
        switch detail {
        case .figure(let figure): text.add(figure)
        case .change(let change): text.add(change)
        case .trend(let trend): text.add(trend)
        case .field(let field): text.add(field)
        case .derived(let derived): text.add(derived)
        case .count(let count): text.add(count)
        }
        return text
    }
}

extension LayerText {
    private mutating func addName(_ name: LocalizedText, of unit: UnitLabel) {
        paragraph(wording.text(name), .strong)
        paragraph(wording.text(unit.name), .dim)
    }

    // MARK: Figures

    fileprivate mutating func add(_ detail: FigureDetail) {
        addName(detail.name, of: detail.unit)
        addValue(detail.reading)
        if detail.hasOrigin { pair(wording.term("figure.origin"), origin(of: detail.reading)) }
        if let time = detail.reading.time {
            pair(wording.term("table.period"), wording.span(time))
            for remark in wording.remarks(on: time) { pair("", remark, .dim) }
        }
        addUnits(detail.partlyReported, titled: "figure.partly")
        addUnits(detail.notReported, titled: "figure.notReported")
        addTargets(of: detail)
        for reading in detail.longerPeriods { addLonger(reading) }
        addFormula(of: detail)
        addSignal(detail.signal)
        guard !detail.versions.isEmpty else { return }
        heading(wording.term("figure.revisions"))
        for version in detail.versions { add(version) }
    }

    private mutating func addValue(_ reading: Reading) {
        pair(wording.term("figure.value"), wording.reading(reading, style: .withUnit), .strong)
        if case .missing(let missing) = reading.content { pair("", wording.missingWord(missing), .dim) }
        if reading.qualifier != .exact { pair("", wording.qualifier(reading.qualifier), .dim) }
    }

    /// The names of units, a few lines at most.
    private mutating func addUnits(_ units: [UnitLabel], titled term: String) {
        guard !units.isEmpty else { return }
        pair(wording.term(term), units.map { wording.text($0.shortName) }.joined(separator: ", "), .caution)
    }

    /// Each target with the distance to it and who set it.
    private mutating func addTargets(of detail: FigureDetail) {
        for target in detail.targets {
            var words = wording.reading(Reading(.decimal(target.value), unit: detail.reading.unit))
            if let gap = target.gap, gap.number != nil {
                words += ", " + wording.text(Message("figure.gap", .text(wording.reading(gap, style: .withUnit))))
            }
            pair(wording.term("signal.target"), words)
            pair("", wording.text(target.source), .dim)
        }
    }

    private mutating func addLonger(_ reading: Reading) {
        guard let time = reading.time else { return }
        pair(wording.span(time), wording.reading(reading, style: .withUnit))
        for remark in wording.remarks(on: time) { pair("", remark, .dim) }
    }

    private func origin(of reading: Reading) -> String {
        let words: String
        switch reading.origin {
        case .reported: words = wording.term("figure.reported")
        case .calculated: words = wording.term("figure.calculated")
        case .children(let reporting, let expected):
            words = wording.contributors(reporting, of: expected)
        }
        return reading.isEstimate ? "\(words), \(wording.term("figure.estimate"))" : words
    }

    private mutating func addFormula(of detail: FigureDetail) {
        if let formula = detail.formula { pair(wording.term("figure.formula"), formula) }
        if let evaluated = detail.evaluated { pair("", wording.text(evaluated), .accent) }
        if let note = detail.note { pair(wording.term("figure.note"), wording.text(note), .dim) }
        for assumption in detail.assumptions { pair(wording.term("figure.parameter"), wording.text(assumption)) }
    }

    private mutating func add(_ version: FigureDetail.Version) {
        var line = StyledLine(wording.asOf(version.document.asOf), Style(.accent, on: .raised))
        if let reading = version.reading {
            line.append("  " + wording.reading(reading, style: .withUnit), Style(.strong, on: .raised))
        } else {
            line.append("  " + wording.term("figure.withdrawn"), Style(.caution, on: .raised))
        }
        line.append("  " + wording.text(version.name), Style(.dim, on: .raised))
        add(line)
        add(version.document)
    }

    private mutating func add(_ document: DocumentReference) {
        if let source = document.source { pair("  " + wording.term("figure.source"), source) }
        pair("  " + wording.term("figure.file"), document.name)
        pair("  " + wording.term("figure.hash"), hash(of: document.content), .dim)
        pair("  " + wording.term("figure.feed"), "\(document.feed), \(wording.moment(document.generatedAt))", .dim)
    }

    private func hash(of content: DocumentContentID) -> String {
        switch state.hashes[content] {
        case .known(let digits): digits
        case .notKept: wording.term("figure.notKept")
        case nil: wording.term("figure.hashing")
        }
    }

    // MARK: Changes

    fileprivate mutating func add(_ detail: ChangeDetail) {
        addName(detail.name, of: detail.unit)
        pair(wording.term("detail.comparison"), wording.text(detail.comparison))
        if let change = detail.change {
            pair(wording.term("table.change"), words(of: change), change.judgement.ink)
            for remark in wording.matched(change) { pair("", remark, .dim) }
        } else {
            paragraph(wording.term("detail.noEarlier"), .dim)
        }
        addSignal(detail.signal)
        add(detail.now, titled: "detail.now")
        if let earlier = detail.earlier { add(earlier, titled: "detail.earlier") }
    }

    /// `−236 (−3,9 %)`.
    private func words(of change: Change) -> String {
        wording.change(change, withUnit: true)
    }

    private mutating func add(_ side: ChangeDetail.Side, titled term: String) {
        heading(wording.term(term))
        addValue(side.reading)
        if let asOf = side.asOf { pair(wording.term("detail.asOf"), wording.asOf(asOf)) }
        if let time = side.reading.time { pair(wording.term("table.period"), wording.time(time)) }
        for version in side.versions { add(version) }
    }

    fileprivate mutating func add(_ detail: TrendDetail) {
        addName(detail.name, of: detail.unit)
        addSignal(detail.signal)
        for point in detail.points {
            let isMissing = point.reading.number == nil
            let value = wording.reading(point.reading, style: .withUnit) + (point.isSignal ? " \(state.appearance.glyphs.bar.signal)" : "")
            pair(wording.period(point.period), isMissing ? missingWords(point.reading) : value, isMissing ? .dim : .strong)
        }
    }

    /// Whether the figure varies as always, and the rules that say that it does not.
    private mutating func addSignal(_ signal: FigureSignal?) {
        guard let signal else { return }
        pair(wording.term("signal.variation"), wording.verdict(signal), signal.judgement.ink)
        for cause in signal.causes { pair("", wording.cause(cause), .dim) }
        pair(wording.term(signal.isOfChange ? "signal.meanOfChange" : "signal.mean"), wording.mean(signal))
        pair(wording.term("signal.limits"), wording.limits(signal))
        if let target = signal.target { pair(wording.term("signal.target"), wording.target(target)) }
    }

    private func missingWords(_ reading: Reading) -> String {
        guard case .missing(let missing) = reading.content else { return "" }
        return "\(wording.missing(missing)) \(wording.missingWord(missing))"
    }

    // MARK: Records

    fileprivate mutating func add(_ detail: FieldDetail) {
        addName(detail.record, of: detail.unit)
        addContent(of: detail)
        pair(wording.term("detail.asOf"), wording.asOf(detail.document.asOf))
        add(detail.document)
        guard !detail.earlier.isEmpty else { return }
        heading(wording.term("detail.earlier"))
        for earlier in detail.earlier { add(earlier, of: detail.field) }
    }

    /// Adds the field's name and value, with codes after their names.
    private mutating func addContent(of detail: FieldDetail) {
        let words = FieldWording(wording: wording, type: detail.field.type)
        for (index, line) in lines(of: detail).enumerated() {
            pair(index == 0 ? wording.text(detail.field.name) : "", line, .strong, labelWidth: LayerText.nameWidth)
        }
        if case .day(_, let qualifier) = detail.value, qualifier != .exact {
            pair("", wording.qualifier(qualifier), .dim, labelWidth: LayerText.nameWidth)
        }
        let codes = words.spellings(detail.value)
        if !codes.isEmpty {
            pair(wording.term("detail.code"), codes.joined(separator: ", "), .dim, labelWidth: LayerText.nameWidth)
        }
    }

    private func lines(of detail: FieldDetail) -> [String] {
        switch detail.value {
        case .missing(let missing): return ["\(wording.missing(missing)) \(wording.missingWord(missing))"]
        case .orgUnit(let unit): return ["\(name(of: unit)) (\(unit))"]
        default:
            let lines = FieldWording(wording: wording, type: detail.field.type).lines(detail.value)
            return lines.isEmpty ? [wording.term("detail.none")] : lines
        }
    }

    private mutating func add(_ earlier: FieldDetail.Earlier, of field: RecordField) {
        let (first, last) = (wording.asOf(earlier.first), wording.asOf(earlier.last))
        let value = FieldWording(wording: wording, type: field.type).text(earlier.value)
        pair(first == last ? first : "\(first) – \(last)", value, labelWidth: LayerText.nameWidth)
    }

    fileprivate mutating func add(_ detail: DerivedDetail) {
        guard let first = detail.fields.first else { return }
        addName(first.record, of: first.unit)
        if let name = detail.name {
            pair(wording.text(name), CellText(wording: wording).text(detail.cell), .strong, labelWidth: LayerText.nameWidth)
        }
        heading(wording.term("detail.madeOf"))
        for field in detail.fields { addContent(of: field) }
        pair(wording.term("detail.asOf"), wording.asOf(first.document.asOf))
        add(first.document)
    }

    fileprivate mutating func add(_ detail: CountDetail) {
        paragraph(wording.text(detail.name ?? Message(name: detail.dataSet)), .strong)
        paragraph(wording.text(detail.unit.name), .dim)
        pair(wording.term("detail.records"), wording.number(.integer(Int64(detail.count))), .strong)
        pair(wording.term("detail.madeOf"), detail.fields.map { wording.text($0) }.joined(separator: ", "))
        for share in detail.documents {
            add()
            var line = StyledLine(wording.asOf(share.document.asOf), Style(.accent, on: .raised))
            line.append("  " + wording.number(.integer(Int64(share.count))), Style(.strong, on: .raised))
            add(line)
            add(share.document)
        }
    }

    func name(of unit: OrgUnitID) -> String {
        state.data.orgUnits[unit].map { wording.text($0.name) } ?? unit.description
    }
}

extension Detail {
    /// The term of the layer's title.
    fileprivate var title: String {
        switch self {
        case .figure: "overlay.detail"
        case .change: "overlay.detail.change"
        case .trend: "overlay.detail.trend"
        case .field: "overlay.detail.field"
        case .derived: "overlay.detail.derived"
        case .count: "overlay.detail.count"
        }
    }
}

extension FigureDetail {
    /// Whether there is any origin to show: a value that nobody stated was not calculated either.
    fileprivate var hasOrigin: Bool {
        guard case .missing = reading.content, reading.origin == .calculated else { return true }
        return formula != nil || !versions.isEmpty
    }
}

extension Judgement {
    fileprivate var ink: Style.Ink {
        switch self {
        case .none: .strong
        case .good: .good
        case .caution: .caution
        case .bad: .bad
        }
    }
}
