/// The data sets known at one moment, with the diagnostics of the files that define them.
public struct DefinitionEdition: Sendable {
    /// What changed since the previous edition.
    public enum Cause: Sendable, Hashable {
        /// A document's content changed.
        case content(DocumentContentID)
        /// A document was removed.
        case removal(DocumentID)
    }

    public var metadata: Metadata
    /// One entry per file that defines a data set; empty lists for valid files.
    public var diagnostics: [DocumentID: [Diagnostic]]
    /// Increases with every change of the documents; 0 for the built-in data sets.
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
