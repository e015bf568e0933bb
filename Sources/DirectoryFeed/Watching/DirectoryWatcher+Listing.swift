import CLinux
import HealthModel

/// Scanning a whole tree, or only directories that changed.
extension DirectoryWatcher {
    /// Watches and lists a directory and everything below it.
    @discardableResult
    mutating func scan(_ directory: DocumentPath) -> DirectoryWalk {
        var walk = DirectoryWalk(from: directory)
        work.order { $0.beginListing() }
        while let next = walk.next() { look(at: next, &walk) }
        note(walk, of: directory)
        work.order { [found = walk.found] in $0.endListing(ListingScope(directory: directory), found: found) }
        return walk
    }

    private func note(_ walk: DirectoryWalk, of directory: DocumentPath) {
        let watchLimit = Diagnostic(file: configuration.place, .watchLimit)
        let problem = isMissingWatches ? watchLimit : walk.problem
        let (ignored, isRemote, now) = (walk.ignored, walk.isRemote, configuration.now())
        work.note { [isMissingWatches] facts in
            if isMissingWatches || isRemote { facts.watchMode = .rescanning } else if directory.isRoot { facts.watchMode = .events }
            facts.ignored = ignored + (directory.isRoot ? 0 : facts.ignored)
            if directory.isRoot || problem != nil { facts.problem = problem }
            if directory.isRoot {
                facts.rescans += 1
                facts.lastRescan = now
            }
        }
    }

    private mutating func look(at directory: DocumentPath, _ walk: inout DirectoryWalk) {
        guard let status = walk.enter(directory.systemPath(below: configuration.root)), watch(directory) else { return }
        stamps[directory] = FileStamp(status)
        switch DirectoryListing.of(directory, below: configuration.root) {
        case .success(let listing):
            order(listing, of: directory)
            walk.add(listing)
        case .failure(let error): walk.refuse(directory, error, place: configuration.place)
        }
        work.watchdog.noteProgress(.watching)
    }

    /// Returns false if the directory is already watched, and thus listed, under another name.
    mutating func watch(_ directory: DocumentPath) -> Bool {
        switch inotify.watch(directory.systemPath(below: configuration.root), .watched) {
        case .success(let watch):
            if let other = plan.directory(of: watch), other != directory, isSameDirectory(other, directory) { return false }
            plan.note(watch: watch, on: directory)
        case .failure(let error): if error.meansNoWatchesLeft { isMissingWatches = true }
        }
        return true
    }

    /// Whether both paths lead to one directory now, through a link. A watch may also belong to the former path of a directory that
    /// was moved here: if this path's parent was not watched yet, no other event will report the move.
    private func isSameDirectory(_ one: DocumentPath, _ other: DocumentPath) -> Bool {
        let statuses = [one, other].map { FileStatus.of($0.systemPath(below: configuration.root)).map(FileIdentity.init) }
        return statuses[0] != nil && statuses[0] == statuses[1]
    }

    private mutating func order(_ listing: DirectoryListing, of directory: DocumentPath) {
        links[directory] = listing.links.isEmpty ? nil : listing.links
        let now = linux_steady_milliseconds()
        work.order { queue in
            queue.list(listing.documents)
            for path in listing.conflictCopies { queue.noteConflict(path, now: now) }
        }
    }

    // MARK: Directories that changed

    /// Lists the directories whose times or identities changed since their last listing, unless an event already reported it, and
    /// checks the documents behind links.
    mutating func lookAtDirectories() {
        for (directory, stamp) in stamps.sorted(by: { $0.key.bytes.lexicographicallyPrecedes($1.key.bytes) }) {
            guard stamps[directory] != nil else { continue }
            look(atChanged: directory, since: stamp)
        }
        let linked = links.values.flatMap(\.self)
        if !linked.isEmpty { work.order { $0.check(linked) } }
    }

    private mutating func look(atChanged directory: DocumentPath, since stamp: FileStamp) {
        guard let status = FileStatus.of(directory.systemPath(below: configuration.root)) else {
            plan.takeWatches(within: directory).forEach(inotify.end)
            return leave(directory)
        }
        let present = FileStamp(status)
        if (present.device, present.inode) != (stamp.device, stamp.inode) {
            scan(directory)
        } else if present != stamp {
            relist(directory, present)
        }
    }

    /// Lists one directory without its subdirectories; new ones are scanned.
    private mutating func relist(_ directory: DocumentPath, _ stamp: FileStamp) {
        guard case .success(let listing) = DirectoryListing.of(directory, below: configuration.root) else { return }
        stamps[directory] = stamp
        let found = Set(listing.documents + listing.conflictCopies)
        work.order { $0.beginListing() }
        order(listing, of: directory)
        work.order { $0.endListing(ListingScope(directory: directory, isDeep: false), found: found) }
        for folder in listing.folders + listing.linkedFolders where stamps[folder] == nil { scan(folder) }
    }
}
