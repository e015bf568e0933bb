/// Identifies a finding by rule, figure and period, regardless of its numbers, so that it is the same tomorrow.
public struct FindingID: Sendable, Hashable, Codable {
    /// The unit, part and period the finding is about.
    public struct Subject: Sendable, Hashable, Codable {
        public let dataSet: String
        public let orgUnit: OrgUnitID
        /// The part of the unit's figures.
        public let category: Category

        public init(dataSet: String, orgUnit: OrgUnitID, category: Category = .total) {
            self.dataSet = dataSet
            self.orgUnit = orgUnit
            self.category = category
        }
    }

    /// One side of the rule's comparison.
    public enum Operand: Sendable, Hashable, Codable {
        case figure(MeasureID)
        case dimension(String)
        case feed(String)
        case orgUnit(OrgUnitID)
    }

    public let rule: RuleCode
    public let subject: Subject
    public let period: Period?
    public let operands: [Operand]

    public init(_ rule: RuleCode, about subject: Subject, period: Period? = nil, operands: [Operand] = []) {
        self.rule = rule
        self.subject = subject
        self.period = period
        self.operands = operands
    }
}
