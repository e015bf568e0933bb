/// Decides what a kernel event means. Pure: it maps watches to directories and does not access the disk.
struct WatchPlan {
    /// The response to an event.
    enum Action: Equatable {
        /// Watch the directory, then scan everything in it.
        case scan(DocumentPath)
        /// Rescan everything, because events were lost or everything has changed.
        case rescan(lostEvents: Bool)
        case read(DocumentPath, Change)
        /// Report a copy left by a synchronisation program.
        case warn(DocumentPath)
        case remove(DocumentPath)
        case removeAll(within: DocumentPath)
        /// End these watches: their directories have left the tree.
        case forget([Int32])
        /// Report a directory with the name of a document.
        case name(DocumentPath)
        /// Examine an entry whose name is not a document's: it may be a link to a directory.
        case examine(DocumentPath)
        /// The root may be gone, back or replaced.
        case checkRoot
    }

    /// How a document appeared, which decides how soon it can be read.
    enum Change: Equatable, Sendable {
        /// Renamed into place: complete.
        case renamed
        /// Written in place; more writes may follow.
        case written
        /// Created; complete only if it is a link.
        case created
    }

    private var directories: [Int32: DocumentPath] = [:]
    /// The watch on the parent of the root, and the root's name in it.
    private var parent: (watch: Int32, name: [UInt8])?
    /// The watches on directories further up, whose moves also move the root.
    private var ancestors: Set<Int32> = []

    /// The path that a watch belongs to; nil for a new watch.
    func directory(of watch: Int32) -> DocumentPath? { directories[watch] }

    mutating func note(watch: Int32, on directory: DocumentPath) { directories[watch] = directory }

    mutating func note(parentWatch: Int32, rootName: [UInt8]) { parent = (parentWatch, rootName) }

    mutating func note(ancestorWatch: Int32) { ancestors.insert(ancestorWatch) }

    /// Removes and returns the watches of a directory and everything below it.
    mutating func takeWatches(within path: DocumentPath) -> [Int32] {
        let ended = directories.filter { $0.value.isWithin(path) }.keys.sorted()
        for watch in ended { directories[watch] = nil }
        return ended
    }

    /// Returns the actions required by an event.
    mutating func actions(for event: KernelEvent) -> [Action] {
        if event.kinds.contains(.overflow) { return [.rescan(lostEvents: true)] }
        // The parent may be watched twice: as the parent, and as part of the tree if the tree links to it.
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
        // A recreated root may get the same inode number, so only the end of the watch reveals it.
        if directory.isRoot { return [event.kinds.contains(.movedSelf) ? .checkRoot : .rescan(lostEvents: false)] }
        // Moves are also reported by the directory's parent, with the name.
        return event.kinds.contains(.movedSelf) ? [] : [.removeAll(within: directory)]
    }

    private mutating func directoryActions(_ path: DocumentPath, _ event: KernelEvent) -> [Action] {
        guard EntryName.isFolder(event.name) else { return [] }
        guard !event.kinds.isDisjoint(with: [.created, .movedTo]) else { return leave(path) }
        return [.scan(path)] + (EntryName.kind(event.name) == .document ? [.name(path)] : [])
    }

    /// Removes a directory from the tree.
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
