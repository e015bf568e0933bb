import Arrangement
import HealthModel
import Localization
import PanelContent

extension Export {
    /// The codes of the tables available to table formats: the headline figures, the tables of the page, the underlying values
    /// one per line, and the findings.
    public var tableCodes: [String] { tables.map(\.id) }

    /// As `tableCodes`, and those that this page has no rows for today: who asks for one gets it empty, and not a refusal.
    public var knownTableCodes: [String] { knownTables.map(\.id) }

    /// As `tableCodes`; tables without rows are left out unless they belong to the page.
    package var tables: [Table] {
        let own = Set(pageTables.map(\.id))
        return knownTables.filter { own.contains($0.id) || $0.rows.count > 0 }
    }

    private var knownTables: [Table] { [FigureRows(self).table] + pageTables + [ValueRows(self).table, FindingRows(self).table] }

    /// The table written by single-table formats: the requested one, else the first of the page, else the first available.
    package var chosenTable: Table? {
        if let table { return knownTables.first { $0.id == table } }
        return pageTables.first ?? tables.first
    }

    package func arranged(_ table: Table) -> ArrangedTable { ArrangedTable(table, choices[table.id] ?? TableChoice(), wording) }
}

/// The headline figures of the page, or of each overview tile, as a table.
package struct FigureRows {
    package static let code = "figures"

    private struct Row {
        var figure: Figure
        var panel: Message
        var asOf: AsOf?
    }

    private let rows: [Row]
    private let isOverview: Bool
    private let wording: Wording

    package init(_ export: Export) {
        wording = export.wording
        let content = export.content
        let own = content.figures.map { Row(figure: $0, panel: content.title, asOf: content.timing.asOf) }
        let tiles = content.sections.flatMap { section -> [Tile] in if case .tiles(let tiles) = section { tiles } else { [] } }
        isOverview = !tiles.isEmpty
        rows = own + tiles.flatMap { tile in tile.figures.map { Row(figure: $0, panel: tile.title, asOf: tile.timing.asOf) } }
    }

    package var table: Table {
        let columns = [
            Column("name", .text, rank: 0), Column("value", .number, rank: 0), Column("qualifier", .text), Column("measure", .text),
            Column("about", .text), Column("aboutText", .text), Column("target", .number), Column("gap", .number),
            Column("otherTargets", .text), Column("change", .number), Column("base", .text), Column("changeRemarks", .text),
            Column("signal", .text),
            Column("judgement", .status), Column("asOf", .date),
        ]
        let panel = isOverview ? [Column("panel", .text, rank: 0)] : []
        let rows = rows.map { row in (id: RowID.figure(row.figure.id), cells: (isOverview ? [.message(row.panel)] : []) + cells(row)) }
        return Table(id: FigureRows.code, title: Message("export.figures"), columns: panel + columns, rows: rows)
    }

    private func text(_ text: String) -> Cell { text.isEmpty ? .empty : .text(LocalizedText(verbatim: text)) }

    /// A gap that is not known exactly is a text: as a number it would seem to be.
    private func gap(_ gap: Reading) -> Cell { gap.qualifier == .exact ? Cell(gap) : text(wording.reading(gap)) }

    /// Over which units a change is told, and how it is hedged.
    private func remarks(on change: Change) -> [String] {
        let hedged = change.difference.qualifier == .exact ? [] : [wording.reading(change.difference, style: .signed)]
        return hedged + wording.matched(change)
    }

    /// `100 %, 90 %`.
    private func otherTargets(_ figure: Figure) -> Cell {
        let values = figure.otherTargets.map { Message.Argument.quantity(Reading(.decimal($0.value), unit: figure.reading.unit)) }
        return values.isEmpty ? .empty : .message(Message("word.name", .list(values)))
    }

    private func cells(_ row: Row) -> [Cell] {
        let figure = row.figure
        let unit = figure.reading.unit
        let target = figure.target.map { Cell.reading(Reading(.decimal($0.value), unit: unit), .none) }
        let word: Cell = figure.judgement == .none ? .empty : .status(Status(figure.judgement.word, figure.judgement))
        let number = figure.reading.number
        return [
            .message(figure.name), Cell(figure.reading, figure.judgement),
            figure.reading.qualifier == .exact || number == nil ? .empty : text(figure.reading.qualifier.code),
            .message(Message("unit.\(unit.rawValue)")),
            number == nil ? .empty : figure.reading.time.map { text($0.identifier) } ?? .empty,
            number == nil ? .empty : figure.reading.time.map { text(wording.time($0)) } ?? .empty, target ?? .empty,
            figure.target?.gap.map(gap) ?? .empty, otherTargets(figure), figure.change.map { .change($0) } ?? .empty,
            figure.change.map { text($0.base.identifier) } ?? .empty,
            figure.change.map { text(remarks(on: $0).joined(separator: "; ")) } ?? .empty,
            figure.signal.map { .message(Message("signal.\($0.verdict.rawValue)")) } ?? .empty, word,
            row.asOf.map { .day($0.day, .exact) } ?? .empty,
        ]
    }
}

