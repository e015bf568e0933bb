/// Which contents have been read, for segments that begin later.
struct ContentLedger {
    private var known: [UInt64: RecordedContent] = [:]
    /// Those that were noted since the last checkpoint: the news of them may still be on their way.
    private var recent: Set<UInt64> = []

    var contents: [RecordedContent] { Array(known.values) }

    func content(_ fingerprint: UInt64) -> RecordedContent? { known[fingerprint] }

    mutating func add(_ content: RecordedContent) {
        known[content.fingerprint.value] = content
        recent.insert(content.fingerprint.value)
    }

    /// Forgets what a checkpoint does not refer to, so that years of documents leave no trace; definitions stay.
    mutating func keep(_ used: Set<UInt64>) {
        known = known.filter { used.contains($0.key) || recent.contains($0.key) || $0.value.bytes != nil }
        recent = []
    }
}
