import Catalogue
import HealthModel
import Ingest

/// The data sets that a command knows: the built-in ones, and those that files beside the snapshots add.
enum Definitions {
    /// The data sets of some directories together.
    static func registry(of directories: [String]) -> DefinitionRegistry {
        var registry = DefinitionRegistry(metadata: Catalogue.metadata)
        for directory in directories {
            let documents = DefinitionFolder.documents(of: directory, label: label(of: directory, among: directories))
            for (document, content) in documents { registry.define(document, content) }
        }
        return registry
    }

    /// What the names of a directory's documents begin with, where there are several directories.
    static func label(of directory: String, among directories: [String]) -> String {
        directories.count > 1 ? "\(directory)/" : ""
    }

    /// The nearest directory above a file that holds definitions, by which the file is judged; empty where there is none.
    ///
    /// - Parameter file: its path from the root of the file system.
    static func folder(above file: String) -> String {
        var folder = parent(of: file)
        while !folder.isEmpty, DefinitionFolder.documents(of: folder).isEmpty { folder = parent(of: folder) }
        return folder
    }

    /// The data sets of one directory, whose documents go by their whole paths.
    static func registry(in folder: String) -> DefinitionRegistry {
        var registry = DefinitionRegistry(metadata: Catalogue.metadata)
        guard !folder.isEmpty else { return registry }
        for (document, content) in DefinitionFolder.documents(of: folder, label: folder + "/") { registry.define(document, content) }
        return registry
    }

    private static func parent(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }
}
