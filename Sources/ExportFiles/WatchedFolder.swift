import ExportFormats
import ExportModel
import Glibc

/// Checks whether a file is located in a watched directory.
///
/// A JSON file there would be read as data, and output of `--watch` would trigger itself endlessly.
public struct WatchedFolder {
    private let path: String

    public init(_ path: String) {
        self.path = WatchedFolder.absolute(path)
    }

    /// Whether a file is JSON and located in one of the directories.
    public static func refuses(_ file: String, in directories: [String]) -> Bool {
        file.lowercased().hasSuffix(".json") && directories.contains { WatchedFolder($0).contains(file) }
    }

    public func contains(_ file: String) -> Bool { (WatchedFolder.absolute(file) + "/").hasPrefix(path + "/") }

    /// The path without links and `..`, as far as it exists.
    private static func absolute(_ path: String) -> String {
        let full = path.hasPrefix("/") ? path : (real(".") ?? "") + "/" + path
        var parts = full.split(separator: "/").map(String.init)
        var missing: [String] = []
        while !parts.isEmpty {
            if let found = real("/" + parts.joined(separator: "/")) {
                return ([found == "/" ? "" : found] + missing).joined(separator: "/")
            }
            missing.insert(parts.removeLast(), at: 0)
        }
        return full
    }

    private static func real(_ path: String) -> String? {
        guard let found = realpath(path, nil) else { return nil }
        defer { free(found) }
        return String(cString: found)
    }
}
