import SnapshotFormat
import HealthModel

/// The folder of definitions beside the snapshots: `datasets` directly below a watched directory.
public enum DefinitionFolder {
    /// Reads the definitions of a directory at once, for commands that need them before anything else.
    ///
    /// - Parameter source: what the documents belong to.
    /// - Returns: what can be read; nothing where there is no such folder.
    public static func documents(
        of directory: String, source: SourceID, limit: Int = ReadingLimits.standard.bytes
    ) -> [DocumentID: [UInt8]] {
        let root = DirectorySource.Settings.absolute(directory)
        var file = FileReader(limit: limit)
        var folders = [DocumentPath.definitions]
        var found: [DocumentID: [UInt8]] = [:]
        while let folder = folders.popLast() {
            guard case .success(let listing) = DirectoryListing.of(folder, below: root) else { continue }
            folders += listing.folders
            for path in listing.documents {
                guard case .content = file.read(path.systemPath(below: root), unless: nil, isComplete: true) else { continue }
                found[DocumentID(source: source, name: path.name)] = Array(file.bytes)
            }
        }
        return found
    }
}
