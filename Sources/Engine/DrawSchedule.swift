/// Decides when the next frame is due, in milliseconds of a steady clock.
///
/// What an operator does is answered at once. News are shown at once too, except while a long history is read: then a frame
/// for every batch would cost more than the reading, and nobody sees twenty of them in a blink.
struct DrawSchedule {
    /// How long the first frame waits for the newest documents.
    static let firstWait: Int64 = 25
    /// The least time between frames while documents are read in bulk.
    static let pace: Int64 = 200

    /// When the next frame is due; nil when the screen is right as it is.
    private(set) var due: Int64?
    private var lastFrame: Int64?

    init(start: Int64) { due = start + Self.firstWait }

    mutating func wantNow(_ now: Int64) { due = min(due ?? now, now) }

    /// New data have come; `isLoading` while more are known to follow.
    mutating func wantForData(_ now: Int64, isLoading: Bool) {
        guard isLoading else { return wantNow(now) }
        guard let lastFrame else { return }
        due = min(due ?? .max, max(now, lastFrame + Self.pace))
    }

    func isDue(_ now: Int64) -> Bool { due.map { $0 <= now } ?? false }

    mutating func noteFrame(_ now: Int64) {
        lastFrame = now
        due = nil
    }
}
