import FoundationEssentials

/// One file of a recording, and what is in it already.
struct Segment {
    private var file: RecordingFile
    private let keepsContents: Bool
    /// The contents that are in the file already.
    private var contents: Set<UInt64> = []
    /// What was handed over before the beginning was there.
    private var early: [[UInt8]] = []
    private(set) var hasBegun = false
    /// What went wrong with the file. Nothing is written to it from then on.
    private(set) var failure: RecordingError?

    /// - Parameters:
    ///   - path: a file that is not there yet.
    ///   - keepsContents: whether the contents of documents go into the file.
    init(_ path: String, keepsContents: Bool) throws(RecordingError) {
        file = try RecordingFile(path)
        self.keepsContents = keepsContents
    }

    /// Writes what comes before everything else.
    mutating func begin(_ head: RecordingHead) {
        var head = head
        head.hasContents = keepsContents
        begin([Segment.encoded(head)])
    }

    mutating func begin(_ lines: [[UInt8]]) {
        hasBegun = true
        for line in lines + early { append(line) }
        early = []
        flush()
    }

    mutating func append(_ line: [UInt8]) {
        guard hasBegun else { return early.append(line) }
        attempt { file throws(RecordingError) in try file.append(line) }
    }

    /// - Parameter bytes: what the content is, for a file that keeps contents.
    mutating func append(_ content: RecordedContent, _ bytes: [UInt8]?) {
        guard noteContent(content) else { return }
        var content = content
        if keepsContents, let bytes { content.bytes = Base64Bytes(bytes) }
        append(Segment.encoded(RecordingLine(content: content)))
    }

    /// Notes that a content is in the file. Returns whether it was not.
    @discardableResult
    mutating func noteContent(_ content: RecordedContent) -> Bool { contents.insert(content.fingerprint.value).inserted }

    mutating func flush() { attempt { file throws(RecordingError) in try file.flush() } }

    mutating func rename(to path: String) { attempt { file throws(RecordingError) in try file.rename(to: path) } }

    func remove() { file.remove() }

    private mutating func attempt(_ body: (inout RecordingFile) throws(RecordingError) -> Void) {
        guard failure == nil else { return }
        do throws(RecordingError) {
            try body(&file)
        } catch {
            failure = error
        }
    }

    /// A line that refers to nothing.
    static func encoded(_ value: some Encodable) -> [UInt8] {
        // Strings, numbers and bytes: there is nothing in them that JSON cannot hold.
        Array((try? JSONEncoder().encode(value)) ?? Data())
    }
}

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
