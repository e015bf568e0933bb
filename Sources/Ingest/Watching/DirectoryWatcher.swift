import Glibc
import HealthModel

/// Watches a tree of directories and orders what has to be read. It lives on the watching thread.
///
/// Every directory is watched before it is listed, so that nothing falls between the look and the watch.
struct DirectoryWatcher {
    private let work: SharedWork
    private let settings: DirectorySource.Settings
    private var inotify = Inotify()
    private var plan = WatchPlan()
    /// Which directory the watches stand on; nil while there is none.
    private var root: FileIdentity?
    private var isMissingWatches = false

    init(_ work: SharedWork, _ settings: DirectorySource.Settings) {
        self.work = work
        self.settings = settings
    }

    /// Watches until the source is stopped.
    mutating func run() {
        attach()
        while !work.isStopped {
            let heard = WakeUp.wait(for: [inotify.descriptor, work.watcherDescriptor], milliseconds: patience)
            if work.takeRescanWish() || (!heard.contains(true) && isMissingWatches) { attach() }
            if !heard.contains(true) { checkRoot() }
            takeEvents()
        }
    }

    /// What is left of the events of watches that an action has given up means nothing any more.
    private mutating func takeEvents() {
        let queue = inotify
        for event in queue.read() {
            guard queue === inotify else { return }
            perform(plan.actions(for: event))
        }
    }

    /// How long to wait when nothing happens. For ever, as long as the kernel can be trusted to wake us.
    private var patience: Int64? {
        if root == nil { return 5000 }
        return isMissingWatches ? 60_000 : nil
    }

    // MARK: The root

    /// Starts over: new watches on all directories, then a look at all of them.
    private mutating func attach() {
        inotify = Inotify()
        plan = WatchPlan()
        isMissingWatches = false
        watchParent()
        guard let status = FileStatus.of(DocumentPath.root.systemPath(below: settings.root)) else {
            return lose(errno == ENOENT ? "source.absent" : "source.unreadable", errno)
        }
        guard FileStatus.isDirectory(status) else { return lose("source.notDirectory", ENOTDIR) }
        root = FileIdentity(status)
        scan(.root)
    }

    /// The directory cannot be read; what was read before still stands.
    private mutating func lose(_ code: String, _ error: Int32) {
        root = nil
        let argument = SystemText.argument(error)
        let problem = Diagnostic(
            file: settings.place, place: DocumentPlace(), severity: .error, code: code, arguments: [.text(settings.place), argument])
        work.note { $0.problem = problem }
    }

    private mutating func checkRoot() {
        let present = FileStatus.of(DocumentPath.root.systemPath(below: settings.root)).map(FileIdentity.init)
        if present != root { attach() }
    }

    /// The directory above tells when the root is replaced or comes back.
    private mutating func watchParent() {
        let (parent, name) = settings.parent
        if let watch = inotify.watch(DocumentPath.root.systemPath(below: parent), .watchedOfParent).success {
            plan.note(parentWatch: watch, rootName: name)
        }
    }

    // MARK: Changes

    private mutating func perform(_ actions: [WatchPlan.Action]) {
        for action in actions { perform(action) }
    }

    private mutating func perform(_ action: WatchPlan.Action) {
        let now = steadyMilliseconds()
        switch action {
        case .scan(let directory): scan(directory)
        case .rescan(let lostEvents): rescan(lostEvents: lostEvents)
        case .read(let path, let change): work.order { $0.noteChange(path, change, now: now) }
        case .warn(let path): work.order { $0.noteConflict(path, now: now) }
        case .remove(let path): work.order { $0.noteAbsence(of: path, now: now) }
        case .removeAll(let directory): work.order { $0.noteDeparture(of: directory) }
        case .forget(let watches): for watch in watches { inotify.end(watch) }
        case .examine(let path): examine(path)
        case .checkRoot: checkRoot()
        }
    }

    private mutating func rescan(lostEvents: Bool) {
        if lostEvents { work.note { $0.overflows += 1 } }
        attach()
    }

    private mutating func examine(_ path: DocumentPath) {
        guard let status = FileStatus.of(path.systemPath(below: settings.root)), FileStatus.isDirectory(status) else { return }
        scan(path)
    }

    // MARK: Listing

    private mutating func scan(_ directory: DocumentPath) {
        var walk = DirectoryWalk(from: directory)
        work.order { $0.beginListing() }
        while let next = walk.next() { look(at: next, &walk) }
        let (found, ignored) = (walk.found, walk.ignored)
        let problem = isMissingWatches ? Diagnostic(file: settings.place, severity: .warning, code: "source.watchLimit") : walk.problem
        work.note { [isMissingWatches] facts in
            facts.watchMode = isMissingWatches ? .rescanning : .events
            facts.ignored = ignored + (directory.isRoot ? 0 : facts.ignored)
            if directory.isRoot || problem != nil { facts.problem = problem }
        }
        work.order { $0.endListing(within: directory, found: found) }
    }

    private mutating func look(at directory: DocumentPath, _ walk: inout DirectoryWalk) {
        guard walk.enter(directory, below: settings.root) else { return }
        switch inotify.watch(directory.systemPath(below: settings.root), .watched) {
        case .success(let watch) where plan.isTaken(watch, by: directory): return
        case .success(let watch): plan.note(watch: watch, on: directory)
        case .failure(let error): if error.meansNoWatchesLeft { isMissingWatches = true }
        }
        switch DirectoryListing.of(directory, below: settings.root) {
        case .success(let listing): add(listing, &walk)
        case .failure(let error): walk.refuse(directory, error, place: settings.place)
        }
    }

    private mutating func add(_ listing: DirectoryListing, _ walk: inout DirectoryWalk) {
        walk.add(listing)
        let now = steadyMilliseconds()
        work.order { queue in
            queue.list(listing.documents)
            for path in listing.conflictCopies { queue.noteConflict(path, now: now) }
        }
    }
}
