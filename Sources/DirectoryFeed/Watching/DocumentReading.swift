import CLinux
import SnapshotFormat
import CXXHash
import HealthModel

/// Reads one document from its file and decodes it, on any thread.
struct DocumentReading: Sendable {
    /// A document to read, with what is known from its last read.
    struct Task: Sendable {
        var assignment: ReadingQueue.Assignment
        /// If the file still has this stamp, it is not read.
        var proof: FileStamp?
        /// If the content has this fingerprint, it is not decoded.
        var fingerprint: UInt64?
    }

    /// The outcome of a task.
    struct Result: Sendable {
        var outcome: FileReader.Outcome
        var content = Content.none
        var bytes = 0
        var received: Instant
        var milliseconds = 0.0
        /// Whether the file had not changed for a while when it was read.
        var isSettled = false
    }

    enum Content: Sendable {
        /// There was nothing to read, or nothing new.
        case none
        case snapshot(ReadingResult)
        case definition([UInt8])
    }

    let configuration: DirectorySource.Configuration
    let reader: any DocumentReader

    func perform(_ task: Task, _ file: inout FileReader) -> Result {
        let start = linux_steady_nanoseconds()
        let path = task.assignment.path
        let outcome = file.read(
            path.systemPath(below: configuration.root), unless: task.proof, isComplete: task.assignment.reading.isComplete)
        var result = Result(outcome: outcome, received: configuration.now())
        if case .content(let stamp) = outcome {
            result.bytes = file.bytes.count
            result.isSettled = stamp.isOlder(than: file.openedAt, by: FileStamp.settling)
            result.content = content(of: task, file.bytes, result.received)
        }
        result.milliseconds = Double(linux_steady_nanoseconds() - start) / 1e6
        return result
    }

    private func content(of task: Task, _ bytes: UnsafeRawBufferPointer, _ received: Instant) -> Content {
        if let known = task.fingerprint, known == xxhash_64(bytes.baseAddress, bytes.count) { return .none }
        let path = task.assignment.path
        if path.isDefinition { return .definition(Array(bytes)) }
        return .snapshot(reader.read(bytes, document: configuration.document(path), received: received))
    }
}
