import Archive
import HealthModel
import Ingest

/// Reads documents as another reader does, and leaves them for the archive.
struct ArchivingReader: DocumentReader {
    let reader: any DocumentReader
    let inbox: ArchiveInbox
    let origin: ArchivedSource

    func read(_ bytes: UnsafeRawBufferPointer, name: String, received: Instant) -> ReadingResult {
        let result = reader.read(bytes, name: name, received: received)
        inbox.offer(origin.document(name), source: origin.index, name: name, bytes, result, received)
        return result
    }
}
