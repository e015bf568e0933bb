import Canvas
import Dashboard
import HealthModel
import Localization

/// A recording is lines of JSON: a head, which is all that a dashboard starts with, then what happened in the order in which it
/// happened. Documents are named by their contents; what these are stands in lines of their own, or in an archive.
///
/// It begins with what the dashboard started with, or in the middle of a session: then a checkpoint follows the contents that it
/// refers to. Where the dashboard itself goes on from a checkpoint, a replay does the same.
///
/// The same head and the same events always give the same frames, of which the recording holds digests.
enum RecordingFormat {
    static let name = "taqta-recording"
    /// Another first number means that older programs cannot replay it.
    static let version = "1.0"
}

/// The first line of a recording.
public struct RecordingHead: Codable, Sendable {
    public var format: String
    public var formatVersion: String
    /// The program that recorded it: `taqta 0.1.0`.
    public var program: String
    /// The sources in the order in which lines refer to them.
    var sources: [SourceID]
    public var now: Instant
    /// When the recording begins, on the clock of its lines, in milliseconds.
    var start: Int64 = 0
    /// Whether the contents of documents are in the recording.
    public var hasContents: Bool
    /// What the dashboard started with; nil where the recording begins in the middle of a session, with a checkpoint.
    var opening: RecordedOpening?

    /// - Parameter program: what records: `taqta 0.1.0`.
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

    /// No recording is that long, in milliseconds.
    static let end: Int64 = 1 << 53

    /// Whether a dashboard can have begun so.
    var isPossible: Bool {
        now.isPossible && (0..<Self.end).contains(start) && (opening?.size.isPossible ?? true)
    }

    /// The head of a recording of the same session that begins later.
    func later(now: Instant, start: Int64) -> RecordingHead {
        var head = RecordingHead(program: program, sources: sources, now: now, opening: nil)
        head.start = start
        return head
    }
}

/// What a recorded dashboard started with, beside its sources.
struct RecordedOpening: Codable, Sendable {
    var unit: OrgUnitID?
    var panel: String?
    var appearance: Appearance
    var layout: KeyboardLayout?
    var memoryLimit: Int
    var size: State.Size

    init(_ opening: Opening) {
        unit = opening.unit
        panel = opening.panel
        appearance = opening.appearance
        layout = opening.layout
        memoryLimit = opening.memoryLimit
        size = opening.size
    }

    func opening(_ sources: [SourceID], now: Instant) -> Opening {
        Opening(
            sources: sources, unit: unit, panel: panel, appearance: appearance, layout: layout, memoryLimit: memoryLimit, now: now,
            size: size)
    }
}

/// A line of a recording after the head.
struct RecordingLine: Codable {
    /// Milliseconds since the session began, by a steady clock.
    var at: Int64?
    var event: Event?
    /// Of the frame that the event drew.
    var digest: FrameDigest?
    /// A content of a document that later lines refer to.
    var content: RecordedContent?
    /// What the dashboard goes on from, at the beginning of a recording that begins in the middle of a session.
    var checkpoint: RecordedCheckpoint?
    /// The dashboard goes on from a checkpoint of itself here, with which another recording begins.
    var restarts: Bool?
}

/// A content of a document: what its SHA-256 is, and its bytes where the recording keeps them.
struct RecordedContent: Codable, Sendable {
    var fingerprint: Fingerprint
    var sha256: String
    var bytes: Base64Bytes?
}
