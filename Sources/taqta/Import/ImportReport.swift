import SafeText
import Analysis
import Canvas
import PageMaking
import HealthModel
import Importers
import Localization

extension ImportResult {
    /// Adds the findings of the rules.
    mutating func addFindings(_ metadata: Metadata, now: Instant) {
        guard let snapshot else { return }
        var content = HistoryContent(metadata: metadata)
        _ = content.take(.accepted(snapshot, []))
        diagnostics += FigureCheck(history: content.history, metadata: metadata, now: now).diagnostics
    }
}

/// Describes how a file was interpreted and what is wrong with it.
struct ImportReport {
    private let result: ImportResult
    private let metadata: Metadata
    private let wording: Wording
    private var shown: ImportReading { result.reading }

    init(_ result: ImportResult, _ metadata: Metadata, _ wording: Wording) {
        self.result = result
        self.metadata = metadata
        self.wording = wording
    }

    /// A line per diagnostic, followed by a line with counts.
    var diagnostics: String {
        let line = DiagnosticLine(wording)
        let errors = result.diagnostics.count { $0.severity == .error }
        let counts = [shown.valueCount, shown.recordCount, errors, result.diagnostics.count { $0.severity == .warning }]
        let done = Message(key: "import.done", arguments: counts.map { .number(.integer(Int64($0))) })
        let lines = result.diagnostics.map { Neutraliser.neutralise(line.text($0)) } + [wording.text(done)]
        return (lines + (errors > 0 ? [wording.term("import.rejected")] : [])).joined(separator: "\n") + "\n"
    }

    /// The interpretation of the file: format, columns, units, first values.
    var reading: String {
        [facts, columns, units, preview, wording.term("import.shown.dryRun") + "\n"].filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
    }

    private var facts: String {
        var facts: [(String, String)] = [("format", shown.format.rawValue)]
        if let encoding = shown.encoding { facts.append(("encoding", encoding.rawValue)) }
        if let separator = shown.separator {
            facts.append(("separator", separator == "\t" ? wording.term("import.shown.tab") : String(separator)))
        }
        if let sheet = shown.sheet { facts.append(("sheet", sheet)) }
        if let row = shown.headerRow { facts.append(("headerRow", String(row))) }
        if let shape = shown.shape { facts.append(("shape", wording.term("import.shape.\(shape.rawValue)"))) }
        return facts.map { "\(wording.term("import.shown.\($0.0)")): \(Neutraliser.neutralise($0.1))\n" }.joined()
    }

    private var columns: String {
        guard !shown.columns.isEmpty else { return "" }
        var table = PlainTable(["column", "head", "target", "match", "mark"].map { (wording.term("import.shown.\($0)"), .left) })
        for column in shown.columns where !column.header.isEmpty || column.target != nil {
            table.add([
                column.letters, brief(column.header), target(column),
                column.match.map { wording.term("import.match.\($0.rawValue)") } ?? "",
                column.decimalMark.map { wording.term("import.mark.\($0.rawValue)") } ?? "",
            ])
        }
        return table.text
    }

    private func target(_ column: ImportReading.Column) -> String {
        guard let target = column.target else { return "—" }
        return column.name.map { "\(target) (\($0[wording.language]))" } ?? target
    }

    private func brief(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count <= 40 ? line : line.prefix(39) + "…"
    }

    private var units: String {
        guard !shown.units.isEmpty else { return "" }
        let limit = 30
        let lines = shown.units.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.prefix(limit).map { text, unit in
            "  \(Neutraliser.neutralise(brief(text))) → \(name(unit)) (\(unit))\n"
        }
        let more = shown.units.count - lines.count
        let rest = more > 0 ? "  " + wording.text(Message("overlay.more", .number(.integer(Int64(more))))) + "\n" : ""
        return wording.term("import.shown.units") + "\n" + lines.joined() + rest
    }

    private func name(_ unit: OrgUnitID) -> String { metadata.orgUnits[unit].map { $0.name[wording.language] } ?? "\(unit)" }

    private func value(_ content: ImportReading.Sample.Content) -> String {
        switch content {
        case .figure(let reading): wording.reading(reading, style: .withUnit)
        case .field(let json): brief(json)
        }
    }

    private var preview: String {
        guard !shown.samples.isEmpty else { return "" }
        let heads = [
            "import.shown.place", "column.orgUnit", "column.record", "column.period", "column.category", "column.dataElement",
            "column.value",
        ]
        var table = PlainTable(heads.map { (wording.term($0), .left) })
        for sample in shown.samples {
            table.add([
                sample.place, name(sample.orgUnit), sample.record ?? "", sample.period.map(wording.period) ?? "",
                sample.breakdown.map { $0[wording.language] }.joined(separator: ", "), sample.name[wording.language], value(sample.content),
            ])
        }
        return wording.term("import.shown.preview") + "\n" + table.text
    }
}
