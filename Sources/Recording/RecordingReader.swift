import HealthModel
import SnapshotFormat

/// Wraps another reader and records the contents of documents.
public struct RecordingReader: DocumentReader {
    private let reader: any DocumentReader
    private let recorder: SessionRecorder

    public init(_ reader: any DocumentReader, _ recorder: SessionRecorder) {
        self.reader = reader
        self.recorder = recorder
    }

    public func read(_ bytes: UnsafeRawBufferPointer, document: DocumentID, received: Instant) -> ReadingResult {
        let result = reader.read(bytes, document: document, received: received)
        if let snapshot = result.snapshot { recorder.note(bytes, snapshot.origin.fingerprint) }
        return result
    }

    public func define(_ document: DocumentID, _ content: [UInt8]) {
        content.withUnsafeBytes { recorder.note($0, DocumentContentID.fingerprint(of: $0), isDefinition: true) }
        reader.define(document, content)
    }

    public func forget(_ document: DocumentID) { reader.forget(document) }
}
