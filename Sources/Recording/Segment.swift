import FoundationEssentials

/// One file of a recording, with the contents already written to it.
struct Segment {
    private var file: RecordingFile
    private let keepsContents: Bool
    /// The contents already in the file.
    private var contents: Set<UInt64> = []
    /// Lines received before the head.
    private var early: [[UInt8]] = []
    private(set) var hasBegun = false
    /// The error that stopped the file from being written.
    private(set) var failure: RecordingError?

    /// - Parameters:
    ///   - path: a file that does not exist yet.
    ///   - keepsContents: whether document contents are included.
    init(_ path: String, keepsContents: Bool) throws(RecordingError) {
        file = try RecordingFile(path)
        self.keepsContents = keepsContents
    }

    /// Writes the head.
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

    /// - Parameter bytes: the content, for files that include contents.
    mutating func append(_ content: RecordedContent, _ bytes: [UInt8]?) {
        guard noteContent(content) else { return }
        var content = content
        if keepsContents, let bytes { content.bytes = Base64Bytes(bytes) }
        append(Segment.encoded(RecordingLine(content: content)))
    }

    /// Records that a content is in the file. Returns whether it was new.
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

    /// Encodes a line without references.
    static func encoded(_ value: some Encodable) -> [UInt8] {
        // Strings, numbers and bytes always encode to JSON.
        Array((try? JSONEncoder().encode(value)) ?? Data())
    }
}

/// When the next segment of the last minutes begins, in milliseconds of a steady clock.
///
/// The older of two segments covers at least `length`; when the younger one does too, it replaces the older. The last five to ten
/// minutes are thus always available, or more while no checkpoint is possible.
struct SegmentSchedule {
    static let length: Int64 = 5 * 60_000

    private var start: Int64

    /// - Parameter start: when the first segment begins.
    init(start: Int64) { self.start = start }

    func isDue(_ now: Int64) -> Bool { now - start >= SegmentSchedule.length }

    mutating func noteStart(_ now: Int64) { start = now }
}
