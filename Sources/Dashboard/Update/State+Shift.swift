import HealthModel

/// Freezing the screen and acknowledging what arrived.
extension State {
    /// The data that the page is made of.
    public var provider: any ContentProvider { frozen ?? data }

    mutating func toggleFreeze() {
        if frozen == nil {
            frozen = data
            say("note.frozen")
        } else {
            frozen = nil
            say("note.live")
        }
    }

    /// Shows what has arrived since the last acknowledgement; a second time acknowledges it.
    mutating func acknowledge() {
        if case .changes = overlay?.kind {
            overlay = nil
            changes.acknowledge(at: now)
            say("note.acknowledged")
        } else {
            overlay = Overlay(.changes)
        }
    }
}
