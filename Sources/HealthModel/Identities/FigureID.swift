/// Which figure of a data set: a data element or an indicator, whatever the unit, the part and the time.
///
/// Two of them are the same or not. They have no order, and only their codes leave the program.
public struct MeasureID: Sendable, Hashable, Codable {
    public let dataSet: String
    /// The element's or indicator's code.
    public let code: String

    public init(dataSet: String, code: String) {
        self.dataSet = dataSet
        self.code = code
    }
}

/// Which figure of which unit: what a selection remembers and the detail of a figure explains.
public struct FigureID: Sendable, Hashable, Codable {
    public let measure: MeasureID
    public let category: Category
    public let orgUnit: OrgUnitID

    public init(_ measure: MeasureID, category: Category = .total, orgUnit: OrgUnitID) {
        self.measure = measure
        self.category = category
        self.orgUnit = orgUnit
    }

    public init(dataSet: String, code: String, category: Category = .total, orgUnit: OrgUnitID) {
        self.init(MeasureID(dataSet: dataSet, code: code), category: category, orgUnit: orgUnit)
    }

    public var dataSet: String { measure.dataSet }
    /// An element's or indicator's code.
    public var code: String { measure.code }
}

extension DataSetDefinition {
    /// The identity of an element or indicator.
    public func measure(_ code: String) -> MeasureID { MeasureID(dataSet: self.code, code: code) }
}
