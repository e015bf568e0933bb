import HealthModel

/// What is known of each document: how its file looked when it was last read, and whether that went well.
struct DocumentLedger {
    private struct Entry {
        var stamp: FileStamp?
        var isGood: Bool
    }

    private var entries: [DocumentPath: Entry] = [:]
    private(set) var read = 0
    private(set) var rejected = 0

    var isEmpty: Bool { entries.isEmpty }

    func stamp(of path: DocumentPath) -> FileStamp? { entries[path]?.stamp }

    /// Notes the outcome of a reading. Without a stamp the document is read again at the next look.
    mutating func note(_ path: DocumentPath, _ stamp: FileStamp?, isGood: Bool) {
        forget(path)
        entries[path] = Entry(stamp: stamp, isGood: isGood)
        if isGood { read += 1 } else { rejected += 1 }
    }

    /// Whether the document was known.
    @discardableResult
    mutating func forget(_ path: DocumentPath) -> Bool {
        guard let entry = entries.removeValue(forKey: path) else { return false }
        if entry.isGood { read -= 1 } else { rejected -= 1 }
        return true
    }

    /// Forgets the documents within a directory that are not among `found`, and returns them in the order of their names.
    mutating func forgetAll(within directory: DocumentPath, except found: Set<DocumentPath> = []) -> [DocumentPath] {
        let gone = entries.keys.filter { $0.isWithin(directory) && !found.contains($0) }
        for path in gone { forget(path) }
        return gone.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    }
}
