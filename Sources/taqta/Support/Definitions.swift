import Catalogue
import HealthModel
import DirectoryFeed
import SnapshotFormat

/// The data sets available to a command: the built-in ones and those defined by files next to the snapshots.
enum Definitions {
    /// The data sets of several directories combined.
    static func registry(of directories: [String]) -> DefinitionRegistry {
        var registry = DefinitionRegistry(metadata: Catalogue.metadata)
        registry.define(directories, SourceID.directories(directories))
        return registry
    }

    /// The nearest directory above a file that contains definitions, which apply to the file; empty if there is none.
    ///
    /// - Parameter file: an absolute path.
    static func folder(above file: String) -> String {
        var folder = parent(of: file)
        while !folder.isEmpty, DefinitionFolder.documents(of: folder, source: .none).isEmpty { folder = parent(of: folder) }
        return folder
    }

    /// The data sets of one directory, whose documents are identified by absolute paths.
    static func registry(in folder: String) -> DefinitionRegistry {
        var registry = DefinitionRegistry(metadata: Catalogue.metadata)
        guard !folder.isEmpty else { return registry }
        for (found, content) in DefinitionFolder.documents(of: folder, source: .none) {
            registry.define(document("\(folder)/\(found.name)"), content)
        }
        return registry
    }

    /// The identity of a file among the definitions of its folder.
    ///
    /// - Parameter path: an absolute path.
    static func document(_ path: String) -> DocumentID { DocumentID(name: path) }

    private static func parent(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }
}
