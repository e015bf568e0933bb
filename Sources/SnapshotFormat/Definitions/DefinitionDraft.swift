import HealthModel

/// A definition as given by one document, before it is checked against the other data sets.
struct DefinitionDraft: Sendable {
    /// A formula with its location, for faults that depend on other data sets.
    struct PlacedFormula: Sendable {
        var formula: Formula
        /// The code of the indicator or rule with the formula.
        var item: String
        /// Whether plain names refer to fields of a record.
        var inRecord: Bool
        var place: DocumentPlace
    }

    let definition: DataSetDefinition
    let codePlace: DocumentPlace
    /// The locations of the rules' codes, in the order of the definition's rules.
    let rulePlaces: [DocumentPlace]
    let formulas: [PlacedFormula]
}

/// The result of reading a definition document.
struct DefinitionReading: Sendable {
    /// Nil if there is any fault: a definition is accepted as a whole or not at all.
    var draft: DefinitionDraft?
    /// In document order.
    var diagnostics: [Diagnostic]
}
