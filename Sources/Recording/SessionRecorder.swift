import Canvas
import Dashboard
import Feeds
import FoundationEssentials
import Glibc
import HealthModel
import Ingest
import Synchronization

/// Writes what happens to a dashboard to a file, as it happens.
///
/// The main thread hands over each event before it is applied, readers hand over what they read. What was handed over is in the
/// file at the latest when the next event is applied, so that a recording of a crash holds what led to it.
public final class SessionRecorder: Sendable {
    fileprivate struct Work: ~Copyable {
        var file: RecordingFile
        /// The contents that are in the file already.
        var contents: Set<UInt64> = []
        /// What was handed over before the head was there.
        var early: [RecordingLine] = []
        var hasHead = false
        var failure: RecordingError?
    }

    private let work: Mutex<Work>
    private let keepsContents: Bool
    private let sha256: @Sendable ([UInt8]) -> String
    private let start: Int64

    /// Begins a recording.
    ///
    /// - Parameters:
    ///   - path: a file that is not there yet.
    ///   - keepsContents: whether the contents of documents go into the file; else an archive must have them.
    ///   - sha256: the hash of some bytes in hexadecimal digits.
    public init(
        _ path: String, keepsContents: Bool, sha256: @escaping @Sendable ([UInt8]) -> String
    ) throws(RecordingError) {
        work = Mutex(Work(file: try RecordingFile(path)))
        self.keepsContents = keepsContents
        self.sha256 = sha256
        start = steadyMilliseconds()
    }

    /// What went wrong with the file, once.
    public var failure: RecordingError? { work.withLock { $0.failure } }

    /// Writes the head. Call it before anything is recorded.
    public func begin(_ head: RecordingHead) {
        work.withLock { work in
            work.write(head, with: JSONEncoder())
            work.hasHead = true
            for line in work.early { work.write(line, with: JSONEncoder()) }
            work.early = []
        }
    }

    /// What a document holds, as a reader has just read it.
    func note(_ bytes: UnsafeRawBufferPointer, _ fingerprint: UInt64) {
        guard work.withLock({ $0.contents.insert(fingerprint).inserted }) else { return }
        let copy = Array(bytes)
        let content = RecordedContent(
            fingerprint: Fingerprint(fingerprint), sha256: sha256(copy), bytes: keepsContents ? Base64Bytes(copy) : nil)
        work.withLock { work in
            let line = RecordingLine(content: content)
            if work.hasHead { work.write(line, with: JSONEncoder()) } else { work.early.append(line) }
        }
    }

    func write(_ line: RecordingLine, with encoder: JSONEncoder) {
        work.withLock { $0.write(line, with: encoder) }
    }

    /// Milliseconds since the recording began.
    var age: Int64 { steadyMilliseconds() - start }

    /// What was handed over is in the file from now on.
    public func flush() { work.withLock { $0.flush() } }
}

extension SessionRecorder.Work {
    fileprivate mutating func write(_ value: some Encodable, with encoder: JSONEncoder) {
        guard failure == nil else { return }
        do {
            try file.append(Array(try encoder.encode(value)))
        } catch {
            failure = error as? RecordingError ?? RecordingError(.inputOutput, path: file.path, detail: "\(error)")
        }
    }

    fileprivate mutating func flush() {
        guard failure == nil else { return }
        do {
            try file.flush()
        } catch {
            failure = error
        }
    }
}

/// A file of lines that are written block by block.
struct RecordingFile: ~Copyable {
    let path: String
    private let descriptor: Int32
    private var buffer: [UInt8] = []

    private static let blockSize = 1 << 16

    init(_ path: String) throws(RecordingError) {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            throw RecordingError(errno == EEXIST ? .exists : .inputOutput, path: path, detail: String(cString: strerror(errno)))
        }
    }

    deinit {
        // The last lines are written by `flush`; nothing is to be done here that could fail unheard.
        close(descriptor)
    }

    mutating func append(_ line: [UInt8]) throws(RecordingError) {
        buffer += line
        buffer.append(UInt8(ascii: "\n"))
        if buffer.count >= Self.blockSize { try flush() }
    }

    mutating func flush() throws(RecordingError) {
        var left = buffer[...]
        buffer = []
        while !left.isEmpty {
            let count = left.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw RecordingError(.inputOutput, path: path, detail: String(cString: strerror(errno))) }
            left = left.dropFirst(count)
        }
    }
}

/// Reads documents as another reader does, and notes what they hold for a recording.
public struct RecordingReader: DocumentReader {
    private let reader: any DocumentReader
    private let recorder: SessionRecorder

    public init(_ reader: any DocumentReader, _ recorder: SessionRecorder) {
        self.reader = reader
        self.recorder = recorder
    }

    public func read(_ bytes: UnsafeRawBufferPointer, document: DocumentID, received: Instant) -> ReadingResult {
        let result = reader.read(bytes, document: document, received: received)
        if let snapshot = result.snapshot { recorder.note(bytes, snapshot.origin.fingerprint) }
        return result
    }

    public func define(_ document: DocumentID, _ content: [UInt8]) {
        content.withUnsafeBytes { recorder.note($0, DocumentContentID.fingerprint(of: $0)) }
        reader.define(document, content)
    }

    public func forget(_ document: DocumentID) { reader.forget(document) }
}
