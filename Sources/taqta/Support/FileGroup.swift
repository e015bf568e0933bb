import PageMaking
import Feeds
import HealthModel
import SnapshotFormat

/// Files that are judged by the same definitions; their snapshots are compared with each other.
struct FileGroup {
    private(set) var definitions: DefinitionRegistry
    private(set) var content: HistoryContent
    private let reader: SnapshotReader

    /// - Parameter folder: the directory whose definitions count; empty for the built-in ones alone.
    init(_ folder: String) {
        definitions = Definitions.registry(in: folder)
        content = HistoryContent(metadata: definitions.metadata)
        reader = SnapshotReader(metadata: definitions.metadata)
    }

    /// Judges one document by its content: a definition or a snapshot.
    ///
    /// - Parameters:
    ///   - path: the file as it was named, for the diagnostics.
    ///   - whole: its path from the root of the file system, its name among the definitions.
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