/// The values behind the page, one per line with both times and all codes: can be read back without loss.
package struct ValueRows {
    package static let code = "values"

    private let facts: [Fact]
    private let metadata: Metadata
    private let orgUnits: OrgUnitTree

    package init(_ export: Export) {
        facts = export.statedFacts
        metadata = export.metadata
        orgUnits = export.metadata.orgUnits
    }

    package var table: Table {
        let dimensions = dimensions
        let lead: [ColumnID.BuiltIn] = ["orgUnit", "orgUnitName", "dataSet", "dataElement", "dataElementName"]
        var columns = lead.map { Column($0, .text) }
        columns += dimensions.map { Column(.dimension($0.code), name: Message(name: $0.name), kind: .text) }
        columns += [
            Column("period", .text), Column("since", .date), Column("through", .date), Column("asOf", .text), Column("value", .number),
            Column("missing", .text), Column("qualifier", .text), Column("precision", .number), Column("measure", .text),
            Column("document", .text),
        ]
        return Table(
            id: ValueRows.code, title: Message("export.values"), columns: columns,
            rows: facts.map { (id: .figure(.figure($0.id)), cells: cells($0, dimensions)) })
    }

    /// The dimensions of the data sets on the page.
    private var dimensions: [Dimension] {
        var seen: Set<String> = []
        let sets = facts.map(\.id.dataSet).filter { seen.insert($0).inserted }
        return sets.compactMap { metadata.dataSet($0) }.flatMap(\.dimensions).filter { seen.insert("by." + $0.code).inserted }
    }

    private func cells(_ fact: Fact, _ dimensions: [Dimension]) -> [Cell] {
        let breakdown = metadata.dataSet(fact.id.dataSet)?.breakdown(of: fact.id.category) ?? []
        let codes = dimensions.map { dimension in breakdown.first { $0.dimension.code == dimension.code }?.item.code }
        let name = orgUnits[fact.id.orgUnit]?.name ?? LocalizedText(verbatim: fact.id.orgUnit.description)
        let lead: [Cell] = [text(fact.id.orgUnit.description), .text(name), text(fact.id.dataSet), text(fact.id.code), .text(fact.name)]
        return lead + codes.map { $0.map(text) ?? .empty } + times(fact) + contents(fact)
    }

    private func times(_ fact: Fact) -> [Cell] {
        let asOf = fact.snapshot.map { text($0.header.key.asOf.description) } ?? .empty
        guard let period = fact.period else { return [.empty, .empty, .empty, asOf] }
        guard period.kind == .through else { return [text(period.exchangeIdentifier), .empty, .empty, asOf] }
        let since: Cell = period.first == Period.unknownStart ? .empty : .day(period.first, .exact)
        return [.empty, since, .day(period.last, .exact), asOf]
    }

    private func contents(_ fact: Fact) -> [Cell] {
        let reading = fact.reading
        let missing: Cell = if case .missing(let missing) = reading.content { text(missing.code) } else { .empty }
        return [
            reading.number == nil ? .empty : .reading(reading, .none), missing,
            reading.qualifier == .exact ? .empty : text(reading.qualifier.code),
            fact.precision.map { .reading(Reading(.decimal($0), unit: .number), .none) } ?? .empty,
            .message(Message("unit.\(reading.unit.rawValue)")), text(fact.snapshot?.origin.name ?? ""),
        ]
    }

    private func text(_ text: String) -> Cell { .text(LocalizedText(verbatim: text)) }
}

/// The findings as a table.
package struct FindingRows {
    package static let code = "findings"

    private let findings: [Finding]
    private let metadata: Metadata

    package init(_ export: Export) {
        findings = export.content.findings
        metadata = export.metadata
    }

    package var table: Table {
        Table(
            id: FindingRows.code, title: Message("overlay.findings"),
            columns: [
                Column("severity", .status), Column("finding", .text), Column("evidence", .text), Column("difference", .number),
                Column("orgUnit", .text), Column("orgUnitName", .text), Column("period", .text), Column("document", .text),
            ],
            rows: findings.map { (id: .finding($0.id), cells: cells($0)) })
    }

    private func cells(_ finding: Finding) -> [Cell] {
        let name = metadata.orgUnits[finding.orgUnit]?.name ?? LocalizedText(verbatim: finding.orgUnit.description)
        return [
            .status(Status(Message("severity.\(finding.severity.code)"), finding.severity.judgement)), .message(finding.title),
            finding.evidence.map { .message($0) } ?? .empty, finding.difference.map { Cell($0) } ?? .empty,
            .text(LocalizedText(verbatim: finding.orgUnit.description)), .text(name),
            finding.period.map { .message(Message("word.name", .period($0))) } ?? .empty,
            finding.document.map { .text(LocalizedText(verbatim: $0.description)) } ?? .empty,
        ]
    }
}

extension Column {
    /// Creates a column that only exports have, named by the term `column.<word>`.
    fileprivate init(_ id: ColumnID.BuiltIn, _ kind: Kind, rank: Int = 1) {
        self.init(.builtIn(id), name: Message("column.\(id.word)"), kind: kind, rank: rank)
    }
}

extension Judgement {
    /// `good`, `caution`, `bad`; nil if there is no judgement.
    package var code: String? {
        switch self {
        case .none: nil
        case .good: "good"
        case .caution: "caution"
        case .bad: "bad"
        }
    }

    package var word: Message { Message("judgement.\(code ?? "none")") }
}

extension Severity {
    package var judgement: Judgement {
        switch self {
        case .info: .none
        case .warning: .caution
        case .error: .bad
        }
    }
}
