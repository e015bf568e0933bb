import HealthModel
import Synchronization

/// Reads snapshots with the current definitions: the built-in ones and those from files.
public final class DefinedReader: DocumentReader {
    private struct Current {
        var registry: DefinitionRegistry
        var reader: SnapshotReader
    }

    private let current: Mutex<Current>
    private let limits: ReadingLimits
    private let announce: @Sendable (DefinitionEdition) -> Void

    /// - Parameters:
    ///   - registry: the initial data sets.
    ///   - announce: called with every edition before it is used for reading. It must not call the reader.
    public init(
        _ registry: DefinitionRegistry, limits: ReadingLimits = .standard,
        announce: @escaping @Sendable (DefinitionEdition) -> Void = { _ in }
    ) {
        self.limits = limits
        self.announce = announce
        current = Mutex(Current(registry: registry, reader: SnapshotReader(metadata: registry.metadata, limits: limits)))
    }

    public func read(_ bytes: UnsafeRawBufferPointer, document: DocumentID, received: Instant) -> ReadingResult {
        current.withLock { $0.reader }.read(bytes, document: document, received: received)
    }

    public func define(_ document: DocumentID, _ content: [UInt8]) { change { $0.define(document, content) } }

    public func forget(_ document: DocumentID) { change { $0.remove(document) } }

    private func change(_ make: (inout DefinitionRegistry) -> Bool) {
        current.withLock { current in
            let before = current.registry.metadata
            guard make(&current.registry) else { return }
            let metadata = current.registry.metadata
            if !before.changes(to: metadata).isEmpty { current.reader = SnapshotReader(metadata: metadata, limits: limits) }
            announce(current.registry.edition)
        }
    }
}
