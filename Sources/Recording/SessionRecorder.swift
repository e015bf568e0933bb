import CLinux
import Dashboard
import Dispatch
import FoundationEssentials
import HealthModel
import Synchronization

/// Writes what happens to a dashboard to files, as it happens: all of the session to one, the last minutes to another.
///
/// The main thread hands over each event before it is applied, readers hand over what they read. What was handed over is in the
/// files before the event is applied, so that a recording of a crash holds what led to it.
///
/// The last minutes are two segments: the older one under the name that was asked for, and beside it a younger one, which takes
/// its place in time. Each begins with a checkpoint and can be replayed by itself.
public final class SessionRecorder: Sendable {
    /// What is recorded where.
    public struct Targets: Sendable, Hashable {
        /// Where all of the session is recorded; nil for nowhere. A file that is not there yet.
        public var session: String?
        /// Whether the contents of documents go into that file; else an archive must have them.
        public var keepsContents = false
        /// Where the last minutes are recorded; nil for nowhere. What is left there by a crash is kept under another name.
        public var lastMinutes: String?

        public init(session: String? = nil, keepsContents: Bool = false, lastMinutes: String? = nil) {
            self.session = session
            self.keepsContents = keepsContents
            self.lastMinutes = lastMinutes
        }
    }

    fileprivate struct Work {
        let targets: Targets
        var session: Segment?
        var older: Segment?
        var younger: Segment?
        var known = ContentLedger()
        var head: RecordingHead?
        var failure: RecordingError?
    }

    private let work: Mutex<Work>
    private let sha256: @Sendable ([UInt8]) -> String
    private let start: Int64
    /// Checkpoints are written by a thread of its own, since many documents take their time.
    private let queue = DispatchQueue(label: "taqta-recording", qos: .utility)

    /// Begins a recording.
    ///
    /// - Parameter sha256: the hash of some bytes in hexadecimal digits.
    public init(_ targets: Targets, sha256: @escaping @Sendable ([UInt8]) -> String) throws(RecordingError) {
        work = Mutex(try Work(targets))
        self.sha256 = sha256
        start = linux_steady_milliseconds()
    }

    /// What went wrong first with a file.
    public var failure: RecordingError? { work.withLock { $0.failure } }

    /// Writes the head. Call it before anything is recorded.
    public func begin(_ head: RecordingHead) {
        work.withLock { work in
            work.head = head
            work.change { $0.begin(head) }
        }
    }

    /// What a document holds, as a reader has just read it. Definitions are always kept: no archive has them.
    func note(_ bytes: UnsafeRawBufferPointer, _ fingerprint: UInt64, isDefinition: Bool = false) {
        guard !work.withLock({ $0.addKnown(fingerprint) }) else { return }
        let copy = Array(bytes)
        let content = RecordedContent(
            fingerprint: Fingerprint(fingerprint), sha256: sha256(copy), bytes: isDefinition ? Base64Bytes(copy) : nil)
        work.withLock { work in
            work.known.add(content)
            work.change { $0.append(content, copy) }
        }
    }

    /// Writes a line, which is in the files from now on.
    func write(_ line: RecordingLine, with encoder: JSONEncoder) {
        guard let bytes = try? encoder.encode(line) else { return }
        work.withLock { work in
            work.change {
                $0.append(Array(bytes))
                $0.flush()
            }
        }
    }

    /// Milliseconds since the recording began.
    var age: Int64 { linux_steady_milliseconds() - start }

    /// Whether the last minutes are recorded.
    var keepsLastMinutes: Bool { work.withLock { $0.targets.lastMinutes != nil } }

    /// Begins the next segment of the last minutes.
    ///
    /// - Parameters:
    ///   - now: what the clock of the dashboard shows.
    ///   - contents: what the checkpoint refers to.
    ///   - checkpoint: what the segment begins with. It is called on another thread.
    func beginSegment(now: Instant, contents: Set<UInt64>, _ checkpoint: @escaping @Sendable () -> RecordedCheckpoint) {
        let age = age
        guard let (head, known) = work.withLock({ $0.beginSegment(now: now, age: age, contents) }) else { return }
        queue.async { [self] in
            let lines = known.map { Segment.encoded(RecordingLine(content: $0)) }
            let beginning = [Segment.encoded(head)] + lines + [Segment.encoded(RecordingLine(checkpoint: checkpoint()))]
            work.withLock { work in
                work.younger?.begin(beginning)
                work.noteFailures()
            }
        }
    }

    /// Waits until what was handed over is written.
    func finish() { queue.sync {} }

    /// There was no session: its recording has not even a head.
    public func removeSession() {
        work.withLock { work in
            work.session?.remove()
            work.session = nil
        }
    }

    /// The session has ended well: nobody needs its last minutes.
    public func removeLastMinutes() {
        finish()
        work.withLock { work in
            for segment in [work.older, work.younger] { segment?.remove() }
            (work.older, work.younger) = (nil, nil)
        }
    }
}

extension SessionRecorder.Targets {
    /// The younger segment of the last minutes.
    public var youngerSegment: String? { lastMinutes.map { $0 + ".next" } }

    /// What an earlier crash has left.
    fileprivate var earlier: String? { lastMinutes.map { $0 + ".before" } }
}

extension SessionRecorder.Work {
    fileprivate init(_ targets: SessionRecorder.Targets) throws(RecordingError) {
        self.targets = targets
        if let path = targets.session { session = try Segment(path, keepsContents: targets.keepsContents) }
        guard let path = targets.lastMinutes, let next = targets.youngerSegment else { return }
        try RecordingFile.makeRoom(at: path, keepingAs: targets.earlier)
        try RecordingFile.makeRoom(at: next, keepingAs: nil)
        older = try Segment(path, keepsContents: false)
    }

    /// Does something with every file that is written.
    fileprivate mutating func change(_ body: (inout Segment) -> Void) {
        session.change(body)
        older.change(body)
        younger.change(body)
        noteFailures()
    }

    fileprivate mutating func noteFailures() { failure = failure ?? session?.failure ?? older?.failure ?? younger?.failure }

    /// Has a content that was noted before in every file. Returns whether it was.
    fileprivate mutating func addKnown(_ fingerprint: UInt64) -> Bool {
        guard let content = known.content(fingerprint) else { return false }
        change { $0.append(content, nil) }
        return true
    }

    /// Lets the younger segment take the older one's place, and opens the next one.
    ///
    /// - Parameter contents: those that its checkpoint refers to.
    /// - Returns: the head and the contents that it begins with.
    fileprivate mutating func beginSegment(
        now: Instant, age: Int64, _ contents: Set<UInt64>
    ) -> (head: RecordingHead, contents: [RecordedContent])? {
        guard let path = targets.lastMinutes, let next = targets.youngerSegment, let head, younger?.hasBegun ?? true else { return nil }
        if var grown = younger.take() {
            if grown.failure == nil { grown.rename(to: path) } else { grown.remove() }
            if grown.failure == nil { older = grown }
        }
        known.keep(contents)
        do {
            var segment = try Segment(next, keepsContents: false)
            for content in known.contents { segment.noteContent(content) }
            younger = segment
            return (head.later(now: now, start: age), known.contents)
        } catch {
            failure = failure ?? error
            return nil
        }
    }
}

extension Segment? {
    fileprivate mutating func change(_ body: (inout Segment) -> Void) {
        guard var segment = take() else { return }
        body(&segment)
        self = segment
    }
}
