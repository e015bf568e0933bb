import PageMaking
import Feeds
import HealthModel
import SnapshotFormat

/// Files checked against the same definitions; their snapshots are compared with each other.
struct FileGroup {
    private(set) var definitions: DefinitionRegistry
    private(set) var content: HistoryContent
    private let reader: SnapshotReader

    /// - Parameter folder: the directory of the definitions; empty for the built-in ones only.
    init(_ folder: String) {
        definitions = Definitions.registry(in: folder)
        content = HistoryContent(metadata: definitions.metadata)
        reader = SnapshotReader(metadata: definitions.metadata)
    }

    /// Checks one document, a definition or a snapshot depending on its content.
    ///
    /// - Parameters:
    ///   - path: the file as named by the user, for diagnostics.
    ///   - whole: its absolute path, which identifies it among the definitions.
    mutating func judge(_ document: [UInt8], _ path: String, _ whole: String, received: Instant) -> [Diagnostic] {
        guard definitions.isDefinition(document) else {
            let result = reader.read(document, document: DocumentID(name: path), received: received)
            if let snapshot = result.snapshot { _ = content.take(.accepted(snapshot, result.diagnostics)) }
            return result.diagnostics
        }
        let id = Definitions.document(whole)
        definitions.define(id, document)
        return (definitions.edition.diagnostics[id] ?? []).map { diagnostic in
            var named = diagnostic
            named.file = path
            return named
        }
    }
}
