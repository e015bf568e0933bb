/// Which figure of which unit: what a selection remembers and the detail of a figure explains.
public struct FigureID: Sendable, Hashable {
    public var dataSet: String
    /// An element's or indicator's code.
    public var code: String
    public var category: Category
    public var orgUnit: OrgUnitID

    public init(dataSet: String, code: String, category: Category = .total, orgUnit: OrgUnitID) {
        self.dataSet = dataSet
        self.code = code
        self.category = category
        self.orgUnit = orgUnit
    }
}
