/// The data sets that are known at a moment, with what is wrong with the files that define some of them.
public struct DefinitionEdition: Sendable {
    public var metadata: Metadata
    /// For each file that defines a data set; empty lists for those without fault.
    public var diagnostics: [DocumentID: [Diagnostic]]

    public init(metadata: Metadata, diagnostics: [DocumentID: [Diagnostic]] = [:]) {
        self.metadata = metadata
        self.diagnostics = diagnostics
    }
}
