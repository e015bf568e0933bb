import SnapshotFormat

/// Classifies directory entries by name.
enum EntryName {
    enum Kind: Equatable {
        case document
        /// A copy left by a synchronisation program after conflicting writes, to be reported to the operator.
        case conflictCopy
        /// Kubernetes' link to the current generation of a mounted volume: when it moves, everything has changed.
        case generationLink
        /// Temporary, hidden or unrelated.
        case ignored
    }

    /// Documents end in `.json`. Temporary files of editors, rsync, Syncthing, NFS and office programs begin with `.`, `~` or
    /// `#`, or end in `~`.
    static func kind(_ name: some Collection<UInt8>) -> Kind {
        if name.elementsEqual("..data".utf8) { return .generationLink }
        guard let first = name.first, !temporaryStarts.contains(first), endsInJSON(name) else { return .ignored }
        return isConflictCopy(name) ? .conflictCopy : .document
    }

    /// Whether a folder with this name is visited; hidden ones are not.
    static func isFolder(_ name: some Collection<UInt8>) -> Bool { name.first != UInt8(ascii: ".") }

    private static let temporaryStarts: [UInt8] = [UInt8(ascii: "."), UInt8(ascii: "~"), UInt8(ascii: "#")]

    private static func endsInJSON(_ name: some Collection<UInt8>) -> Bool {
        name.count > 5 && name.suffix(5).elementsEqual(jsonEnding) { $0 | 0x20 == $1 }
    }

    private static let jsonEnding = Array(".json".utf8)

    private static func isConflictCopy(_ name: some Collection<UInt8>) -> Bool {
        guard name.contains(UInt8(ascii: "c")), name.contains(where: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }) else {
            return false
        }
        let text = String(decoding: Array(name), as: UTF8.self)
        return text.contains(".sync-conflict-") || text.contains("conflicted copy")
    }
}
