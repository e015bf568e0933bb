/// Identifies a value except for its period: a unit, a data element and a category.
public struct ValueCell: Sendable, Hashable {
    public var orgUnit: OrgUnitID
    /// The element's index in the definition.
    public var element: UInt16
    public var category: Category

    public init(orgUnit: OrgUnitID, element: Int, category: Category) {
        self.orgUnit = orgUnit
        self.element = UInt16(clamping: element)
        self.category = category
    }
}
