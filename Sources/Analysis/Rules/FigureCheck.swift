import HealthModel
import History

/// Checks every document of a history against the rules at its own as-of, and returns the findings as diagnostics.
///
/// The severity is the rule's own, except that contradictions in one-off publications are warnings: no corrected file will
/// follow.
public struct FigureCheck: Sendable {
    private let history: History
    private let metadata: Metadata
    private let now: Instant

    public init(history: History, metadata: Metadata, now: Instant) {
        self.history = history
        self.metadata = metadata
        self.now = now
    }

    /// Ordered by data set, reporter and as-of.
    public var diagnostics: [Diagnostic] {
        metadata.dataSets.flatMap { dataSet in
            let series = history.reporters(of: dataSet.code).sorted().compactMap { history.series(dataSet.code, of: $0) }
            let snapshots = series.flatMap { $0.editions.compactMap(\.current) }
            return standing(findings(of: snapshots, dataSet)).map { diagnostic($0.finding, $0.snapshot) }
        }
    }

    /// A unit as known at an as-of.
    private struct KnownUnit: Hashable {
        var orgUnit: OrgUnitID
        var asOf: AsOf
    }

    /// The findings of the documents of a data set, in their order. Documents of one as-of share what is found between documents.
    private func findings(of snapshots: [Snapshot], _ dataSet: DataSetDefinition) -> [(finding: Finding, snapshot: Snapshot)] {
        var analyses: [AsOf: Analysis] = [:]
        var ofSeries: [KnownUnit: [Finding]] = [:]
        return snapshots.flatMap { snapshot -> [(finding: Finding, snapshot: Snapshot)] in
            let key = snapshot.header.key
            let analysis = analyses[key.asOf] ?? analysis(at: key.asOf)
            analyses[key.asOf] = analysis
            let units = [key.orgUnit] + snapshot.values.units.filter { $0 != key.orgUnit }
            let found = units.flatMap { unit -> [Finding] in
                let known = KnownUnit(orgUnit: unit, asOf: key.asOf)
                let between = ofSeries[known] ?? analysis.findingsOfSeries(dataSet, unit)
                ofSeries[known] = between
                // Rules about single records are for the reporting unit, not again for each unit below.
                let ofRecords = unit == key.orgUnit ? analysis.recordFindings(dataSet, unit) : []
                return analysis.contradictions(in: snapshot, of: unit) + ofRecords + between
            }
            return found.filter { $0.documents.contains(snapshot.origin.document) }.map { (finding: $0, snapshot: snapshot) }
        }
    }

    private func analysis(at asOf: AsOf) -> Analysis {
        var analysis = Analysis(history: history, metadata: metadata, asOf: asOf, now: now)
        // Nobody waits for a page here.
        analysis.triesAllRules = true
        return analysis
    }

    /// A conflict of documents that stands for days is one finding, told by the newest of them.
    private func standing(_ found: [(finding: Finding, snapshot: Snapshot)]) -> [(finding: Finding, snapshot: Snapshot)] {
        var newest: [FindingID: AsOf] = [:]
        for (finding, snapshot) in found where finding.kind == .reconciliation {
            newest[finding.id] = max(newest[finding.id] ?? snapshot.header.key.asOf, snapshot.header.key.asOf)
        }
        var seen: Set<FindingID> = []
        return found.filter { finding, snapshot in
            finding.kind != .reconciliation || (newest[finding.id] == snapshot.header.key.asOf && seen.insert(finding.id).inserted)
        }
    }

    private func diagnostic(_ finding: Finding, _ snapshot: Snapshot) -> Diagnostic {
        let name = history.orgUnits[finding.orgUnit]?.name ?? LocalizedText(verbatim: finding.orgUnit.description)
        let place: [Message.Argument] = [.name(name)] + (finding.period.map { [.period($0)] } ?? [])
        let lead: [Message.Argument] = [.message(finding.title), .list(place)]
        let message =
            finding.evidence.map { Message(key: "diagnostic.finding", arguments: lead + [.message($0)]) }
            ?? Message(key: "diagnostic.finding.plain", arguments: lead)
        let severity = snapshot.header.isOnce ? min(finding.severity, .warning) : finding.severity
        return Diagnostic(file: snapshot.origin.name, severity: severity, code: finding.code, message: message)
    }
}
