import Canvas
import HealthModel

/// All that can happen to the dashboard. A session is its first state and its events, so a recording replays exactly.
public enum Event: Sendable {
    /// What arrived from the terminal: a key, the mouse, a new size.
    case input(InputEvent)
    /// The time. The engine sends one ahead of every batch of other events; `update` never reads a clock.
    case tick(Instant)
    case data(DataEvent)
    case signal(Signal)
    /// A document's SHA-256 in hexadecimal digits, as `Effect.hashDocument` asked for it.
    case hashed(document: String, sha256: String)
    /// How the export that `Effect.export` asked for is getting on.
    case export(ExportNews)

    /// What the operating system asks for, in the dashboard's terms.
    public enum Signal: Sendable, Hashable {
        case terminate, hangUp, suspend
        /// The program is in the foreground again; the screen must be drawn afresh.
        case resume
    }
}

/// What the source of snapshots and the archive report.
public enum DataEvent: Sendable {
    /// A document was read; its diagnostics are warnings.
    case accepted(Snapshot, [Diagnostic])
    /// A document could not be used; the last good one of its name stays.
    case rejected(document: String, [Diagnostic])
    /// A document is gone from the source.
    case removed(document: String)
    /// The data sets have changed, or what is wrong with the files that define them.
    case defined(DefinitionEdition)
    /// How the sources are, and the memory that the program has to itself in bytes.
    case status(SourceSummary, memoryBytes: Int?)
    case archive(ArchiveStatus)
    /// What a document said before it was rewritten in place, as the archive has it.
    case recalled(Snapshot)
}
