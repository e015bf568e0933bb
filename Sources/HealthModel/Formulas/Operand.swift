/// What a formula or a part of it comes to.
public enum Operand: Sendable, Hashable {
    case quantity(Quantity)
    case truth(Bool)
    /// A code or a set of code positions is compared by name; a day by its order.
    case code(String)
    case day(Day)
    case missing(Missing)
}

/// Supplies the figures that a formula names.
public protocol FormulaContext {
    func value(of reference: ElementReference) -> Operand
    func previous(_ reference: ElementReference, years: Int) -> Operand
    func children(_ reference: ElementReference) -> Operand
    func parameter(_ code: String) -> Operand
    /// The first target of an indicator of the formula's data set that holds for the unit and the year.
    func target(_ indicator: String) -> Operand
    /// A field of the newest `organisations` record of the organisation that the record at hand is about.
    func organisation(_ field: String) -> Operand
    /// The field of the record at hand; missing outside record conditions.
    func field(_ code: String) -> Operand
    /// The number of records that satisfy a condition, or all where it is nil; missing where the data set has no records.
    func count(where condition: Expression?) -> Operand
    func every(where condition: Expression) -> Operand
    var days: Operand { get }
    var today: Operand { get }
    /// Whether names mean fields of a record rather than data elements.
    var isRecord: Bool { get }
}
