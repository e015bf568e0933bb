import PageMaking
import HealthModel
import PanelContent

/// The detail of the selected cell, and the document hashes shown in it.
extension State {
    mutating func showDetail() -> [Effect] {
        selectedSubject == .nothing ? showRow() : showDetail(of: selectedSubject)
    }

    mutating func showDetail(of subject: CellSubject) -> [Effect] {
        guard let detail = provider.detail(of: subject, in: page.request) else {
            say("note.noDetail")
            return []
        }
        layer = DetailLayer(named(detail))
        return detail.contents.filter { !isHashKnown($0) }.map { .hash($0) }
    }

    /// Unavailable content may become available once the archive has caught up.
    private func isHashKnown(_ content: DocumentContentID) -> Bool {
        if case .known = hashes[content] { true } else { false }
    }

    /// Shows the whole row for a cell that is just a name.
    private mutating func showRow() -> [Effect] {
        if let rowLayer { layer = rowLayer } else { say("note.noDetail") }
        return []
    }

    private var rowLayer: (any Layer)? {
        guard case .row(let table, let row) = selection else { return nil }
        switch row {
        case .record, .object, .entry: return RowLayer(row, of: table)
        case .finding: return FindingsLayer()
        case .orgUnit, .category, .figure: return nil
        }
    }

    /// Whether `d` would show anything.
    var canExplainSelection: Bool { selectedSubject != .nothing || rowLayer != nil }

    /// Adds the page's name for a derived value or count, which the data do not have.
    private func named(_ detail: Detail) -> Detail {
        switch detail {
        case .derived(var derived):
            guard case .row(let id, let row) = selection, let table = page.table(id), let line = table.rows.firstIndex(of: row) else {
                return detail
            }
            let column = activeColumn.flatMap { $0.id.subject(in: row) == selectedSubject ? $0 : nil }
            derived.name = column?.name
            derived.cell = column?.cell(line) ?? .empty
            return .derived(derived)
        case .count(var count):
            count.name = page.headline(selectedSubject)?.name
            return .count(count)
        case .figure, .change, .trend, .field: return detail
        }
    }
}

extension Page {
    /// The headline with this subject, on the page or in a tile.
    fileprivate func headline(_ subject: CellSubject) -> Figure? { headlines.first { $0.id.subject == subject } }
}
