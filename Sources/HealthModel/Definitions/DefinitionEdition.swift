/// The data sets that are known at a moment, with what is wrong with the files that define some of them.
public struct DefinitionEdition: Sendable {
    public var metadata: Metadata
    /// For each file that defines a data set, by the document's name; empty lists for those without fault.
    public var diagnostics: [String: [Diagnostic]]

    public init(metadata: Metadata, diagnostics: [String: [Diagnostic]] = [:]) {
        self.metadata = metadata
        self.diagnostics = diagnostics
    }
}
