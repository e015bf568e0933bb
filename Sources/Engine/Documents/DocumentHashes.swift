import Archive
import Dispatch
import HealthModel
import SnapshotFormat

/// Tells the SHA-256 of a content of a document, also of one that the document no longer holds.
///
/// The document itself is asked first, then the archive: a hash belongs to the content that gave the figure, never to the file
/// that lies at its path by now.
public struct DocumentHashes: Sendable {
    private let content: @Sendable (DocumentID) -> [UInt8]?
    private let archive: String?

    /// - Parameters:
    ///   - archive: the archive's file; nil for none.
    ///   - content: what a document holds now.
    public init(archive: String?, content: @escaping @Sendable (DocumentID) -> [UInt8]?) {
        self.content = content
        self.archive = archive
    }

    /// In hexadecimal digits; nil where the content is kept nowhere any more. Reads on the calling thread.
    public func sha256(of wanted: DocumentContentID) -> String? {
        if let bytes = content(wanted.document), wanted.isContent(bytes) { return ContentHash(of: bytes).description }
        guard let archive, let opened = try? Archive.open(reading: archive) else { return nil }
        defer { opened.close() }
        return (try? opened.hash(of: wanted))??.description
    }
}

/// Finds hashes away from the main thread: a file may lie on a slow disk.
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
