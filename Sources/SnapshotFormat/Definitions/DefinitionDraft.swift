import HealthModel

/// A definition as one document gives it, before it is known which other data sets there are.
struct DefinitionDraft: Sendable {
    /// A formula and where it stands, for mistakes that only show beside the other data sets.
    struct PlacedFormula: Sendable {
        var formula: Formula
        /// The code of the indicator or rule that holds the formula.
        var item: String
        /// Whether plain names mean fields of a record.
        var inRecord: Bool
        var place: DocumentPlace
    }

    let definition: DataSetDefinition
    let codePlace: DocumentPlace
    /// Where the codes of the rules stand, in the order of the definition's rules.
    let rulePlaces: [DocumentPlace]
    let formulas: [PlacedFormula]
}

/// What came of reading a definition's document.
struct DefinitionReading: Sendable {
    /// Nil where anything in the document is wrong: a definition is taken as a whole or not at all.
    var draft: DefinitionDraft?
    /// In the order of the document.
    var diagnostics: [Diagnostic]
}
