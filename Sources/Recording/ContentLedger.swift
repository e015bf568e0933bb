/// The contents read so far, for segments that begin later.
struct ContentLedger {
    private var known: [UInt64: RecordedContent] = [:]
    /// Contents added since the last checkpoint: the news about them may still be on the way.
    private var recent: Set<UInt64> = []

    var contents: [RecordedContent] { Array(known.values) }

    func content(_ fingerprint: UInt64) -> RecordedContent? { known[fingerprint] }

    mutating func add(_ content: RecordedContent) {
        known[content.fingerprint.value] = content
        recent.insert(content.fingerprint.value)
    }

    /// Forgets contents not referred to by a checkpoint, so that memory does not grow over years; definitions are kept.
    mutating func keep(_ used: Set<UInt64>) {
        known = known.filter { used.contains($0.key) || recent.contains($0.key) || $0.value.bytes != nil }
        recent = []
    }
}
