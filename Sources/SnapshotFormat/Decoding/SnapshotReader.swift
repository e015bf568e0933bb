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
    private let header: HeaderDecoder
    private let documents: DocumentParser
    private let earlier = EarlierSnapshots()

    public init(metadata: Metadata, limits: ReadingLimits = .standard) {
        units = UnitDirectory(metadata.orgUnits)
        documents = DocumentParser(limits: limits)
        let plans = metadata.dataSets.map { ($0.code, DecodingPlan($0)) }
        header = HeaderDecoder(plans: Dictionary(plans, uniquingKeysWith: { first, _ in first }))
    }

    /// - Parameters:
    ///   - document: which one it is, for diagnostics and the snapshot's origin.
    ///   - received: when the document arrived.
    public func read(_ bytes: [UInt8], document: DocumentID, received: Instant) -> ReadingResult {
        bytes.withUnsafeBytes { read($0, document: document, received: received) }
    }

    /// - Parameters:
    ///   - bytes: the document, UTF-8 with or without a byte order mark.
    ///   - document: which one it is, for diagnostics and the snapshot's origin.
    ///   - received: when the document arrived.
    public func read(_ bytes: UnsafeRawBufferPointer, document: DocumentID, received: Instant) -> ReadingResult {
        let origin = SnapshotOrigin(
            document: document, bytes: bytes.count, received: received, fingerprint: xxhash_64(bytes.baseAddress, bytes.count))
        let read = documents.read(bytes, name: document.description) { tape, _, issues in
            var context = DecodingContext(tape: tape, limits: documents.limits, units: units, issues: issues)
            defer { issues = context.issues }
            return snapshot(&context, origin: origin)
        }
        return ReadingResult(snapshot: read.content, diagnostics: read.diagnostics)
    }

    private func snapshot(_ context: inout DecodingContext, origin: SnapshotOrigin) -> Snapshot? {
        guard let decoded = header.decode(&context) else { return nil }
        var rows = RowDecoder(plan: decoded.plan)
        rows.decode(decoded.rows, &context)
        var records = RecordDecoder(plan: decoded.plan)
        records.decode(decoded.records, &context)
        let snapshot = Snapshot(
            definition: decoded.plan.definition, header: decoded.header, values: rows.finish(), records: records.finish(), origin: origin,
            keptAside: context.keptAside,
            sharingWith: earlier.last(decoded.header.key))
        earlier.note(snapshot)
        return snapshot
    }
}

extension DocumentContentID {
    /// XXH3 of some bytes.
    public static func fingerprint(of bytes: UnsafeRawBufferPointer) -> UInt64 { xxhash_64(bytes.baseAddress, bytes.count) }

    /// Whether this is the content that these bytes are.
    public func isContent(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { fingerprint == xxhash_64($0.baseAddress, $0.count) }
    }
}
