/// The folder of definitions beside the snapshots: `datasets/*.json` directly below a watched directory.
public enum DefinitionFolder {
    public static let name = "datasets"

    /// Reads the definitions of a directory at once, for commands that need them before anything else.
    ///
    /// - Parameter label: what the names of the documents begin with, as those of a `DirectorySource` do.
    /// - Returns: what can be read, by the names of the documents; nothing where there is no such folder.
    public static func documents(of directory: String, label: String = "", limit: Int = ReadingLimits.standard.bytes) -> [String: [UInt8]] {
        let root = DirectorySource.Settings.absolute(directory)
        guard let listing = try? DirectoryListing.of(DocumentPath(name), below: root).get() else { return [:] }
        var file = FileReader(limit: limit)
        var found: [String: [UInt8]] = [:]
        for path in listing.documents {
            guard case .content = file.read(path.systemPath(below: root), unless: nil) else { continue }
            found[label + path.name] = Array(file.bytes)
        }
        return found
    }
}
