import SnapshotFormat

/// What is known of each document: how its file looked when it was last read, and whether that went well.
struct DocumentLedger {
    /// How a reading went.
    struct Entry: Equatable {
        var stamp: FileStamp?
        /// Whether the stamp is worth its word: the file had been left alone for a while when it was read. The clock of a file
        /// system stands still for milliseconds, so that a change right after a reading may leave the stamp as it was.
        var isSettled = false
        /// Of the content that was read; 0 where it is not known.
        var fingerprint: UInt64 = 0
        var isGood: Bool
    }

    private var entries: [DocumentPath: Entry] = [:]
    private(set) var read = 0
    private(set) var rejected = 0

    var isEmpty: Bool { entries.isEmpty }

    /// A stamp that proves, when a file still has it, that the file has not changed.
    func proof(of path: DocumentPath) -> FileStamp? {
        guard let entry = entries[path], entry.isSettled else { return nil }
        return entry.stamp
    }

    /// The fingerprint of a good content, or nil.
    func fingerprint(of path: DocumentPath) -> UInt64? {
        guard let entry = entries[path], entry.isGood, entry.fingerprint != 0 else { return nil }
        return entry.fingerprint
    }

    /// Notes the outcome of a reading. Without a stamp the document is read again at the next look.
    mutating func note(_ path: DocumentPath, _ entry: Entry) {
        if let old = entries.updateValue(entry, forKey: path) { uncount(old) }
        if entry.isGood { read += 1 } else { rejected += 1 }
    }

    /// Whether the document was known.
    @discardableResult
    mutating func forget(_ path: DocumentPath) -> Bool {
        guard let entry = entries.removeValue(forKey: path) else { return false }
        uncount(entry)
        return true
    }

    private mutating func uncount(_ entry: Entry) {
        if entry.isGood { read -= 1 } else { rejected -= 1 }
    }

    /// Forgets the documents of a listing's scope that the listing did not find, and returns them in the order of their names.
    mutating func forgetAll(in scope: ListingScope, except found: Set<DocumentPath> = []) -> [DocumentPath] {
        let gone = entries.keys.filter { scope.holds($0) && !found.contains($0) }
        for path in gone { forget(path) }
        return gone.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    }
}

/// How much of the tree a listing covers: what lies there and was not found is gone.
struct ListingScope: Equatable {
    var directory: DocumentPath
    /// Whether the directories below were listed too.
    var isDeep = true

    static let whole = ListingScope(directory: .root)

    func holds(_ path: DocumentPath) -> Bool { isDeep ? path.isWithin(directory) : path.parent == directory }
}
