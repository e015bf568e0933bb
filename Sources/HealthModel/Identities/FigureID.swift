/// Identifies a data element or indicator of a data set, independent of unit, part and time.
///
/// Measures have no order, and only their codes appear in output.
public struct MeasureID: Sendable, Hashable, Codable {
    public let dataSet: String
    /// The element's or indicator's code.
    public let code: String

    public init(dataSet: String, code: String) {
        self.dataSet = dataSet
        self.code = code
    }
}

/// Identifies a figure of a unit: used by selections and the detail of a figure.
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
