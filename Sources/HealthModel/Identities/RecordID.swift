/// Identifies a record of a data set: an organisation, a complex, an instruction.
public struct RecordID: Sendable, Hashable, Codable {
    public let dataSet: String
    public let orgUnit: OrgUnitID
    /// The record's own code, as given in documents.
    public let code: String

    public init(dataSet: String, orgUnit: OrgUnitID, code: String) {
        self.dataSet = dataSet
        self.orgUnit = orgUnit
        self.code = code
    }
}

/// Identifies a record field of a data set. Any name is allowed: it is never confused with a column that is not a field.
public struct FieldID: Sendable, Hashable, Codable {
    public let dataSet: String
    public let code: String

    public init(dataSet: String, code: String) {
        self.dataSet = dataSet
        self.code = code
    }
}

extension DataSetDefinition {
    /// The identity of a record field.
    public func field(_ code: String) -> FieldID { FieldID(dataSet: self.code, code: code) }
}
