import Canvas
import Dashboard
import HealthModel
import Localization

/// A recording is lines of JSON: a head, which is all that a dashboard starts with, then what happened in the order in which it
/// happened. Documents are named by their contents; what these are stands in lines of their own, or in an archive.
///
/// The same head and the same events always give the same frames, of which the recording holds digests.
enum RecordingFormat {
    static let name = "taqta-recording"
    /// Another first number means that older programs cannot replay it.
    static let version = "1.0"
}

/// What a recorded dashboard started with.
public struct RecordingHead: Codable, Sendable {
    public var format: String
    public var formatVersion: String
    /// The program that recorded it: `taqta 0.1.0`.
    public var program: String
    /// The sources in the order in which lines refer to them.
    var sources: [SourceID]
    var unit: String?
    var panel: String?
    var language: Language
    var theme: String
    var isASCII: Bool
    var layout: KeyboardLayout?
    var memoryLimit: Int
    /// The terminal's size in cells.
    var width: Int
    var height: Int
    public var now: Instant
    /// Whether the contents of documents are in the recording.
    public var hasContents: Bool

    /// - Parameter program: what records: `taqta 0.1.0`.
    public init(_ opening: Opening, program: String, hasContents: Bool) {
        format = RecordingFormat.name
        formatVersion = RecordingFormat.version
        self.program = program
        sources = opening.sources
        unit = opening.unit.map { "\($0)" }
        panel = opening.panel
        language = opening.appearance.language
        theme = opening.appearance.theme.name
        isASCII = opening.appearance.glyphs.kind == .ascii
        layout = opening.layout
        memoryLimit = opening.memoryLimit
        (width, height) = (opening.size.width, opening.size.height)
        now = opening.now
        self.hasContents = hasContents
    }

    /// What the dashboard starts with; nil where the recording names a theme or unit that is none.
    var opening: Opening? {
        guard let theme = Theme.all.first(where: { $0.name == theme }) else { return nil }
        return Opening(
            sources: sources, unit: unit.flatMap { OrgUnitID($0) }, panel: panel,
            appearance: Appearance(language: language, theme: theme, glyphs: isASCII ? .ascii : .unicode), layout: layout,
            memoryLimit: memoryLimit, now: now, size: State.Size(width: width, height: height))
    }
}

/// A line of a recording after the head.
struct RecordingLine: Codable {
    /// Milliseconds since the recording began, by a steady clock.
    var at: Int64?
    var event: Event?
    /// Of the frame that the event drew.
    var digest: FrameDigest?
    /// A content of a document that later lines refer to.
    var content: RecordedContent?
}

/// A content of a document: what its SHA-256 is, and its bytes where the recording keeps them.
struct RecordedContent: Codable {
    var fingerprint: Fingerprint
    var sha256: String
    var bytes: Base64Bytes?
}
