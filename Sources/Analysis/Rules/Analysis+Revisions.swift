import HealthModel
import History

extension Analysis {
    /// Documents of one feed and as-of that name the same time of writing and say something else.
    ///
    /// A later `generatedAt` makes a revision; without one, nobody can tell which of the two counts.
    func revisionFindings(_ dataSet: DataSetDefinition, _ unit: OrgUnitID) -> [Finding] {
        guard let series = history.series(dataSet.code, of: unit), let newest = series.editions(at: asOf).last else { return [] }
        let editions = series.editions(at: asOf).reversed().prefix { $0.asOf == newest.asOf }
        return editions.compactMap { edition in
            edition.contradictory.map { finding($0.first, $0.second, dataSet, unit) }
        }
    }

    private func finding(_ first: Snapshot, _ second: Snapshot, _ dataSet: DataSetDefinition, _ unit: OrgUnitID) -> Finding {
        Finding(
            FindingID(
                .check(.sourceRevision), about: FindingID.Subject(dataSet: dataSet.code, orgUnit: unit),
                operands: [.feed(first.header.key.feed)]),
            severity: .warning, title: Message("finding.source.revision", .text(first.header.key.feed)),
            evidence: Message(
                "finding.source.revision.evidence", .text(first.origin.name), .text(second.origin.name),
                .text(first.header.generatedAt.description)),
            document: first.origin.document)
    }
}
