import Catalogue
import HealthModel
import DirectoryFeed
import SnapshotFormat

/// The data sets that a command knows: the built-in ones, and those that files beside the snapshots add.
enum Definitions {
    /// The data sets of some directories together.
    static func registry(of directories: [String]) -> DefinitionRegistry {
        var registry = DefinitionRegistry(metadata: Catalogue.metadata)
        registry.define(directories, SourceID.directories(directories))
        return registry
    }

    /// The nearest directory above a file that holds definitions, by which the file is judged; empty where there is none.
    ///
    /// - Parameter file: its path from the root of the file system.
    static func folder(above file: String) -> String {
        var folder = parent(of: file)
        while !folder.isEmpty, DefinitionFolder.documents(of: folder, source: .none).isEmpty { folder = parent(of: folder) }
        return folder
    }

    /// The data sets of one directory, whose documents go by their whole paths.
    static func registry(in folder: String) -> DefinitionRegistry {
        var registry = DefinitionRegistry(metadata: Catalogue.metadata)
        guard !folder.isEmpty else { return registry }
        for (found, content) in DefinitionFolder.documents(of: folder, source: .none) {
            registry.define(document("\(folder)/\(found.name)"), content)
        }
        return registry
    }

    /// A file among the definitions of its folder.
    ///
    /// - Parameter path: from the root of the file system.
    static func document(_ path: String) -> DocumentID { DocumentID(name: path) }

    private static func parent(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }
}
