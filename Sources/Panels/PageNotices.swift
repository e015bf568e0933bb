import Analysis
import HealthModel
import History
import PanelContent

/// What a reader has to know beside the figures: what their sources note about them, or do not say.
extension DataSetPage {
    private static let noteLimit = 3

    func notices(_ figures: [Figure], _ sections: [PanelContent.Section]) -> [Notice] {
        let messages = [comparison(figures), borders(sections), differentYears(figures), undated].compactMap(\.self) + notes
        return messages.map { Notice(.info, $0) }
    }

    /// What the operator compares with, and whether there is anything to compare with.
    private func comparison(_ figures: [Figure]) -> Message? {
        guard request.comparison != .previous else { return nil }
        let isThere = figures.contains { $0.change != nil }
        return Message(isThere ? "notice.comparison" : "notice.noBase", .message(request.comparison.name))
    }

    /// Changes in rows that compare different territories.
    private func borders(_ sections: [PanelContent.Section]) -> Message? {
        var units: [OrgUnitID] = []
        var first: Day?
        for case .table(let table) in sections {
            for column in table.columns {
                for row in 0..<table.rows.count {
                    guard case .orgUnit(let unit) = table.rows[row], let day = borders(column.values, row) else { continue }
                    first = min(first ?? day, day)
                    if !units.contains(unit) { units.append(unit) }
                }
            }
        }
        return first.map { Message("notice.borders", .day($0), .list(units.map { .name(label($0).shortName) })) }
    }

    /// The day on which borders changed between the two times of a change, or of a growth over years.
    private func borders(_ values: ColumnValues, _ row: Int) -> Day? {
        switch values {
        case .changes(let changes): changes[row]?.borders
        case .readings(let readings): readings[row]?.reading.borders
        default: nil
        }
    }

    /// Headline figures of different years stand side by side as if they were of one.
    private func differentYears(_ figures: [Figure]) -> Message? {
        let years = Set(figures.compactMap { $0.reading.number == nil ? nil : $0.reading.time?.period.last.year }).sorted()
        return years.count < 2 ? nil : Message("notice.years", .list(years.map { .text("\($0)") }))
    }

    /// A publication that does not say when it appeared: its day is inferred.
    private var undated: Message? {
        let undated = reports.filter { $0.header.isOnce && !$0.header.sources.isEmpty }.flatMap(\.header.sources)
            .filter { $0.publishedAt == nil }
        var titles: [String] = []
        for source in undated where !titles.contains(source.title) { titles.append(source.title) }
        return titles.isEmpty ? nil : Message("notice.undated", .list(titles.map { .text($0) }))
    }

    /// What the sources note about the unit's figures, each once.
    private var notes: [Message] {
        var found: [String: LocalizedText] = [:]
        var order: [String] = []
        for report in reports {
            for index in report.values.values(of: unit) {
                guard let note = report.values.detail(at: index)?.note, found[note] == nil else { continue }
                let part = report.definition.breakdown(of: report.values.category(at: index)).first?.item.name
                found[note] = part ?? report.definition.elements[report.values.element(at: index)].name
                order.append(note)
            }
        }
        return order.prefix(DataSetPage.noteLimit).compactMap { note in
            found[note].map { Message("notice.note", .name($0), .text(note)) }
        }
    }

    /// The newest documents that say something about the unit itself.
    private var reports: [Snapshot] {
        analysis.latestSnapshots(of: dataSet.code, touching: unit).filter {
            $0.values.position(of: unit) != nil || $0.header.key.orgUnit == unit
        }
    }
}
