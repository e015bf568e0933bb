import CLinux
import Glibc
import HealthModel

/// Watches a directory tree and queues what has to be read. It lives on the watching thread.
///
/// Every directory is watched before it is listed, so that no change falls in between. Since events can get lost and some changes
/// raise none, scheduled rescans run in addition.
struct DirectoryWatcher {
    let work: SharedWork
    let configuration: DirectorySource.Configuration
    var inotify = Inotify()
    var plan = WatchPlan()
    /// The stamp of each directory at its last listing.
    var stamps: [DocumentPath: FileStamp] = [:]
    /// The linked documents of each directory.
    var links: [DocumentPath: [DocumentPath]] = [:]
    /// The directory that the watches refer to; nil while there is none.
    private var root: FileIdentity?
    var isMissingWatches = false
    /// The file system on which documents were found; nil if there were none.
    private var filledDevice: UInt64?
    /// Whether the root is empty because its file system was unmounted.
    private var isEmptied = false
    private var schedule: RescanSchedule
    private let mounts = MountTable()

    init(_ work: SharedWork, _ configuration: DirectorySource.Configuration) {
        self.work = work
        self.configuration = configuration
        let now = linux_steady_milliseconds()
        let minute = now - wallNanoseconds() / 1_000_000 % 60_000
        schedule = RescanSchedule(intervals: configuration.intervals, anchor: minute, now: now)
    }

    /// Runs until the source is stopped.
    mutating func run() {
        guarded { $0.attach() }
        while !work.isStopped {
            let patience = max(0, schedule.due - linux_steady_milliseconds())
            let heard = WakeUp.wait(
                for: [inotify.descriptor, work.watcherDescriptor], urgent: mounts.descriptor, milliseconds: patience)
            guarded { $0.wake(mountsChanged: heard[2]) }
        }
    }

    private mutating func wake(mountsChanged: Bool) {
        if mountsChanged { look(.directories) }
        takeEvents()
        if work.takeRescanWish() { look(.everything) }
        if let due = schedule.look(now: linux_steady_milliseconds()) { look(due) }
    }

    /// Runs `body` under the watchdog's supervision, as it accesses the file system.
    private mutating func guarded(_ body: (inout DirectoryWatcher) -> Void) {
        work.watchdog.begin(.watching)
        body(&self)
        work.watchdog.end(.watching)
    }

    /// If an action replaces the inotify queue, the remaining events of the old one are obsolete.
    private mutating func takeEvents() {
        let queue = inotify
        for event in queue.read() {
            guard queue === inotify else { return }
            perform(plan.actions(for: event))
        }
    }

    // MARK: Root

    /// Starts over: sets new watches and scans everything.
    mutating func attach() {
        inotify = Inotify()
        plan = WatchPlan()
        (stamps, links) = ([:], [:])
        isMissingWatches = false
        watchAbove()
        guard let status = FileStatus.of(rootPath) else {
            return lose(errno == ENOENT ? .absent : .unreadable, errno)
        }
        guard FileStatus.isDirectory(status) else { return lose(.notDirectory, ENOTDIR) }
        let present = FileIdentity(status)
        if wasUnmounted(present) { return keepLastData(present) }
        root = present
        isEmptied = false
        let walk = scan(.root)
        filledDevice = walk.found.isEmpty ? nil : present.device
        schedule.noteEverything(trust(walk), now: linux_steady_milliseconds())
    }

    private var rootPath: [CChar] { DocumentPath.root.systemPath(below: configuration.root) }

    private func trust(_ walk: DirectoryWalk) -> RescanSchedule.Trust {
        isMissingWatches ? .missingWatches : walk.isRemote ? .remote : .full
    }

    /// Handles an unreadable directory; documents read earlier remain valid.
    private mutating func lose(_ code: SourceDiagnosticCode, _ error: Int32) {
        root = nil
        schedule.noteEverything(.absent, now: linux_steady_milliseconds())
        let problem = Diagnostic(file: configuration.place, code, .text(configuration.place), SystemText.argument(error))
        work.note { $0.problem = problem }
    }

    /// Whether an empty directory of another file system replaced one with documents: after an unmount, or after mounting a file
    /// system that is still empty.
    private func wasUnmounted(_ present: FileIdentity) -> Bool {
        guard let filledDevice, present.device != filledDevice else { return false }
        guard case .success(let listing) = DirectoryListing.of(.root, below: configuration.root) else { return false }
        return listing.documents.isEmpty && listing.folders.isEmpty && listing.linkedFolders.isEmpty
    }

    private mutating func keepLastData(_ present: FileIdentity) {
        root = present
        isEmptied = true
        schedule.noteEverything(.absent, now: linux_steady_milliseconds())
        let problem = Diagnostic(file: configuration.place, .emptied, .text(configuration.place))
        work.note { $0.problem = problem }
    }

    /// Attaches again if the root is gone, back or replaced.
    private mutating func checkRoot() {
        let present = FileStatus.of(rootPath).map(FileIdentity.init)
        if present != root {
            attach()
        } else if isEmptied, let present, !wasUnmounted(present) {
            attach()
        }
        schedule.noteLook(now: linux_steady_milliseconds())
    }

    /// The parent directory reports when the root is replaced or comes back; those further up report when they are moved.
    private mutating func watchAbove() {
        let (parent, name) = configuration.parent
        var above = parent
        if let watch = inotify.watch(DocumentPath.root.systemPath(below: above), .watchedOfParent).success {
            plan.note(parentWatch: watch, rootName: name)
        }
        while let slash = above.lastIndex(of: UInt8(ascii: "/")), slash > 0 {
            above = Array(above[..<slash])
            let watch = inotify.watch(DocumentPath.root.systemPath(below: above), .watchedOfAncestor)
            if let watch = watch.success { plan.note(ancestorWatch: watch) }
        }
    }

    // MARK: Changes

    private mutating func perform(_ actions: [WatchPlan.Action]) {
        for action in actions { perform(action) }
    }

    private mutating func perform(_ action: WatchPlan.Action) {
        let now = linux_steady_milliseconds()
        switch action {
        case .scan(let directory): scan(directory)
        case .rescan(let lostEvents): rescan(lostEvents: lostEvents)
        case .read(let path, let change): work.order { $0.noteChange(path, change, now: now) }
        case .warn(let path): work.order { $0.noteConflict(path, now: now) }
        case .name(let path): work.order { $0.noteChange(path, .created, now: now) }
        case .remove(let path): work.order { $0.noteAbsence(of: path, now: now) }
        case .removeAll(let directory): leave(directory)
        case .forget(let watches): for watch in watches { inotify.end(watch) }
        case .examine(let path): examine(path)
        case .checkRoot: checkRoot()
        }
    }

    private mutating func rescan(lostEvents: Bool) {
        if lostEvents { work.note { $0.overflows += 1 } }
        attach()
    }

    mutating func leave(_ directory: DocumentPath) {
        stamps = stamps.filter { !$0.key.isWithin(directory) }
        links = links.filter { !$0.key.isWithin(directory) }
        work.order { $0.noteDeparture(of: directory) }
    }

    private mutating func examine(_ path: DocumentPath) {
        guard let status = FileStatus.of(path.systemPath(below: configuration.root)), FileStatus.isDirectory(status) else { return }
        scan(path)
    }

    private mutating func look(_ look: RescanSchedule.Look) {
        switch look {
        case .root: checkRoot()
        case .directories:
            checkRoot()
            if root != nil { lookAtDirectories() }
        case .everything: attach()
        }
        schedule.noteLook(now: linux_steady_milliseconds())
    }
}
