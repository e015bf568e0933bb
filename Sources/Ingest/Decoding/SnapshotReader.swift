import CXXHash
import HealthModel

/// What came of reading a document.
public struct ReadingResult: Sendable {
    /// Nil where the document has to be refused; the last good one then stays.
    public var snapshot: Snapshot?
    /// In the order of the document.
    public var diagnostics: [Diagnostic]

    public init(snapshot: Snapshot?, diagnostics: [Diagnostic]) {
        self.snapshot = snapshot
        self.diagnostics = diagnostics
    }
}

/// Reads snapshot documents of format 1.0 into columns, and lists everything that contradicts the format.
///
/// Text that is not I-JSON and a faulty header refuse the document; else what is good loads, and the rest is listed.
/// Any number of threads may use one reader at once.
public struct SnapshotReader: Sendable {
    private let units: UnitDirectory
    private let limits: ReadingLimits
    private let header: HeaderDecoder
    private let parsers: JSONParsers
    private let earlier = EarlierSnapshots()

    public init(metadata: Metadata, limits: ReadingLimits = .standard) {
        units = UnitDirectory(metadata.orgUnits)
        self.limits = limits
        parsers = JSONParsers(maximumDepth: limits.depth)
        let plans = metadata.dataSets.map { ($0.code, DecodingPlan($0)) }
        header = HeaderDecoder(plans: Dictionary(plans, uniquingKeysWith: { first, _ in first }))
    }

    /// - Parameters:
    ///   - name: the document's name in diagnostics and in the snapshot's origin.
    ///   - received: when the document arrived.
    public func read(_ bytes: [UInt8], name: String, received: Instant) -> ReadingResult {
        bytes.withUnsafeBytes { read($0, name: name, received: received) }
    }

    /// - Parameters:
    ///   - bytes: the document, UTF-8 with or without a byte order mark.
    ///   - name: the document's name in diagnostics and in the snapshot's origin.
    ///   - received: when the document arrived.
    public func read(_ bytes: UnsafeRawBufferPointer, name: String, received: Instant) -> ReadingResult {
        guard bytes.count <= limits.bytes else {
            let limit = Message.Argument.number(.integer(Int64(limits.bytes)))
            return ReadingResult(snapshot: nil, diagnostics: [Diagnostic(file: name, code: .size, [limit])])
        }
        let text = SnapshotReader.withoutByteOrderMark(bytes)
        let origin = SnapshotOrigin(
            name: name, bytes: bytes.count, received: received, fingerprint: xxhash_64(bytes.baseAddress, bytes.count))
        return parsers.withDocument(text) { tape in
            guard let tape else { return rejection(of: text, name: name) }
            return decode(tape, text, origin: origin)
        }
    }

    private static func withoutByteOrderMark(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? UnsafeRawBufferPointer(rebasing: bytes.dropFirst(3)) : bytes
    }

    private func rejection(of text: UnsafeRawBufferPointer, name: String) -> ReadingResult {
        let fault = SyntaxScanner.firstFault(in: text, maximumDepth: limits.depth) ?? SyntaxFault(code: .syntax, offset: 0)
        let diagnostic = Diagnostic(file: name, place: fault.place(in: text), code: fault.code, [])
        return ReadingResult(snapshot: nil, diagnostics: [diagnostic])
    }

    private func decode(_ tape: JSONTape, _ text: UnsafeRawBufferPointer, origin: SnapshotOrigin) -> ReadingResult {
        var issues = IssueList(limit: limits.diagnostics)
        DocumentCheck(tape: tape, stringLimit: limits.stringBytes).run(&issues)
        let isSound = !issues.hasErrors
        var context = DecodingContext(tape: tape, limits: limits, units: units, issues: issues)
        let snapshot = isSound ? snapshot(&context, origin: origin) : nil
        let diagnostics = context.issues.diagnostics(file: origin.name, tape: tape, bytes: text)
        return ReadingResult(snapshot: snapshot, diagnostics: diagnostics)
    }

    private func snapshot(_ context: inout DecodingContext, origin: SnapshotOrigin) -> Snapshot? {
        guard let decoded = header.decode(&context) else { return nil }
        var rows = RowDecoder(plan: decoded.plan)
        rows.decode(decoded.rows, &context)
        var records = RecordDecoder(plan: decoded.plan)
        records.decode(decoded.records, &context)
        let snapshot = Snapshot(
            header: decoded.header, values: rows.finish(), records: records.finish(), origin: origin, keptAside: context.keptAside,
            sharingWith: earlier.last(decoded.header.key))
        earlier.note(snapshot)
        return snapshot
    }
}
