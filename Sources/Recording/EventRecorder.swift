import Canvas
import Dashboard
import Feeds
import FoundationEssentials
import HealthModel
import Synchronization

/// Records the events of one dashboard in order; it lives on the thread that applies them.
public struct EventRecorder {
    private let recorder: SessionRecorder
    private let context: RecordedEditions
    private let encoder = JSONEncoder()
    private var isFailureTold = false
    private var schedule: SegmentSchedule

    /// - Parameter opening: the data sets known before anything is read.
    public init(_ recorder: SessionRecorder, sources: [SourceID], opening: DefinitionEdition) {
        self.recorder = recorder
        context = RecordedEditions(sources)
        context.note(opening)
        schedule = SegmentSchedule(start: recorder.age)
        encoder.outputFormatting = [.withoutEscapingSlashes]
        if let key = CodingUserInfoKey.context { encoder.userInfo[key] = context }
    }

    /// Records an event that is about to be applied.
    public func record(_ event: Event) {
        if case .source(.defined(let edition)) = event { context.note(edition) }
        recorder.write(RecordingLine(at: recorder.age, event: event), with: encoder)
    }

    /// Records that a frame was drawn, with its digest.
    public func record(_ frame: Frame) {
        recorder.write(RecordingLine(at: recorder.age, event: .frame, digest: FrameDigest(of: frame)), with: encoder)
    }

    /// Begins the next segment of the last minutes if it is due and a checkpoint would capture the whole state.
    ///
    /// - Parameter state: the dashboard, which restarts from the segment's checkpoint just as its replay will.
    /// - Returns: whether a segment was begun; the page then has to be ordered again.
    public mutating func restart(_ state: inout State) -> Bool {
        guard recorder.keepsLastMinutes, schedule.isDue(recorder.age), state.isPlain else { return false }
        restartNow(&state)
        return true
    }

    mutating func restartNow(_ state: inout State) {
        schedule.noteStart(recorder.age)
        recorder.write(RecordingLine(at: recorder.age, restarts: true), with: encoder)
        let checkpoint = Checkpoint(of: state)
        state.restart(from: checkpoint)
        let contents = Set(checkpoint.inventory.items.map(\.snapshot.origin.fingerprint))
        let (context, causes) = (context, context.causes)
        recorder.beginSegment(now: state.now, contents: contents) { RecordedCheckpoint(checkpoint, causes: causes, context) }
    }

    /// Returns the first error in writing a file, once.
    public mutating func takeFailure() -> RecordingError? {
        guard !isFailureTold, let failure = recorder.failure else { return nil }
        isFailureTold = true
        return failure
    }
}

/// The edition in which each definition first appeared, and the causes of the editions.
private final class RecordedEditions: WritingContext {
    private struct Known {
        var editions: [ObjectIdentifier: Int] = [:]
        /// Retained, so that no other definition can have the same identity.
        var definitions: [DataSetDefinition] = []
        var causes: [DefinitionEdition.Cause] = []
    }

    let sources: [SourceID]
    private let known = Mutex(Known())

    init(_ sources: [SourceID]) { self.sources = sources }

    var causes: [DefinitionEdition.Cause] { known.withLock { $0.causes } }

    func note(_ edition: DefinitionEdition) {
        known.withLock { known in
            edition.cause.map { known.causes.append($0) }
            for dataSet in edition.metadata.dataSets where known.editions[ObjectIdentifier(dataSet)] == nil {
                known.editions[ObjectIdentifier(dataSet)] = edition.number
                known.definitions.append(dataSet)
            }
        }
    }

    func edition(of snapshot: Snapshot) -> Int { known.withLock { $0.editions[ObjectIdentifier(snapshot.definition)] } ?? 0 }
}
