import Archive
import HealthModel

/// Received contents that are not archived yet. Pure.
///
/// Contents are held as received while there is room; beyond that only the document is remembered and reread later. This
/// bounds the memory waiting for a slow disk without losing documents.
struct ArchiveQueue {
    /// A document to be reread.
    struct Remembered: Sendable, Equatable {
        var document: DocumentID
        var received: Instant
        /// XXH3 of the received content; 0 if it was rejected.
        var fingerprint: UInt64
    }

    /// The maximum number of bytes held, and the lower one while everything is read for the first time.
    static let capacity = 16 << 20
    static let capacityWhileLoading = 2 << 20
    /// The largest batch: the size of a transaction, and the work lost if it fails.
    static let batchCount = 256
    static let batchBytes = 4 << 20

    private var held: [ReceivedDocument] = []
    private(set) var heldBytes = 0
    private var remembered: [Int: Remembered] = [:]
    /// The keys of remembered documents, including ones no longer remembered.
    private var order: [Int] = []
    /// The fingerprint of each document's last content that is stored or queued.
    private var known: [Int: UInt64] = [:]
    private(set) var isLoading = true
    private(set) var isStopped = false

    var waiting: Int { held.count + remembered.count }

    // MARK: Adding

    /// Marks a document's content as queued; returns false if it was already stored or queued.
    mutating func claim(_ document: DocumentID, _ fingerprint: UInt64) -> Bool {
        known.updateValue(fingerprint, forKey: document.hashValue) != fingerprint
    }

    func hasRoom(for bytes: Int) -> Bool {
        heldBytes + bytes <= (isLoading ? Self.capacityWhileLoading : Self.capacity)
    }

    mutating func hold(_ received: ReceivedDocument) {
        heldBytes += received.bytes.count
        held.append(received)
    }

    mutating func remember(_ entry: Remembered) {
        let key = entry.document.hashValue
        if remembered.updateValue(entry, forKey: key) == nil { order.append(key) }
    }

    // MARK: Taking

    /// Records the contents already in the opened archive, and drops remembered documents among them.
    mutating func takeKnown(_ stored: [Int: UInt64]) {
        remembered = remembered.filter { stored[$0.key] != $0.value.fingerprint || $0.value.fingerprint == 0 }
        known.merge(stored) { waiting, _ in waiting }
        isLoading = false
    }

    /// The next batch of held contents, in order of arrival.
    mutating func takeHeld() -> [ReceivedDocument] {
        var count = 0
        var bytes = 0
        while count < min(held.count, Self.batchCount), bytes <= Self.batchBytes {
            bytes += held[count].bytes.count
            count += 1
        }
        let batch = Array(held.prefix(count))
        held.removeFirst(count)
        heldBytes -= bytes
        return batch
    }

    /// A document to be reread, in no particular order.
    mutating func takeRemembered() -> Remembered? {
        while let key = order.popLast() {
            if let entry = remembered.removeValue(forKey: key) { return entry }
        }
        return nil
    }

    /// Returns a batch that could not be stored to the front of the queue.
    mutating func putBack(_ batch: [ReceivedDocument]) {
        held.insert(contentsOf: batch, at: 0)
        heldBytes += batch.reduce(0) { $0 + $1.bytes.count }
    }

    mutating func stop() { isStopped = true }

    /// Discards everything: there will be no archive.
    mutating func close() {
        stop()
        held = []
        heldBytes = 0
        remembered = [:]
        order = []
        known = [:]
    }
}
