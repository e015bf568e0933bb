/// The value of a formula or of one of its subexpressions.
public enum Operand: Sendable, Hashable {
    case quantity(Quantity)
    case truth(Bool)
    /// A code or a set of code positions is compared by name; a day by its order.
    case code(String)
    case day(Day)
    case missing(Missing)
}

/// Supplies the figures referenced by a formula.
public protocol FormulaContext {
    func value(of reference: ElementReference) -> Operand
    func previous(_ reference: ElementReference, years: Int) -> Operand
    func children(_ reference: ElementReference) -> Operand
    func parameter(_ code: String) -> Operand
    /// The first target of an indicator of the formula's data set that applies to the unit and the year.
    func target(_ indicator: String) -> Operand
    /// A field of the newest `organisations` record of the current record's organisation.
    func organisation(_ field: String) -> Operand
    /// A field of the current record; missing outside record conditions.
    func field(_ code: String) -> Operand
    /// The number of records that satisfy a condition, or of all if it is nil; missing if the data set has no records.
    func count(where condition: Expression?) -> Operand
    func every(where condition: Expression) -> Operand
    var days: Operand { get }
    var today: Operand { get }
    /// Whether names refer to fields of a record rather than data elements.
    var isRecord: Bool { get }
}
