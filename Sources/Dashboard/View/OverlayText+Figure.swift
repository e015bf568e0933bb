import Canvas
import HealthModel
import Localization

extension OverlayText {
    /// Where a figure comes from.
    static func figure(_ detail: FigureDetail, width: Int, state: State) -> OverlayText {
        var text = OverlayText(state.wording.term("overlay.detail"), width: width, state: state)
        text.addHead(of: detail)
        text.addFormula(of: detail)
        if !detail.versions.isEmpty {
            text.heading(state.wording.term("figure.revisions"))
            for version in detail.versions { text.add(version) }
        }
        return text
    }

    private mutating func addHead(of detail: FigureDetail) {
        paragraph(wording.text(detail.name), .strong)
        paragraph(wording.text(detail.unit.name), .dim)
        pair(wording.term("figure.value"), wording.reading(detail.reading, style: .withUnit), .strong)
        if case .missing(let missing) = detail.reading.content { pair("", wording.missingWord(missing), .dim) }
        if detail.reading.qualifier != .exact { pair("", wording.qualifier(detail.reading.qualifier), .dim) }
        pair(wording.term("figure.origin"), origin(of: detail.reading))
        if let period = detail.period { pair(wording.term("table.period"), wording.period(period)) }
    }

    private func origin(of reading: Reading) -> String {
        let words: String
        switch reading.origin {
        case .reported: words = wording.term("figure.reported")
        case .calculated: words = wording.term("figure.calculated")
        case .children(let reporting, let expected):
            words = wording.text(
                Message(
                    "figure.fromChildren", .number(.integer(Int64(reporting))), .number(.integer(Int64(expected)))))
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
        var line = StyledLine(wording.asOf(version.asOf), Style(.accent, on: .raised))
        if let reading = version.reading {
            line.append("  " + wording.reading(reading, style: .withUnit), Style(.strong, on: .raised))
        } else {
            line.append("  " + wording.term("figure.withdrawn"), Style(.caution, on: .raised))
        }
        line.append("  " + wording.text(version.name), Style(.dim, on: .raised))
        add(line)
        if let source = version.source { pair("  " + wording.term("figure.source"), source) }
        pair("  " + wording.term("figure.file"), version.document.description)
        pair("  " + wording.term("figure.hash"), hash(of: version.content), .dim)
        pair("  " + wording.term("figure.feed"), "\(version.feed), \(wording.moment(version.generatedAt))", .dim)
    }

    private func hash(of content: DocumentContentID) -> String {
        switch state.hashes[content] {
        case .known(let digits): digits
        case .notKept: wording.term("figure.notKept")
        case nil: wording.term("figure.hashing")
        }
    }

    func name(of unit: OrgUnitID) -> String {
        state.data.orgUnits[unit].map { wording.text($0.name) } ?? unit.description
    }
}
