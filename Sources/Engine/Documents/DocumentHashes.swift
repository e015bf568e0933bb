import Archive
import Dispatch
import HealthModel
import SnapshotFormat

/// Finds the SHA-256 of a document's content, even if the document has changed since.
///
/// The document itself is checked first, then the archive: a hash belongs to the content that provided the figure, never to the
/// file now at its path.
public struct DocumentHashes: Sendable {
    private let content: @Sendable (DocumentID) -> [UInt8]?
    private let archive: String?

    /// - Parameters:
    ///   - archive: the archive's file; nil for none.
    ///   - content: the current content of a document.
    public init(archive: String?, content: @escaping @Sendable (DocumentID) -> [UInt8]?) {
        self.content = content
        self.archive = archive
    }

    /// The hash in hexadecimal; nil if the content is no longer kept anywhere. Reads on the calling thread.
    public func sha256(of wanted: DocumentContentID) -> String? {
        if let bytes = content(wanted.document), wanted.isContent(bytes) { return ContentHash(of: bytes).description }
        guard let archive, let opened = try? Archive.open(reading: archive) else { return nil }
        defer { opened.close() }
        return (try? opened.hash(of: wanted))??.description
    }
}

/// Finds hashes off the main thread, since files may be on a slow disk.
final class HashService: Sendable {
    private let hashes: DocumentHashes
    private let report: @Sendable (DocumentContentID, String?) -> Void

    init(_ hashes: DocumentHashes, report: @escaping @Sendable (DocumentContentID, String?) -> Void) {
        self.hashes = hashes
        self.report = report
    }

    func find(_ content: DocumentContentID) {
        DispatchQueue.global(qos: .utility).async { [hashes, report] in report(content, hashes.sha256(of: content)) }
    }
}
