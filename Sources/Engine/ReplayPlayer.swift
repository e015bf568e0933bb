import CLinux
import Canvas
import CursesTerminal
import Dashboard
import DirectoryFeed
import Glibc
import HealthModel
import Localization
import Recording

/// Plays a recording on the terminal, in the terminal's own size, at the original or another speed.
///
/// The space bar pauses and resumes, `→` shows the next frame, `+` and `-` change the speed, `q` and Escape quit. The bottom
/// line identifies it as a recording, with its time and speed, so that it is not mistaken for current data.
public struct ReplayPlayer: ~Copyable {
    private var replay: Replay
    private let language: Language
    private var session: CursesSession
    private let signals: SignalInbox
    /// Playback does not wait before this moment.
    private var target: Instant?
    /// The speed relative to the original; 0 for as fast as possible.
    private var speed: Double
    private var isHeld = false
    /// Whether to show one more frame although paused.
    private var wantsFrame = false
    private var isAtEnd = false
    private var wantsToEnd = false
    /// When the recording would have started at the present speed, by the monotonic clock.
    private var beginning: Double

    /// - Parameters:
    ///   - target: playback does not wait before this moment, and pauses there.
    ///   - language: the language of the bottom line, independent of the session's.
    public init(_ replay: consuming Replay, speed: Double, target: Instant?, language: Language) throws(EngineError) {
        _ = CharacterEncoding.adopt()
        let signals = try SignalInbox()
        let session = try Engine.open(replay.state.appearance.theme)
        self.signals = signals
        self.session = session
        self.replay = replay
        self.target = target
        self.speed = speed
        self.language = language
        beginning = Double(linux_steady_milliseconds())
    }

    /// Plays to the end or until the operator quits, and returns the replay with its findings.
    public consuming func play() throws -> Replay {
        while !wantsToEnd {
            if isAtEnd || (isHeld && !wantsFrame) {
                waitForKey(milliseconds: -1)
            } else {
                try step()
            }
        }
        return replay
    }

    private mutating func step() throws(RecordingError) {
        guard let step = try replay.next() else {
            isAtEnd = true
            return show()
        }
        if !wantsFrame { waitForItsTime() }
        guard case .frame = step else { return }
        wantsFrame = false
        if let target, replay.state.now >= target {
            isHeld = true
            self.target = nil
        }
        show()
    }

    private mutating func show() {
        var frame = frame
        let (row, style) = (frame.height - 1, Style(.accent, on: .bar))
        if row > 0 {
            frame.fill(Rect(row: row, width: frame.width, height: 1), style: style)
            frame.write(line, at: 1, row: row, style: style, width: frame.width - 2)
        }
        session.show(frame, theme: replay.state.appearance.theme)
    }

    /// The dashboard in the size of this terminal, which may differ from the recorded one.
    private var frame: Frame {
        var state = replay.state
        let size = session.size
        _ = update(&state, .input(.resize(width: size.width, height: size.height)))
        _ = update(&state, .frame)
        return view(state)
    }

    /// The text of the bottom line.
    private var line: String {
        let wording = Wording(language: language)
        let state = isAtEnd ? "replay.ended" : isHeld ? "replay.held" : "replay.playing"
        let pace = speed == 0 ? "∞" : speed >= 1 ? String(Int(speed)) : "1/\(Int(1 / speed))"
        return wording.text(Message(state, .text(wording.moment(replay.state.now)), .text(pace)))
    }

    /// Sleeps until the step is due or a key is pressed.
    private mutating func waitForItsTime() {
        guard speed > 0, target == nil else { return waitForKey(milliseconds: 0) }
        while !wantsToEnd, !isHeld {
            let left = beginning + Double(replay.age) / speed - Double(linux_steady_milliseconds())
            waitForKey(milliseconds: Int32(clamping: Int64(max(0, min(left, 60_000)))))
            if left <= 0 { return }
        }
    }

    private mutating func waitForKey(milliseconds: Int32) {
        var polled = [session.inputDescriptor, signals.descriptor].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        guard poll(&polled, nfds_t(polled.count), milliseconds) > 0 else { return }
        if polled[1].revents != 0 { take(signals.take()) }
        let lost = Int16(POLLHUP | POLLERR | POLLNVAL)
        if polled[0].revents & lost != 0 || (polled[0].revents != 0 && session.isAtEndOfInput) { wantsToEnd = true }
        if polled[0].revents & Int16(POLLIN) != 0 { for event in session.readInput() { take(event) } }
    }

    private mutating func take(_ numbers: [Int32]) {
        for number in numbers {
            switch number {
            case SIGWINCH: resize()
            case SIGTSTP:
                session.suspend()
                signals.stop()
                resume()
            case SIGCONT: resume()
            default: wantsToEnd = true
            }
        }
    }

    private mutating func resume() {
        session.resume()
        resize()
    }

    private mutating func resize() {
        _ = session.resize()
        show()
    }

    private mutating func take(_ event: InputEvent) {
        guard case .key(let key) = event else { return }
        switch key {
        case .character("q"), .character("й"), .escape, .control("c"): wantsToEnd = true
        case .character(" "): isHeld.toggle()
        case .character("+"), .character("="): pace(2)
        case .character("-"): pace(0.5)
        case .right: (isHeld, wantsFrame) = (true, true)
        default: return
        }
        beginning = Double(linux_steady_milliseconds()) - (speed > 0 ? Double(replay.age) / speed : 0)
        show()
    }

    private mutating func pace(_ factor: Double) { speed = min(max(speed == 0 ? 1 : speed * factor, 1.0 / 64), 4096) }
}
