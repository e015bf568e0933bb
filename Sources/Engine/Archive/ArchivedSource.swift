import Archive
import Glibc

/// A source as the archive knows it.
struct ArchivedSource: Sendable {
    /// Its place in the engine's list of sources.
    var index: Int
    /// The absolute path of the directory.
    var name: String
    /// What the names of its documents begin with in this program.
    var label: String

    func document(_ name: String) -> DocumentID { DocumentID(source: self.name, path: String(name.dropFirst(label.count))) }

    /// One name for a directory, however it was given: absolute, without `.`, `..` and doubled slashes. Links stay as they
    /// are: a link that is turned to another folder is still the same source.
    static func name(ofDirectory directory: String) -> String {
        let path = directory.hasPrefix("/") ? directory : currentDirectory + "/" + directory
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return "/" + parts.joined(separator: "/")
    }

    private static var currentDirectory: String {
        guard let path = getcwd(nil, 0) else { return "" }
        defer { free(path) }
        return String(cString: path)
    }
}
