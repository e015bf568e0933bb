import PageMaking
import Canvas
import Feeds
import HealthModel

/// All that can happen to the dashboard. A session is its first state and its events, so a recording replays exactly.
public enum Event: Sendable {
    /// What arrived from the terminal: a key, the mouse, a new size.
    case input(InputEvent)
    /// The time. The engine sends one ahead of every batch of other events; `update` never reads a clock.
    case tick(Instant)
    /// What a source of snapshots says.
    case source(SourceNews)
    case archive(ArchiveStatus)
    /// The memory that the program has to itself, in bytes; nil where the system does not tell.
    case memory(bytes: Int?)
    case signal(Signal)
    /// The page that `Effect.makePage` asked for.
    case page(MadePage)
    /// A content's SHA-256 in hexadecimal digits, as `Effect.hash` asked for it; nil where it is kept nowhere any more.
    case hashed(DocumentContentID, sha256: String?)
    /// How the export that `Effect.export` asked for is getting on.
    case export(ExportNews)
    /// Something that the operator should know, for the bottom line.
    case notice(Message)
    /// All that came together has been taken: the page that should be shown by now is wanted.
    case settle
    /// The screen is drawn.
    case frame

    /// What the operating system asks for, in the dashboard's terms.
    public enum Signal: String, Sendable, Hashable {
        case terminate, hangUp, suspend
        /// The program is in the foreground again; the screen must be drawn afresh.
        case resume
    }
}
