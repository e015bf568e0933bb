import Archive
import HealthModel
import SnapshotFormat

/// Reads documents using another reader, and offers them to the archive.
struct ArchivingReader: DocumentReader {
    let reader: any DocumentReader
    let inbox: ArchiveInbox

    func read(_ bytes: UnsafeRawBufferPointer, document: DocumentID, received: Instant) -> ReadingResult {
        let result = reader.read(bytes, document: document, received: received)
        inbox.offer(document, bytes, result, received)
        return result
    }

    func define(_ document: DocumentID, _ content: [UInt8]) { reader.define(document, content) }

    func forget(_ document: DocumentID) { reader.forget(document) }
}
