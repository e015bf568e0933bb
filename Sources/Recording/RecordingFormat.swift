import Canvas
import Dashboard
import HealthModel
import Settings

/// A recording consists of JSON lines: a head with everything the dashboard starts with, then the events in order. Documents are
/// referenced by content, stored in separate lines or in an archive.
///
/// It starts either with the dashboard or in the middle of a session; in the latter case a checkpoint follows the contents it
/// refers to. When the dashboard restarts from a checkpoint, so does a replay.
///
/// The same head and events always produce the same frames, whose digests are recorded.
enum RecordingFormat {
    static let name = "taqta-recording"
    /// A different major number means that older versions cannot replay it.
    static let version = "2.0"
}

/// The first line of a recording.
public struct RecordingHead: Codable, Sendable {
    public var format: String
    public var formatVersion: String
    /// The recording program: `taqta 0.1.0`.
    public var program: String
    /// The sources, in the order of the indexes in lines.
    var sources: [SourceID]
    public var now: Instant
    /// When the recording begins, in milliseconds of its lines' clock.
    var start: Int64 = 0
    /// Whether the recording includes the contents of documents.
    public var hasContents: Bool
    /// The initial configuration; nil if the recording starts in the middle of a session, with a checkpoint.
    var opening: RecordedOpening?

    /// - Parameter program: the recording program: `taqta 0.1.0`.
    public init(_ opening: Opening, program: String) {
        self.init(program: program, sources: opening.sources, now: opening.now, opening: RecordedOpening(opening))
    }

    private init(program: String, sources: [SourceID], now: Instant, opening: RecordedOpening?) {
        format = RecordingFormat.name
        formatVersion = RecordingFormat.version
        self.program = program
        self.sources = sources
        self.now = now
        hasContents = false
        self.opening = opening
    }

    /// An upper bound for the length of a recording, in milliseconds.
    static let end: Int64 = 1 << 53

    /// Whether the head is plausible.
    var isPossible: Bool {
        now.isPossible && (0..<Self.end).contains(start) && (opening?.size.isPossible ?? true)
    }

    /// The head of a later recording of the same session.
    func later(now: Instant, start: Int64) -> RecordingHead {
        var head = RecordingHead(program: program, sources: sources, now: now, opening: nil)
        head.start = start
        return head
    }
}

/// The initial configuration except for the sources.
struct RecordedOpening: Codable, Sendable {
    var panel: String?
    var settings: Settings
    var size: State.Size

    init(_ opening: Opening) {
        panel = opening.panel
        settings = opening.settings
        size = opening.size
    }

    func opening(_ sources: [SourceID], now: Instant) -> Opening {
        Opening(sources: sources, panel: panel, settings: settings, now: now, size: size)
    }
}

/// A line of a recording after the head.
struct RecordingLine: Codable {
    /// Milliseconds since the session began, by a steady clock.
    var at: Int64?
    var event: Event?
    /// The digest of the frame drawn by the event.
    var digest: FrameDigest?
    /// A document content referenced by later lines.
    var content: RecordedContent?
    /// The state to start from, if the recording starts in the middle of a session.
    var checkpoint: RecordedCheckpoint?
    /// The dashboard restarts from its own checkpoint here, where another recording begins.
    var restarts: Bool?
}

/// A document content: its SHA-256, and its bytes if the recording includes them.
struct RecordedContent: Codable, Sendable {
    var fingerprint: Fingerprint
    var sha256: String
    var bytes: Base64Bytes?
}
