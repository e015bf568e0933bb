import HealthModel

/// Reads documents as the queue orders them, and tells the receiver. It lives on the reading thread.
struct ReadingWorker: ~Copyable {
    private let work: SharedWork
    private let settings: DirectorySource.Settings
    private let reader: any DocumentReader
    private let deliver: @Sendable ([SourceEvent]) -> Void
    private var file: FileReader
    private var ledger = DocumentLedger()
    private var progress = SourceStatus.Progress.started
    private var lastRead: Instant?
    private var batch: [SourceEvent] = []
    private var batchBegan: Int64 = 0

    init(
        _ work: SharedWork, _ settings: DirectorySource.Settings, reader: any DocumentReader,
        deliver: @escaping @Sendable ([SourceEvent]) -> Void
    ) {
        self.work = work
        self.settings = settings
        self.reader = reader
        self.deliver = deliver
        file = FileReader(limit: settings.largestDocument)
    }

    /// Works until the source is stopped.
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
    }

    private mutating func perform(_ step: ReadingQueue.Step) {
        switch step {
        case .read(let path, let reading): readDocument(path, reading)
        case .warn(let path): reject(path, "file.conflictCopy", severity: .warning, stamp: nil)
        case .remove(let path): remove([path].filter { ledger.forget($0) })
        case .removeAll(let directory): remove(ledger.forgetAll(within: directory))
        case .reconcile(let directory, let found): remove(ledger.forgetAll(within: directory, except: found))
        case .announce(let progress): announce(progress)
        case .wait: break
        }
    }

    // MARK: Documents

    private mutating func readDocument(_ path: DocumentPath, _ reading: ReadingQueue.Reading) {
        let known = reading.isNamed ? nil : ledger.stamp(of: path)
        switch file.read(path.systemPath(below: settings.root), unless: known) {
        case .content(let stamp): accept(path, stamp)
        case .unchanged: break
        case .absent: remove([path].filter { ledger.forget($0) })
        case .unstable: if !work.retry(path, after: reading) { reject(path, "file.unstable", stamp: nil) }
        case .failed(.notRegular): reject(path, "file.notRegular", stamp: nil)
        case .failed(.tooLarge(let bytes)): rejectTooLarge(path, bytes)
        case .failed(.system(let error)): reject(path, "file.unreadable", stamp: nil, SystemText.argument(error))
        }
    }

    private mutating func accept(_ path: DocumentPath, _ stamp: FileStamp) {
        let received = settings.now()
        let result = reader.read(file.bytes, name: name(path), received: received)
        ledger.note(path, stamp, isGood: result.snapshot != nil)
        guard let snapshot = result.snapshot else { return add(.rejected(document: name(path), result.diagnostics)) }
        lastRead = received
        add(.accepted(snapshot, result.diagnostics))
    }

    private mutating func rejectTooLarge(_ path: DocumentPath, _ bytes: Int64) {
        let limit = Int64(settings.largestDocument)
        reject(path, "file.tooLarge", stamp: nil, .number(.integer(bytes)), .number(.integer(limit)))
    }

    private mutating func reject(
        _ path: DocumentPath, _ code: String, severity: Severity = .error, stamp: FileStamp?, _ arguments: Message.Argument...
    ) {
        ledger.note(path, stamp, isGood: false)
        let diagnostic = Diagnostic(
            file: name(path), place: DocumentPlace(), severity: severity, code: code, arguments: arguments)
        add(.rejected(document: name(path), [diagnostic]))
    }

    private mutating func remove(_ paths: [DocumentPath]) {
        for path in paths { add(.removed(document: name(path))) }
    }

    private func name(_ path: DocumentPath) -> String { settings.label + path.name }

    // MARK: Reports

    private mutating func announce(_ progress: SourceStatus.Progress) {
        self.progress = progress
        batch.append(.scanned(status()))
        flush(withStatus: false)
    }

    private mutating func add(_ event: SourceEvent) {
        let now = steadyMilliseconds()
        if batch.isEmpty { batchBegan = now }
        batch.append(event)
        if batch.count >= 64 || now - batchBegan >= 4 { flush(withStatus: false) }
    }

    private mutating func flush(withStatus: Bool) {
        guard !batch.isEmpty else { return }
        if withStatus { batch.append(.scanned(status())) }
        deliver(batch)
        batch.removeAll(keepingCapacity: true)
    }

    private func status() -> SourceStatus {
        let (facts, waiting) = work.situation()
        return SourceStatus(
            place: settings.place, progress: progress, watchMode: facts.watchMode, read: ledger.read, rejected: ledger.rejected,
            ignored: facts.ignored, waiting: waiting, overflows: facts.overflows, lastRead: lastRead,
            problem: facts.problem ?? emptiness(waiting))
    }

    private func emptiness(_ waiting: Int) -> Diagnostic? {
        guard ledger.isEmpty, waiting == 0, progress == .complete else { return nil }
        return Diagnostic(file: settings.place, severity: .warning, code: "source.empty")
    }
}
