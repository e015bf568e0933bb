import SnapshotFormat
import HealthModel

/// The folder with definitions: `datasets` directly below a watched directory.
public enum DefinitionFolder {
    /// Reads a directory's definitions synchronously, for commands that need them first.
    ///
    /// - Parameter source: the source of the documents.
    /// - Returns: the readable documents; empty if there is no such folder.
    public static func documents(
        of directory: String, source: SourceID, limit: Int = ReadingLimits.standard.bytes
    ) -> [DocumentID: [UInt8]] {
        let root = DirectorySource.Configuration.absolute(directory)
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
