import HealthModel

/// How the source of the snapshots is.
public struct SourceStatus: Sendable, Hashable {
    public enum Phase: Sendable, Hashable {
        /// Nothing has been read yet.
        case starting
        /// The directory is not there or cannot be read; what was read before still stands.
        case absent
        /// Documents are being read: so many of so many.
        case loading(read: Int, of: Int)
        /// Changes are reported as they happen.
        case watching
        /// Changes are found by looking again and again, because the system reports none.
        case rescanning
    }

    public var phase: Phase
    /// Where the snapshots come from, for people: a directory.
    public var place: String
    public var read: Int
    public var ignored: Int
    /// When a document was last read with success.
    public var lastRead: Instant?
    /// What is wrong with the directory as a whole.
    public var problem: Message?

    public init(
        phase: Phase = .starting, place: String = "", read: Int = 0, ignored: Int = 0, lastRead: Instant? = nil,
        problem: Message? = nil
    ) {
        self.phase = phase
        self.place = place
        self.read = read
        self.ignored = ignored
        self.lastRead = lastRead
        self.problem = problem
    }

    /// Whether the first reading of all documents is over.
    public var isComplete: Bool {
        switch phase {
        case .starting, .loading: false
        case .absent, .watching, .rescanning: true
        }
    }
}
