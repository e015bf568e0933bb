import SnapshotFormat

/// The outcome of each document's last read, with the file's stamp at that time.
struct DocumentLedger {
    /// The outcome of a read.
    struct Entry: Equatable {
        var stamp: FileStamp?
        /// Whether the stamp is reliable: the file had not changed for a while when it was read. File system clocks are coarse,
        /// so a write right after a read may leave the stamp unchanged.
        var isSettled = false
        /// The fingerprint of the content; 0 if unknown.
        var fingerprint: UInt64 = 0
        var isGood: Bool
    }

    private var entries: [DocumentPath: Entry] = [:]
    private(set) var read = 0
    private(set) var rejected = 0

    var isEmpty: Bool { entries.isEmpty }

    /// The stamp that proves a file unchanged if it still has it; nil if unreliable.
    func proof(of path: DocumentPath) -> FileStamp? {
        guard let entry = entries[path], entry.isSettled else { return nil }
        return entry.stamp
    }

    /// The fingerprint of successfully read content.
    func fingerprint(of path: DocumentPath) -> UInt64? {
        guard let entry = entries[path], entry.isGood, entry.fingerprint != 0 else { return nil }
        return entry.fingerprint
    }

    /// Records the outcome of a read. Without a stamp, the document is read again at the next rescan.
    mutating func note(_ path: DocumentPath, _ entry: Entry) {
        if let old = entries.updateValue(entry, forKey: path) { uncount(old) }
        if entry.isGood { read += 1 } else { rejected += 1 }
    }

    /// Returns whether the document was known.
    @discardableResult
    mutating func forget(_ path: DocumentPath) -> Bool {
        guard let entry = entries.removeValue(forKey: path) else { return false }
        uncount(entry)
        return true
    }

    private mutating func uncount(_ entry: Entry) {
        if entry.isGood { read -= 1 } else { rejected -= 1 }
    }

    /// Forgets the documents in a listing's scope that the listing did not find, and returns them sorted by name.
    mutating func forgetAll(in scope: ListingScope, except found: Set<DocumentPath> = []) -> [DocumentPath] {
        let gone = entries.keys.filter { scope.holds($0) && !found.contains($0) }
        for path in gone { forget(path) }
        return gone.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    }
}

/// The part of the tree covered by a listing: documents in it that were not found are gone.
struct ListingScope: Equatable {
    var directory: DocumentPath
    /// Whether subdirectories were listed too.
    var isDeep = true

    static let whole = ListingScope(directory: .root)

    func holds(_ path: DocumentPath) -> Bool { isDeep ? path.isWithin(directory) : path.parent == directory }
}
