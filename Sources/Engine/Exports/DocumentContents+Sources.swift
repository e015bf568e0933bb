import Exporters
import HealthModel
import Ingest

extension DocumentContents {
    /// What the documents of some sources hold, where it is still what their snapshots were read from.
    ///
    /// - Parameter sha256: the hash of some bytes in hexadecimal digits; nil where it cannot be told.
    public init(of sources: [any SnapshotSource], sha256: @escaping @Sendable ([UInt8]) -> String?) {
        self.init(
            bytes: { snapshot in
                let content = sources.lazy.compactMap { $0.content(of: snapshot.origin.name) }.first
                return content.flatMap { snapshot.origin.isContent($0) ? $0 : nil }
            }, sha256: sha256)
    }
}
