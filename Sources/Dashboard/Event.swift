import PageMaking
import Canvas
import Feeds
import HealthModel

/// An input of the dashboard. A session is its initial state plus its events, so a recording replays exactly.
public enum Event: Sendable {
    /// Terminal input: a key, the mouse, a new size.
    case input(InputEvent)
    /// The time. The engine sends it ahead of every batch of events; `update` never reads a clock.
    case tick(Instant)
    /// News from a source of snapshots.
    case source(SourceNews)
    case archive(ArchiveStatus)
    /// The process's private memory in bytes; nil if the system does not report it.
    case memory(bytes: Int?)
    case signal(Signal)
    /// The page requested by `Effect.makePage`.
    case page(MadePage)
    /// The hexadecimal SHA-256 requested by `Effect.hash`; nil if the content is no longer available.
    case hashed(DocumentContentID, sha256: String?)
    /// The progress of the export requested by `Effect.export`.
    case export(ExportNews)
    /// A message for the operator, shown in the bottom line.
    case notice(Message)
    /// The end of a batch of events: the page to be shown may be ordered now.
    case settle
    /// Draw the screen.
    case frame

    /// A request of the operating system, in the dashboard's terms.
    public enum Signal: String, Sendable, Hashable {
        case terminate, hangUp, suspend
        /// The program is in the foreground again; the screen must be redrawn.
        case resume
    }
}
