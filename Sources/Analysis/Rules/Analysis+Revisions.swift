import HealthModel
import History

extension Analysis {
    /// Findings for documents of one feed and as-of with the same generation time but different content.
    ///
    /// A later `generatedAt` marks a revision; without one there is no way to decide which document counts.
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
