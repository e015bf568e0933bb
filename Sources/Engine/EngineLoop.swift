import CLinux
import Canvas
import CursesTerminal
import Dashboard
import Glibc
import HealthModel
import DirectoryFeed
import Recording

/// The main thread: receives events, passes them to the dashboard, performs the resulting effects and draws.
///
/// Keys come first; data is applied in slices, so that a key never waits longer than one slice and one frame.
struct EngineLoop<Screen: Terminal & ~Copyable>: ~Copyable {
    /// The longest time data may delay a key, in milliseconds.
    private static var slice: Int64 { 2 }

    var session: Screen
    let signals: SignalInbox
    let sources: FollowedDirectories
    let pages: PageService
    let hashes: HashService
    let mailbox: Mailbox
    private let archive: ArchiveService?
    private let clock: any Clock
    /// Records events; nil if no recording is wanted.
    private var recorder: EventRecorder?

    let exports: ExportService
    private(set) var state: State
    var schedule: DrawSchedule
    /// Events from the sources that are not applied yet.
    private var backlog = EventQueue()
    private var ticks = TickSchedule()
    var exitCode: Int32?

    init(
        session: consuming Screen, signals: consuming SignalInbox, mailbox: Mailbox, sources: FollowedDirectories,
        archive: ArchiveService?, exports: ExportService, pages: PageService, hashes: HashService, clock: any Clock,
        recorder: EventRecorder?, state: State,
        start: Int64
    ) {
        self.session = session
        self.signals = signals
        self.mailbox = mailbox
        self.sources = sources
        self.archive = archive
        self.exports = exports
        self.clock = clock
        self.recorder = recorder
        self.pages = pages
        self.hashes = hashes
        self.state = state
        schedule = DrawSchedule(start: start)
    }

    /// Runs until the dashboard quits and returns its exit code.
    mutating func run() throws(EngineError) -> Int32 {
        apply(.tick(clock.now()))
        while true {
            let ready = wait()
            if ready.hasSignals { takeSignals() }
            if ready.isTerminalLost || (ready.hasKeys && session.isAtEndOfInput) { throw EngineError(.terminalLost) }
            if ready.hasKeys { takeKeys() }
            if ready.hasMail { takeMail() }
            applySlice()
            if ticks.take(linux_steady_milliseconds()) { tick() }
            if let exitCode { return exitCode }
            if schedule.isDue(linux_steady_milliseconds()) { draw() }
        }
    }

    /// Requests a tick no later than a given moment.
    mutating func scheduleTick(at moment: Instant) { ticks.want(moment, now: clock.now(), steady: linux_steady_milliseconds()) }

    // MARK: Events

    mutating func apply(_ event: Event) {
        recorder?.record(event)
        perform(update(&state, event))
    }

    /// Draws the current state.
    private mutating func applyFrame() -> Frame {
        perform(update(&state, .frame))
        let frame = view(state)
        recorder?.record(frame)
        if let failure = recorder?.takeFailure() {
            apply(.notice(failure.message))
            schedule.wantNow(linux_steady_milliseconds())
        }
        return frame
    }

    private mutating func tick() {
        apply(.tick(clock.now()))
        schedule.wantNow(linux_steady_milliseconds())
    }

    private mutating func takeKeys() {
        let events = session.readInput()
        guard !events.isEmpty else { return }
        apply(.tick(clock.now()))
        for event in events where exitCode == nil { apply(.input(event)) }
        schedule.wantNow(linux_steady_milliseconds(), isUrgent: true)
    }

    private mutating func takeSignals() {
        for signal in signals.take() {
            switch signal {
            case SIGWINCH: takeSize()
            case SIGHUP: apply(.signal(.hangUp))
            case SIGTSTP: apply(.signal(.suspend))
            case SIGCONT: resume()
            default: apply(.signal(.terminate))
            }
        }
    }

    mutating func takeSize() {
        let (width, height) = session.resize()
        apply(.input(.resize(width: width, height: height)))
        schedule.wantNow(linux_steady_milliseconds())
    }

    // MARK: Data

    private mutating func takeMail() {
        let mail = mailbox.take()
        backlog.append(mail.news)
        guard !mail.answers.isEmpty else { return }
        apply(.tick(clock.now()))
        for answer in mail.answers where !isTooLate(answer) { apply(answer) }
        schedule.wantNow(linux_steady_milliseconds())
    }

    /// Whether an event is a page ordered before the dashboard continued from a checkpoint.
    private func isTooLate(_ event: Event) -> Bool {
        if case .page(let made) = event { !state.hasOrdered(made) } else { false }
    }

    private mutating func applySlice() {
        guard !backlog.isEmpty else { return }
        let start = linux_steady_milliseconds()
        apply(.tick(clock.now()))
        while let event = backlog.next() {
            take(event)
            if linux_steady_milliseconds() - start >= Self.slice { break }
        }
        schedule.wantForData(linux_steady_milliseconds(), isLoading: !backlog.isEmpty || !state.sources.isComplete)
    }

    /// Applies an event of a worker thread, and its consequences for the sources.
    private mutating func take(_ event: Event) {
        let hadNewest = state.sources.hasNewest
        apply(event)
        guard case .source(.status) = event else { return }
        apply(.memory(bytes: ProcessMemory.ownBytes))
        if state.sources.hasNewest, !hadNewest { schedule.wantNow(linux_steady_milliseconds()) }
        if state.sources.isComplete { archive?.begin() }
    }

    // MARK: The screen

    private mutating func draw() {
        apply(.settle)
        // A first sight is shown at once: it was made for that.
        if state.awaitsPage, !state.page.isDraft, schedule.holds(linux_steady_milliseconds(), isPending: state.page.isPending) { return }
        let isAwaited = schedule.isUrgent
        session.show(applyFrame(), theme: state.appearance.theme)
        schedule.noteFrame(linux_steady_milliseconds())
        // Nobody is waiting: a good time for slow work.
        if !isAwaited, recorder?.restart(&state) == true { schedule.wantRestored(linux_steady_milliseconds()) }
    }

    // MARK: Waiting

    private struct Ready {
        var hasKeys = false
        var isTerminalLost = false
        var hasSignals = false
        var hasMail = false
    }

    /// Sleeps until an event arrives or is due; returns immediately if data is pending.
    private func wait() -> Ready {
        var polled = [session.inputDescriptor, signals.descriptor, mailbox.descriptor].map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        guard poll(&polled, nfds_t(polled.count), timeout) > 0 else { return Ready() }
        let lost = Int16(POLLHUP | POLLERR | POLLNVAL)
        return Ready(
            hasKeys: polled[0].revents & Int16(POLLIN) != 0, isTerminalLost: polled[0].revents & lost != 0,
            hasSignals: polled[1].revents != 0, hasMail: polled[2].revents != 0)
    }

    private var timeout: Int32 {
        if !backlog.isEmpty { return 0 }
        guard let first = [schedule.due, ticks.due].compactMap(\.self).min() else { return -1 }
        return Int32(clamping: max(0, first - linux_steady_milliseconds()))
    }
}
