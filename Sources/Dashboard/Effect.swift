import PageMaking
import HealthModel

/// A request to the engine. `update` returns effects and performs none.
public enum Effect: Sendable, Hashable {
    /// End the program with this exit code.
    case quit(code: Int32)
    /// Redraw every cell, including unchanged ones.
    case redraw
    /// Restore the terminal and suspend until the shell continues the program.
    case suspend
    /// Rescan the sources.
    case reload
    /// Read these unchanged documents again, because their definitions have changed.
    case reread([DocumentID])
    /// Make a page from the current data off the main thread, and answer with `Event.page`. Later orders are more urgent.
    case makePage(PageOrder)
    /// Compute the SHA-256 of a content if it is still available, off the main thread, and answer with `Event.hashed`.
    case hash(DocumentContentID)
    /// Export a page off the main thread and answer with `Event.export`.
    case export(ExportOrder)
    /// Cancel the running export.
    case cancelExport
    /// Send a tick at this moment at the latest. A later request replaces an earlier one.
    case scheduleTick(Instant)
}
