/// When the next segment of the last minutes begins, in milliseconds of a steady clock.
///
/// The older of two segments holds at least `length`; when the younger one has grown as old, it takes the older one's place. So
/// there are the last five to ten minutes at any time, longer only while there is no moment for a checkpoint.
struct SegmentSchedule {
    static let length: Int64 = 5 * 60_000

    private var start: Int64

    /// - Parameter start: when the first segment begins.
    init(start: Int64) { self.start = start }

    func isDue(_ now: Int64) -> Bool { now - start >= SegmentSchedule.length }

    mutating func noteStart(_ now: Int64) { start = now }
}
