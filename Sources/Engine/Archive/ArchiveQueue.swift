import Archive
import HealthModel

/// What was received and is not in the archive yet. Pure.
///
/// A content is held as it was received while there is room; beyond that only its document is remembered, to be read again
/// later. So the memory that waits for a slow disk is bounded, and no document is forgotten.
struct ArchiveQueue {
    /// A document whose content is to be read again.
    struct Remembered: Sendable, Equatable {
        var document: DocumentID
        var received: Instant
        /// XXH3 of the content that was received; 0 where it was rejected.
        var fingerprint: UInt64
    }

    /// How many bytes are held at most, and how many while everything is read for the first time.
    static let capacity = 16 << 20
    static let capacityWhileLoading = 2 << 20
    /// The largest batch: what a transaction holds, and what is lost of the work when it fails.
    static let batchCount = 256
    static let batchBytes = 4 << 20

    private var held: [ReceivedDocument] = []
    private(set) var heldBytes = 0
    private var remembered: [Int: Remembered] = [:]
    /// The keys of what is remembered, and of what was.
    private var order: [Int] = []
    /// The fingerprint of the content that each document held last, as far as it is stored or waits here.
    private var known: [Int: UInt64] = [:]
    private(set) var isLoading = true
    private(set) var isStopped = false

    var waiting: Int { held.count + remembered.count }

    // MARK: What comes

    /// Whether a document's content is stored or waits to be; from now on it counts as such.
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

    // MARK: What goes

    /// The archive was opened and holds these contents already; what waits of them need not wait.
    mutating func takeKnown(_ stored: [Int: UInt64]) {
        remembered = remembered.filter { stored[$0.key] != $0.value.fingerprint || $0.value.fingerprint == 0 }
        known.merge(stored) { waiting, _ in waiting }
        isLoading = false
    }

    /// The next held contents, in the order in which they came.
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

    /// A document that is to be read again, in no particular order.
    mutating func takeRemembered() -> Remembered? {
        while let key = order.popLast() {
            if let entry = remembered.removeValue(forKey: key) { return entry }
        }
        return nil
    }

    /// What could not be stored waits again, before everything else.
    mutating func putBack(_ batch: [ReceivedDocument]) {
        held.insert(contentsOf: batch, at: 0)
        heldBytes += batch.reduce(0) { $0 + $1.bytes.count }
    }

    mutating func stop() { isStopped = true }

    /// There will be no archive: nothing is kept for it.
    mutating func close() {
        stop()
        held = []
        heldBytes = 0
        remembered = [:]
        order = []
        known = [:]
    }
}
