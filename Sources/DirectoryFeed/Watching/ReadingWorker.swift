import SnapshotFormat
import Feeds
import HealthModel

/// Reads documents in queue order and reports to the receiver. It lives on the reading thread.
struct ReadingWorker: ~Copyable {
    /// The maximum number of documents read before their results are reported.
    private static let batchSize = 64

    private let work: SharedWork
    private let configuration: DirectorySource.Configuration
    private let crew: ReadingCrew
    private let reader: any DocumentReader
    private let deliver: @Sendable ([SourceNews]) -> Void
    private var file: FileReader
    private var ledger = DocumentLedger()
    private var log: ReadingLog
    private var batch: [SourceNews] = []

    init(
        _ work: SharedWork, _ configuration: DirectorySource.Configuration, crew: ReadingCrew, reader: any DocumentReader,
        deliver: @escaping @Sendable ([SourceNews]) -> Void
    ) {
        self.work = work
        self.configuration = configuration
        self.crew = crew
        self.reader = reader
        self.deliver = deliver
        file = FileReader(limit: configuration.largestDocument)
        log = ReadingLog()
    }

    /// Runs until the source is stopped.
    mutating func run() {
        while !work.isStopped {
            let step = work.nextStep()
            if case .wait(let moment) = step {
                flush(withStatus: true)
                work.waitForWork(until: moment)
            } else {
                perform(step)
            }
        }
        crew.stop()
    }

    private mutating func perform(_ step: ReadingQueue.Step) {
        switch step {
        case .read(let path, let reading): readDocuments(ReadingQueue.Assignment(path: path, reading: reading))
        case .warn(let path): reject(path, .fileConflictCopy)
        case .remove(let path): remove([path].filter { ledger.forget($0) })
        case .removeAll(let directory): remove(ledger.forgetAll(in: ListingScope(directory: directory)))
        case .reconcile(let scope, let found): remove(ledger.forgetAll(in: scope, except: found))
        case .announce(let progress): announce(progress)
        case .wait: break
        }
    }

    // MARK: Documents

    /// Reads a document together with those that can be read concurrently.
    private mutating func readDocuments(_ first: ReadingQueue.Assignment) {
        let assignments = [first] + work.moreReadings(beside: first.path, limit: Self.batchSize - 1)
        var tasks: [DocumentReading.Task] = []
        for assignment in assignments { tasks.append(task(assignment)) }
        work.watchdog.begin(.reading)
        let results = crew.read(tasks, with: &file)
        work.watchdog.end(.reading)
        for (assignment, result) in zip(assignments, results) { take(result, of: assignment) }
        if batch.count >= Self.batchSize || first.path.isDefinition { flush(withStatus: false) }
    }

    private func task(_ assignment: ReadingQueue.Assignment) -> DocumentReading.Task {
        let (path, reading) = (assignment.path, assignment.reading)
        return DocumentReading.Task(
            assignment: assignment, proof: reading.isNamed ? nil : ledger.proof(of: path),
            fingerprint: reading.isForced ? nil : ledger.fingerprint(of: path))
    }

    private mutating func take(_ result: DocumentReading.Result, of assignment: ReadingQueue.Assignment) {
        let path = assignment.path
        log.add(result)
        switch result.outcome {
        case .content(let stamp): accept(result, stamp, path)
        case .unchanged: break
        case .absent: remove([path].filter { ledger.forget($0) })
        case .unstable: if !work.retry(path, after: assignment.reading) { reject(path, .fileUnstable) }
        case .failed(.notRegular): reject(path, .fileNotRegular)
        case .failed(.tooLarge(let bytes)): rejectTooLarge(path, bytes)
        case .failed(.system(let error)): reject(path, .fileUnreadable, SystemText.argument(error))
        }
    }

    private mutating func accept(_ result: DocumentReading.Result, _ stamp: FileStamp, _ path: DocumentPath) {
        var entry = DocumentLedger.Entry(stamp: stamp, isSettled: result.isSettled, isGood: true)
        switch result.content {
        case .none: entry.fingerprint = ledger.fingerprint(of: path) ?? 0
        case .definition(let bytes): reader.define(configuration.document(path), bytes)
        case .snapshot(let reading):
            entry.fingerprint = reading.snapshot?.origin.fingerprint ?? 0
            entry.isGood = reading.snapshot != nil
            batch.append(news(reading, path))
        }
        ledger.note(path, entry)
        if entry.isGood { log.lastRead = result.received }
    }

    private func news(_ reading: ReadingResult, _ path: DocumentPath) -> SourceNews {
        guard let snapshot = reading.snapshot else { return .rejected(configuration.document(path), reading.diagnostics) }
        return .accepted(snapshot, reading.diagnostics)
    }

    private mutating func rejectTooLarge(_ path: DocumentPath, _ bytes: Int64) {
        let limit = Int64(configuration.largestDocument)
        reject(path, .fileTooLarge, .number(.integer(bytes)), .number(.integer(limit)))
    }

    private mutating func reject(_ path: DocumentPath, _ code: SourceDiagnosticCode, _ arguments: Message.Argument...) {
        ledger.note(path, DocumentLedger.Entry(isGood: false))
        let document = configuration.document(path)
        let diagnostic = Diagnostic(
            file: document.description, place: DocumentPlace(), severity: code.severity, code: code.rawValue, arguments: arguments)
        batch.append(.rejected(document, [diagnostic]))
    }

    private mutating func remove(_ paths: [DocumentPath]) {
        for path in paths {
            let document = configuration.document(path)
            if path.isDefinition { reader.forget(document) }
            batch.append(.removed(document))
        }
    }

    // MARK: Reports

    private mutating func announce(_ progress: SourceStatus.Progress) {
        log.progress = progress
        batch.append(.status(configuration.id, status()))
        flush(withStatus: false)
    }

    private mutating func flush(withStatus: Bool) {
        guard !batch.isEmpty else { return }
        if withStatus { batch.append(.status(configuration.id, status())) }
        deliver(batch)
        batch.removeAll(keepingCapacity: true)
    }

    private func status() -> SourceStatus {
        work.report { status in
            log.describe(&status)
            status.read = ledger.read
            status.rejected = ledger.rejected
        }
    }
}

/// Statistics of the reading threads.
struct ReadingLog {
    var progress = SourceStatus.Progress.started
    var lastRead: Instant?
    private var readings = 0
    private var bytes = 0
    private var milliseconds = 0.0
    private var longest = 0.0

    mutating func add(_ result: DocumentReading.Result) {
        guard case .content = result.outcome else { return }
        readings += 1
        bytes += result.bytes
        milliseconds += result.milliseconds
        longest = max(longest, result.milliseconds)
    }

    func describe(_ status: inout SourceStatus) {
        status.progress = progress
        status.lastRead = lastRead
        status.readings = readings
        status.bytesRead = bytes
        status.readMilliseconds = milliseconds
        status.longestReadMilliseconds = longest
    }
}
