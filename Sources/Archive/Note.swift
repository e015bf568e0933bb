import HealthModel

/// An operator's note about a unit, one of its data sets, or a figure.
public struct Note: Sendable, Hashable, Identifiable {
    public var id: Int64 = 0
    public var written: Instant
    public var author: String
    public var text: String
    public var orgUnit: OrgUnitID
    public var dataSet: String?
    /// The code of a data element or an indicator.
    public var element: String?
    public var period: Period?
    /// When it was retracted. It is kept nevertheless.
    public var retracted: Instant?

    public init(
        written: Instant, author: String, text: String, orgUnit: OrgUnitID, dataSet: String? = nil, element: String? = nil,
        period: Period? = nil
    ) {
        self.written = written
        self.author = author
        self.text = text
        self.orgUnit = orgUnit
        self.dataSet = dataSet
        self.element = element
        self.period = period
    }
}

/// An operator's acknowledgement of a finding.
public struct Acknowledgement: Sendable, Hashable, Identifiable {
    public var id: Int64 = 0
    public var acknowledged: Instant
    public var author: String
    /// The finding's code: `rule.<code>`, `completeness` …
    public var finding: String
    public var dataSet: String
    public var orgUnit: OrgUnitID
    public var period: Period?
    public var remark: String

    public init(
        acknowledged: Instant, author: String, finding: String, dataSet: String, orgUnit: OrgUnitID, period: Period? = nil,
        remark: String = ""
    ) {
        self.acknowledged = acknowledged
        self.author = author
        self.finding = finding
        self.dataSet = dataSet
        self.orgUnit = orgUnit
        self.period = period
        self.remark = remark
    }
}
