import HealthModel
import Synchronization

/// Reads snapshots by the definitions as they are now: the built-in ones and those of files.
///
/// Documents of definitions are given to it on the thread that reads them, so that snapshots read after one are decoded by it.
public final class DefinedReader: DocumentReader {
    private struct Current {
        var registry: DefinitionRegistry
        var reader: SnapshotReader
    }

    private let current: Mutex<Current>
    private let limits: ReadingLimits
    private let announce: @Sendable (DefinitionEdition) -> Void

    /// - Parameter announce: hears of every edition before anybody can read by it. It must not call the reader.
    public init(
        metadata: Metadata, limits: ReadingLimits = .standard, announce: @escaping @Sendable (DefinitionEdition) -> Void = { _ in }
    ) {
        self.limits = limits
        self.announce = announce
        current = Mutex(
            Current(
                registry: DefinitionRegistry(metadata: metadata, limits: limits),
                reader: SnapshotReader(metadata: metadata, limits: limits)))
    }

    public func read(_ bytes: UnsafeRawBufferPointer, name: String, received: Instant) -> ReadingResult {
        current.withLock { $0.reader }.read(bytes, name: name, received: received)
    }

    /// Takes in what a definition's document holds now.
    public func define(_ document: String, _ content: [UInt8]) {
        change {
            $0.define(document, content)
            return true
        }
    }

    /// Forgets a document that is gone; nothing where it defined nothing.
    public func remove(_ document: String) {
        change { $0.remove(document) }
    }

    /// Takes in what a source says of its definitions. Call it with each batch before the batch is passed on.
    public func follow(_ events: [SourceEvent]) {
        for event in events {
            switch event {
            case .defined(let document, let content): define(document, content)
            case .removed(let document): remove(document)
            default: break
            }
        }
    }

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
