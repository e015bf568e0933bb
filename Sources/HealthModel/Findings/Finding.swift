/// A contradiction, gap or caution in the figures themselves, found by a rule.
///
/// A stated figure is never corrected: the finding sets the reported, the calculated and the difference side by side.
public struct Finding: Sendable, Hashable {
    /// `rule.<code>` of a validation rule, or a built-in check: `breakdown.sum`, `breakdown.part`, `children.sum`,
    /// `source.conflict`, `source.revision`, `outlier`, `completeness`, `unit.homonym`, `unit.borders`.
    public var code: String
    public var severity: Severity
    public var dataSet: String
    public var orgUnit: OrgUnitID
    public var period: Period?
    /// The rule's name in words, or what the built-in check found.
    public var title: Message
    /// The formula with its numbers: `1 012 856 + 159 066 = 1 171 922 ≠ 1 171 882`.
    public var evidence: Message?
    /// Reported minus calculated.
    public var difference: Reading?
    public var isEstimate: Bool
    /// The document that the figure at fault comes from; nil where no single one gives it.
    public var document: String?

    public init(
        code: String, severity: Severity, dataSet: String, orgUnit: OrgUnitID, period: Period? = nil, title: Message,
        evidence: Message? = nil, difference: Reading? = nil, isEstimate: Bool = false, document: String? = nil
    ) {
        self.code = code
        self.severity = severity
        self.dataSet = dataSet
        self.orgUnit = orgUnit
        self.period = period
        self.title = title
        self.evidence = evidence
        self.difference = difference
        self.isEstimate = isEstimate
        self.document = document
    }
}
