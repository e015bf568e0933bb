import ExportModel
import HealthModel
import DirectoryFeed

extension DocumentContents {
    /// What the documents of some sources hold, where it is still what their snapshots were read from.
    ///
    /// - Parameter hashes: finds the hash of what a snapshot was read from, wherever it is kept.
    public init(of sources: FollowedDirectories, hashes: DocumentHashes) {
        self.init(
            bytes: { snapshot in
                let content = sources.content(of: snapshot.origin.document)
                return content.flatMap { snapshot.origin.content.isContent($0) ? $0 : nil }
            }, hash: { hashes.sha256(of: $0.origin.content) })
    }
}
