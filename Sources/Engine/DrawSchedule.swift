/// Decides when the next frame is due, in milliseconds of a monotonic clock.
///
/// Operator input is answered at once, and so is news, except while a long history is read: a frame for every batch would then
/// cost more than the reading and go unnoticed.
struct DrawSchedule {
    /// How long the first frame waits for the newest documents.
    static let firstWait: Int64 = 25
    /// The minimum interval between frames while documents are read in bulk.
    static let pace: Int64 = 200

    /// How long a frame waits for a page in the making, so that most pages appear at once and complete.
    static let pageWait: Int64 = 4
    /// As `pageWait`, for the first frame.
    static let firstPageWait: Int64 = 60
    /// As `pageWait`, while the screen still shows the page being made again.
    static let restoredPageWait: Int64 = 2_000

    /// When the next frame is due; nil if the screen is up to date.
    private(set) var due: Int64?
    private var lastFrame: Int64?
    /// When a due frame started to wait for its page.
    private var heldSince: Int64?
    /// How long the next frame waits for its page.
    private var patience = firstPageWait
    /// Whether the next frame answers an operator's input.
    private(set) var isUrgent = false

    init(start: Int64) { due = start + Self.firstWait }

    /// - Parameter isUrgent: whether an operator waits for it.
    mutating func wantNow(_ now: Int64, isUrgent: Bool = false) {
        due = min(due ?? now, now)
        self.isUrgent = self.isUrgent || isUrgent
    }

    /// Whether a due frame should wait briefly for the ordered page. An answer to a key waits only if there is nothing to show
    /// yet.
    mutating func holds(_ now: Int64, isPending: Bool) -> Bool {
        guard isPending || !isUrgent else { return false }
        let since = heldSince ?? now
        heldSince = since
        let end = since + patience
        if now < end { due = end }
        return now < end
    }

    /// Schedules a frame for new data; `isLoading` if more is known to follow.
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

    /// Schedules a frame after continuing from a checkpoint: the screen is up to date, but its page has to be made again.
    mutating func wantRestored(_ now: Int64) {
        patience = Self.restoredPageWait
        due = now
    }
}
