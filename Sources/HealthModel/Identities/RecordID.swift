/// Which record of a data set: an organisation, a complex, an instruction.
public struct RecordID: Sendable, Hashable, Codable {
    public let dataSet: String
    public let orgUnit: OrgUnitID
    /// The record's own code, as its documents give it.
    public let code: String

    public init(dataSet: String, orgUnit: OrgUnitID, code: String) {
        self.dataSet = dataSet
        self.orgUnit = orgUnit
        self.code = code
    }
}

/// Which field of the records of a data set. It may have any name: it is never mistaken for anything that is not a field.
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
