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
            history.reporters(of: dataSet.code).sorted().flatMap { reporter in
                (history.series(dataSet.code, of: reporter)?.editions ?? []).compactMap(\.current).flatMap { diagnostics(of: $0, dataSet) }
            }
        }
    }

    private func diagnostics(of snapshot: Snapshot, _ dataSet: DataSetDefinition) -> [Diagnostic] {
        let key = snapshot.header.key
        let analysis = Analysis(history: history, metadata: metadata, asOf: key.asOf, now: now)
        let ofRecords = dataSet.recordRules
        let units = [key.orgUnit] + snapshot.values.units.filter { $0 != key.orgUnit }
        return units.flatMap { unit in
            analysis.contradictions(dataSet, of: unit)
                .filter { $0.document == snapshot.origin.document && (unit == key.orgUnit || !ofRecords.contains($0.id.rule)) }
                .map { diagnostic($0, snapshot) }
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
