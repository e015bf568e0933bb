import CXXHash
import HealthModel

/// The result of reading a document.
public struct ReadingResult: Sendable {
    /// Nil if the document was rejected; the last good snapshot then remains.
    public var snapshot: Snapshot?
    /// In document order.
    public var diagnostics: [Diagnostic]

    public init(snapshot: Snapshot?, diagnostics: [Diagnostic]) {
        self.snapshot = snapshot
        self.diagnostics = diagnostics
    }
}

/// Reads snapshot documents of format 1.0 into columns and reports every violation of the format.
///
/// A document that is not I-JSON or has a faulty header is rejected; otherwise valid data loads and the rest is reported.
/// A reader may be used by any number of threads concurrently.
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
    ///   - document: its identity, for diagnostics and the snapshot's origin.
    ///   - received: when the document arrived.
    public func read(_ bytes: [UInt8], document: DocumentID, received: Instant) -> ReadingResult {
        bytes.withUnsafeBytes { read($0, document: document, received: received) }
    }

    /// - Parameters:
    ///   - bytes: the document, UTF-8 with or without a byte order mark.
    ///   - document: its identity, for diagnostics and the snapshot's origin.
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
    /// The XXH3 checksum of some bytes.
    public static func fingerprint(of bytes: UnsafeRawBufferPointer) -> UInt64 { xxhash_64(bytes.baseAddress, bytes.count) }

    /// Whether the bytes are this version of the content.
    public func isContent(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { fingerprint == xxhash_64($0.baseAddress, $0.count) }
    }
}
