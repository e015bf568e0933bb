import PageMaking
import HealthModel

/// What only the engine can do. `update` returns effects and performs none.
public enum Effect: Sendable, Hashable {
    /// End the program with this exit code.
    case quit(code: Int32)
    /// Draw every cell again, also those that have not changed.
    case redraw
    /// Give the terminal back and stop until the shell continues the program.
    case suspend
    /// Read the source again.
    case reload
    /// Read these documents again, though they have not changed: they were read by other definitions.
    case reread([DocumentID])
    /// Make a page of the data as they are now, away from the main thread, and answer with `Event.page`. A later order is the
    /// more urgent one.
    case makePage(PageOrder)
    /// Find the SHA-256 of a content, wherever it is still kept, away from the main thread, and answer with `Event.hashed`.
    case hash(DocumentContentID)
    /// Write a page to a file away from the main thread and answer with `Event.export`.
    case export(ExportOrder)
    /// Give up the export that is going on.
    case cancelExport
    /// Send a tick at this moment at the latest. A later request replaces an earlier one.
    case scheduleTick(Instant)
}
