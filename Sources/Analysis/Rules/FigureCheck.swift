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
            let found = history.reporters(of: dataSet.code).sorted().flatMap { reporter in
                (history.series(dataSet.code, of: reporter)?.editions ?? []).compactMap(\.current).flatMap { snapshot in
                    findings(of: snapshot, dataSet).map { (finding: $0, snapshot: snapshot) }
                }
            }
            return standing(found).map { diagnostic($0.finding, $0.snapshot) }
        }
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

    private func findings(of snapshot: Snapshot, _ dataSet: DataSetDefinition) -> [Finding] {
        let key = snapshot.header.key
        var analysis = Analysis(history: history, metadata: metadata, asOf: key.asOf, now: now)
        // Nobody waits for a page here.
        analysis.triesAllRules = true
        let ofRecords = dataSet.recordRules
        let units = [key.orgUnit] + snapshot.values.units.filter { $0 != key.orgUnit }
        return units.flatMap { unit in
            analysis.contradictions(dataSet, of: unit)
                .filter { $0.documents.contains(snapshot.origin.document) && (unit == key.orgUnit || !ofRecords.contains($0.id.rule)) }
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

extension DataSetDefinition {
    /// The rules about single records: reported once for the reporting unit, not again for each unit below.
    fileprivate var recordRules: Set<RuleCode> {
        Set(
            rules.compactMap { rule in
                if case .everyRecord = rule.condition { .rule(rule.code) } else { nil }
            })
    }
}
