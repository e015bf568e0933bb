import HealthModel
import Localization
import PanelContent

/// One line of a file's provenance: a stable code, its name and its content.
package struct ProvenanceLine: Sendable, Hashable {
    /// `orgUnit`, `asOf`, `synthetic` …: the same in every language.
    package var code: String
    package var name: String
    package var text: String
}

extension Export {
    /// The subject and age of the file, the filters and sorting of its tables, and its sources.
    ///
    /// - Parameter table: the only table whose filter and sort are included; nil for all.
    package func provenanceLines(of table: String? = nil) -> [ProvenanceLine] {
        subjectLines + markLines + pageTables.filter { table == nil || $0.id == table }.flatMap(choiceLines) + sourceLines + makingLines
    }

    private func line(_ code: String, _ text: String) -> ProvenanceLine {
        ProvenanceLine(code: code, name: wording.term("provenance.\(code)"), text: text)
    }

    private var subjectLines: [ProvenanceLine] {
        var lines = [line("panel", wording.text(content.title))]
        if let unit { lines.append(line("orgUnit", "\(wording.text(unit.name)) (\(unit.id))")) }
        let timing = content.timing
        if let asOf = timing.asOf { lines.append(line("asOf", wording.asOf(asOf))) }
        if let age = timing.ageDays { lines.append(line("age", wording.age(days: age))) }
        if let freshness = timing.wordedFreshness(wording) { lines.append(line("freshness", freshness)) }
        if let asOf = provenance.asOf { lines.append(line("steppedTo", wording.asOf(asOf))) }
        if let comparison = provenance.comparison { lines.append(line("comparison", wording.text(comparison))) }
        return lines
    }

    private var markLines: [ProvenanceLine] {
        var lines: [ProvenanceLine] = []
        if content.isSynthetic { lines.append(line("synthetic", wording.term("export.synthetic"))) }
        if let count = suppressedCount {
            let said = Message("export.suppressed", .number(.integer(Int64(suppressionFloor))), .number(.integer(Int64(count))))
            lines.append(line("suppression", count == 0 ? wording.term("export.suppressed.none") : wording.text(said)))
        } else {
            lines.append(line("suppression", wording.term("export.unsuppressed")))
        }
        return lines
    }

    private func choiceLines(_ table: Table) -> [ProvenanceLine] {
        let choice = choices[table.id] ?? TableChoice()
        var lines: [ProvenanceLine] = []
        let title = wording.text(table.title)
        if !choice.marked.isEmpty, arranged(table).isMarked {
            lines.append(line("marked", "\(title): \(wording.number(.integer(Int64(arranged(table).rowCount))))"))
        }
        if !choice.filter.isEmpty { lines.append(line("filter", "\(title): \(choice.filter)")) }
        if let sort = choice.sort ?? table.defaultSort, let column = table.columns.first(where: { $0.id == sort.column }) {
            let direction = wording.term(sort.isDescending ? "export.descending" : "export.ascending")
            lines.append(line("sort", "\(title): \(wording.text(column.name)), \(direction)"))
        }
        return lines
    }

    private var sourceLines: [ProvenanceLine] {
        let sources = content.sources.map { source in
            line("source", [source.title, source.publisher, source.feed, source.contact].compactMap(\.self).joined(separator: " · "))
        }
        let documents = provenance.documents.map { document in
            let hash = document.sha256.map { "SHA-256 \($0)" } ?? wording.term("export.noHash")
            return line("document", "\(document.name) · \(document.key.asOf) · \(hash)")
        }
        return sources + documents
    }

    private var makingLines: [ProvenanceLine] {
        [
            line("generation", String(provenance.generation)), line("made", wording.moment(provenance.made)),
            line("program", provenance.program),
        ]
    }
}

extension Timing {
    /// Whether newer figures are due, in words; nil if there is nothing to say.
    package func wordedFreshness(_ wording: Wording) -> String? {
        switch freshness {
        case .none: wording.term("status.none")
        case .once: wording.term("status.once")
        case .late(let day): wording.text(Message("status.lateSince", .day(day)))
        case .current: rhythm.map { wording.term("rhythm.\($0.rawValue)") }
        }
    }
}
