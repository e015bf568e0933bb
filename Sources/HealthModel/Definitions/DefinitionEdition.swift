/// The data sets that are known at a moment, with what is wrong with the files that define some of them.
public struct DefinitionEdition: Sendable {
    /// What an edition differs by from the one before it.
    public enum Cause: Sendable, Hashable {
        /// A document says something else.
        case content(DocumentContentID)
        /// A document is gone.
        case removal(DocumentID)
    }

    public var metadata: Metadata
    /// For each file that defines a data set; empty lists for those without fault.
    public var diagnostics: [DocumentID: [Diagnostic]]
    /// Grows with every change of the documents, from 0 for the built-in data sets.
    public var number: Int
    /// Nil for the first edition.
    public var cause: Cause?

    public init(metadata: Metadata, diagnostics: [DocumentID: [Diagnostic]] = [:], number: Int = 0, cause: Cause? = nil) {
        self.metadata = metadata
        self.diagnostics = diagnostics
        self.number = number
        self.cause = cause
    }
}
