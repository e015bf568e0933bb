import Canvas
import Dashboard
import Feeds
import FoundationEssentials
import HealthModel
import Synchronization

/// Records the events of one dashboard, in their order: it lives on the thread that applies them.
public struct EventRecorder {
    private let recorder: SessionRecorder
    private let context: RecordedEditions
    private let encoder = JSONEncoder()
    private var isFailureTold = false

    /// - Parameter opening: the data sets that are known before anything is read.
    public init(_ recorder: SessionRecorder, sources: [SourceID], opening: DefinitionEdition) {
        self.recorder = recorder
        context = RecordedEditions(sources)
        context.note(opening)
        encoder.outputFormatting = [.withoutEscapingSlashes]
        if let key = CodingUserInfoKey.context { encoder.userInfo[key] = context }
    }

    /// Records an event that is about to be applied. What leads to the next step of the program is in the file before that.
    public func record(_ event: Event) {
        if case .source(.defined(let edition)) = event { context.note(edition) }
        recorder.write(RecordingLine(at: recorder.age, event: event), with: encoder)
        switch event {
        case .source, .tick, .memory, .settle, .archive: break
        case .input, .signal, .page, .hashed, .export, .notice, .frame: recorder.flush()
        }
    }

    /// Records that a frame was drawn, and what it looks like.
    public func record(_ frame: Frame) {
        recorder.write(RecordingLine(at: recorder.age, event: .frame, digest: FrameDigest(of: frame)), with: encoder)
        recorder.flush()
    }

    /// What went wrong with the file, told once.
    public mutating func takeFailure() -> RecordingError? {
        guard !isFailureTold, let failure = recorder.failure else { return nil }
        isFailureTold = true
        return failure
    }
}

/// Which edition each definition was first there in.
private final class RecordedEditions: WritingContext {
    let sources: [SourceID]
    private let editions = Mutex<[ObjectIdentifier: Int]>([:])

    init(_ sources: [SourceID]) { self.sources = sources }

    func note(_ edition: DefinitionEdition) {
        editions.withLock { editions in
            for dataSet in edition.metadata.dataSets where editions[ObjectIdentifier(dataSet)] == nil {
                editions[ObjectIdentifier(dataSet)] = edition.number
            }
        }
    }

    func edition(of snapshot: Snapshot) -> Int { editions.withLock { $0[ObjectIdentifier(snapshot.definition)] } ?? 0 }
}
