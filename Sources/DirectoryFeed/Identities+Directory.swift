import Glibc
import HealthModel
import SnapshotFormat

extension DocumentContentID {
    /// The bytes of this version, if its document still has them and belongs to a directory.
    public var bytesInDirectory: [UInt8]? {
        guard document.source != .none else { return nil }
        var file = FileReader(limit: ReadingLimits.standard.bytes)
        let path = DocumentPath(document.name).systemPath(below: Array(document.source.name.utf8))
        guard case .content = file.read(path, unless: nil, isComplete: true) else { return nil }
        let bytes = Array(file.bytes)
        return isContent(bytes) ? bytes : nil
    }
}

extension SourceID {
    /// Creates the source of a directory, identified by its absolute path without `.`, `..` and doubled slashes. Links are not
    /// resolved: a link redirected to another folder is still the same source.
    ///
    /// - Parameter label: the display prefix of its documents' names.
    public init(directory: String, label: String = "") {
        let path = directory.hasPrefix("/") ? directory : SourceID.currentDirectory + "/" + directory
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        self.init(name: "/" + parts.joined(separator: "/"), label: label)
    }

    /// The sources of directories followed together; if there are several, their labels distinguish them.
    public static func directories(_ directories: [String]) -> [SourceID] {
        directories.map { SourceID(directory: $0, label: directories.count > 1 ? "\($0)/" : "") }
    }

    private static var currentDirectory: String {
        guard let path = getcwd(nil, 0) else { return "" }
        defer { free(path) }
        return String(cString: path)
    }
}
