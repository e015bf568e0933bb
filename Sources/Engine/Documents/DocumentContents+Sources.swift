import ExportModel
import HealthModel
import DirectoryFeed

extension DocumentContents {
    /// The contents of the sources' documents, if unchanged since their snapshots were read.
    ///
    /// - Parameter hashes: finds the hash of a snapshot's original content.
    public init(of sources: FollowedDirectories, hashes: DocumentHashes) {
        self.init(
            bytes: { snapshot in
                let content = sources.content(of: snapshot.origin.document)
                return content.flatMap { snapshot.origin.content.isContent($0) ? $0 : nil }
            }, hash: { hashes.sha256(of: $0.origin.content) })
    }
}
