/// A contradiction, gap or caution in the figures, found by a rule.
///
/// Stated figures are never corrected: a finding shows the reported value, the calculated value and their difference.
public struct Finding: Sendable, Hashable {
    /// Who is at odds.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// One document with itself, or with what cannot be.
        case contradiction
        /// Documents with one another: both may be right about different moments or scopes.
        case reconciliation
        /// Nobody: something is missing, unusual or has to be known.
        case notice
    }

    public let id: FindingID
    public var kind: Kind
    public var severity: Severity
    /// The rule's name, or the result of a built-in check.
    public var title: Message
    /// The formula with its numbers: `1 012 856 + 159 066 = 1 171 922 ≠ 1 171 882`.
    public var evidence: Message?
    /// Reported minus calculated.
    public var difference: Reading?
    public var isEstimate: Bool
    /// The document with the faulty figure; nil if it does not come from a single document.
    public var document: DocumentID?
    /// The documents that it disagrees with.
    public var others: [DocumentID]
    /// What the figures are about. It may change from day to day while the finding stays the same.
    public var period: Period?

    public init(
        _ id: FindingID, kind: Kind = .contradiction, severity: Severity, title: Message, evidence: Message? = nil,
        difference: Reading? = nil, isEstimate: Bool = false, document: DocumentID? = nil, others: [DocumentID] = [],
        about period: Period? = nil
    ) {
        self.id = id
        self.kind = kind
        self.severity = severity
        self.title = title
        self.evidence = evidence
        self.difference = difference
        self.isEstimate = isEstimate
        self.document = document
        self.others = others
        self.period = period ?? id.period
    }

    /// All documents that it is about.
    public var documents: [DocumentID] { [document].compactMap(\.self) + others }

    public var code: String { id.rule.code }
    public var dataSet: String { id.subject.dataSet }
    public var orgUnit: OrgUnitID { id.subject.orgUnit }

    /// A digest of the numbers in the finding: an acknowledgement holds until it changes.
    ///
    /// It is the same in every run and language, and independent of wording and documents.
    public var state: UInt64 {
        var digest = Digest()
        digest.add(severity.code)
        if let evidence { digest.add(evidence) }
        if let difference { digest.add(difference) }
        return digest.value
    }
}
