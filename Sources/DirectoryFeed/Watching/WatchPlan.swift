/// Decides what a kernel event means. Pure: it knows which watch stands for which directory, and nothing of the disk.
struct WatchPlan {
    /// What is to be done.
    enum Action: Equatable {
        /// Watch the directory, then look at all that it holds.
        case scan(DocumentPath)
        /// Look at everything again, because changes were lost or all has changed.
        case rescan(lostEvents: Bool)
        case read(DocumentPath, Change)
        /// A copy that a synchronising program set aside.
        case warn(DocumentPath)
        case remove(DocumentPath)
        case removeAll(within: DocumentPath)
        /// End these watches: their directories have left the tree.
        case forget([Int32])
        /// A directory whose name is a document's: people should know.
        case name(DocumentPath)
        /// An entry that is no document by its name: it may be a link to a directory.
        case examine(DocumentPath)
        /// The watched directory itself may be gone, back or another one.
        case checkRoot
    }

    /// How a document came to be there, which decides how soon it can be read.
    enum Change: Equatable, Sendable {
        /// Renamed into place: complete.
        case renamed
        /// Written where it is; another write may follow.
        case written
        /// Created; it is complete only if it is a link.
        case created
    }

    private var directories: [Int32: DocumentPath] = [:]
    /// The watch on the directory that holds the watched one, and the name to look for there.
    private var parent: (watch: Int32, name: [UInt8])?
    /// The watches on the directories further up, which take the watched one along when they move.
    private var ancestors: Set<Int32> = []

    /// Whether the watch belongs to another directory already: the same one, reached through a link.
    func isTaken(_ watch: Int32, by path: DocumentPath) -> Bool {
        directories[watch].map { $0 != path } ?? false
    }

    mutating func note(watch: Int32, on directory: DocumentPath) { directories[watch] = directory }

    mutating func note(parentWatch: Int32, rootName: [UInt8]) { parent = (parentWatch, rootName) }

    mutating func note(ancestorWatch: Int32) { ancestors.insert(ancestorWatch) }

    /// The watches of a directory and of all below it, which are not known any more.
    mutating func takeWatches(within path: DocumentPath) -> [Int32] {
        let ended = directories.filter { $0.value.isWithin(path) }.keys.sorted()
        for watch in ended { directories[watch] = nil }
        return ended
    }

    /// What has to be done after an event.
    mutating func actions(for event: KernelEvent) -> [Action] {
        if event.kinds.contains(.overflow) { return [.rescan(lostEvents: true)] }
        // The parent may be watched twice, as a parent and as part of the tree when the tree holds a link to it.
        if let parent, parent.watch == event.watch, concernsRoot(event, parent.name) { return [.checkRoot] }
        guard let directory = directories[event.watch] else {
            let isMove = !event.kinds.isDisjoint(with: .ofDirectoryItself)
            return isMove && ancestors.contains(event.watch) ? [.checkRoot] : []
        }
        if !event.kinds.isDisjoint(with: .ofDirectoryItself) { return afterEnd(of: directory, event) }
        let path = directory.appending(event.name)
        return event.kinds.contains(.directory) ? directoryActions(path, event) : fileActions(path, event)
    }

    private func concernsRoot(_ event: KernelEvent, _ rootName: [UInt8]) -> Bool {
        event.name == rootName || !event.kinds.isDisjoint(with: .ofDirectoryItself)
    }

    private mutating func afterEnd(of directory: DocumentPath, _ event: KernelEvent) -> [Action] {
        if event.kinds.contains(.ignored) { directories[event.watch] = nil }
        // A root that comes back may have the number of the one that is gone, so that only the end of the watch tells.
        if directory.isRoot { return [event.kinds.contains(.movedSelf) ? .checkRoot : .rescan(lostEvents: false)] }
        // Moving is reported by the directory's parent as well, with the name.
        return event.kinds.contains(.movedSelf) ? [] : [.removeAll(within: directory)]
    }

    private mutating func directoryActions(_ path: DocumentPath, _ event: KernelEvent) -> [Action] {
        guard EntryName.isFolder(event.name) else { return [] }
        guard !event.kinds.isDisjoint(with: [.created, .movedTo]) else { return leave(path) }
        return [.scan(path)] + (EntryName.kind(event.name) == .document ? [.name(path)] : [])
    }

    /// The directory is not part of the tree any more.
    private mutating func leave(_ path: DocumentPath) -> [Action] {
        [.forget(takeWatches(within: path)), .removeAll(within: path)]
    }

    private mutating func fileActions(_ path: DocumentPath, _ event: KernelEvent) -> [Action] {
        let isGone = !event.kinds.isDisjoint(with: [.deleted, .movedFrom])
        switch EntryName.kind(event.name) {
        case .document: return [isGone ? .remove(path) : .read(path, change(event))]
        case .conflictCopy: return [isGone ? .remove(path) : .warn(path)]
        case .generationLink: return isGone ? [] : [.rescan(lostEvents: false)]
        case .ignored: return ignoredActions(path, event, isGone: isGone)
        }
    }

    private mutating func ignoredActions(_ path: DocumentPath, _ event: KernelEvent, isGone: Bool) -> [Action] {
        if isGone { return directories.values.contains(path) ? leave(path) : [] }
        let isNew = !event.kinds.isDisjoint(with: [.created, .movedTo])
        return isNew && EntryName.isFolder(event.name) ? [.examine(path)] : []
    }

    private func change(_ event: KernelEvent) -> Change {
        if event.kinds.contains(.movedTo) { return .renamed }
        return event.kinds.contains(.closeWrite) ? .written : .created
    }
}
