import CLinux
import Dashboard
import Dispatch
import FoundationEssentials
import HealthModel
import Synchronization

/// Records a dashboard to files as it runs: the whole session to one, the last minutes to another.
///
/// The main thread passes each event before applying it, and readers pass the contents they read. Everything is written before
/// the event is applied, so that the recording of a crash includes its cause.
///
/// The last minutes consist of two segments: the older one under the requested name, and a younger one that replaces it in time.
/// Each begins with a checkpoint and can be replayed on its own.
public final class SessionRecorder: Sendable {
    /// The files to record to.
    public struct Targets: Sendable, Hashable {
        /// The file for the whole session, which must not exist; nil to disable.
        public var session: String?
        /// Whether that file includes document contents; otherwise an archive must have them.
        public var keepsContents = false
        /// The file for the last minutes; nil to disable. One left by a crash is kept under another name.
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
    /// Checkpoints are written on a separate thread, since many documents take time.
    private let queue = DispatchQueue(label: "taqta-recording", qos: .utility)

    /// Creates the files.
    ///
    /// - Parameter sha256: returns the hash of bytes in hexadecimal digits.
    public init(_ targets: Targets, sha256: @escaping @Sendable ([UInt8]) -> String) throws(RecordingError) {
        work = Mutex(try Work(targets))
        self.sha256 = sha256
        start = linux_steady_milliseconds()
    }

    /// The first error in writing a file.
    public var failure: RecordingError? { work.withLock { $0.failure } }

    /// Writes the head. Call it before anything is recorded.
    public func begin(_ head: RecordingHead) {
        work.withLock { work in
            work.head = head
            work.change { $0.begin(head) }
        }
    }

    /// Records a document's content as it is read. Definitions are always included, since no archive has them.
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

    /// Writes a line; it is in the files when this returns.
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
    ///   - now: the time shown by the dashboard's clock.
    ///   - contents: the contents that the checkpoint refers to.
    ///   - checkpoint: makes the segment's checkpoint. It is called on another thread.
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

    /// Waits until all pending segments are written.
    func finish() { queue.sync {} }

    /// Removes the recording of a session that never started, which does not even have a head.
    public func removeSession() {
        work.withLock { work in
            work.session?.remove()
            work.session = nil
        }
    }

    /// Removes the last minutes after a session has ended normally.
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

    /// The name for a recording left by an earlier crash.
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

    /// Applies a change to every open file.
    fileprivate mutating func change(_ body: (inout Segment) -> Void) {
        session.change(body)
        older.change(body)
        younger.change(body)
        noteFailures()
    }

    fileprivate mutating func noteFailures() { failure = failure ?? session?.failure ?? older?.failure ?? younger?.failure }

    /// Adds a previously recorded content to every file. Returns whether there was one.
    fileprivate mutating func addKnown(_ fingerprint: UInt64) -> Bool {
        guard let content = known.content(fingerprint) else { return false }
        change { $0.append(content, nil) }
        return true
    }

    /// Replaces the older segment with the younger one, and opens the next.
    ///
    /// - Parameter contents: the contents that its checkpoint refers to.
    /// - Returns: the head and the contents to begin it with.
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
