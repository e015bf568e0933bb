/// Decides when the next frame is due, in milliseconds of a steady clock.
///
/// What an operator does is answered at once. News are shown at once too, except while a long history is read: then a frame
/// for every batch would cost more than the reading, and nobody sees twenty of them in a blink.
struct DrawSchedule {
    /// How long the first frame waits for the newest documents.
    static let firstWait: Int64 = 25
    /// The least time between frames while documents are read in bulk.
    static let pace: Int64 = 200

    /// How long a frame waits for a page that is being made, so that most pages appear at once and whole.
    static let pageWait: Int64 = 4
    /// As `pageWait`, for the first frame.
    static let firstPageWait: Int64 = 60
    /// As `pageWait`, while the screen still shows the very page that is made again.
    static let restoredPageWait: Int64 = 2_000

    /// When the next frame is due; nil when the screen is right as it is.
    private(set) var due: Int64?
    private var lastFrame: Int64?
    /// Since when a frame that was due has waited for its page.
    private var heldSince: Int64?
    /// How long the next frame waits for its page.
    private var patience = firstPageWait
    /// Whether somebody has done something that the next frame answers.
    private(set) var isUrgent = false

    init(start: Int64) { due = start + Self.firstWait }

    /// - Parameter isUrgent: whether somebody waits for an answer.
    mutating func wantNow(_ now: Int64, isUrgent: Bool = false) {
        due = min(due ?? now, now)
        self.isUrgent = self.isUrgent || isUrgent
    }

    /// Whether a frame that is due waits a little for the page that has been ordered. An answer to a key waits only where there
    /// is nothing to show yet.
    mutating func holds(_ now: Int64, isPending: Bool) -> Bool {
        guard isPending || !isUrgent else { return false }
        let since = heldSince ?? now
        heldSince = since
        let end = since + patience
        if now < end { due = end }
        return now < end
    }

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
        heldSince = nil
        patience = Self.pageWait
        isUrgent = false
    }

    /// The dashboard went on from a checkpoint of itself: the screen is right, and its page has to be made again.
    mutating func wantRestored(_ now: Int64) {
        patience = Self.restoredPageWait
        due = now
    }
}
