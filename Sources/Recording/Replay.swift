import Canvas
import Dashboard
import PageMaking
import FoundationEssentials
import Glibc
import HealthModel
import SnapshotFormat
import Synchronization

/// Replays a recording: applies its events in order and compares each frame with the recorded digest.
public struct Replay {
    /// The outcome of a step.
    public enum Step: Sendable {
        /// An event without a frame.
        case event
        /// A frame was drawn; `isSame` if it matches the recorded one.
        case frame(isSame: Bool)
    }

    public let head: RecordingHead
    public private(set) var state: State
    /// Milliseconds from the start of the recording to the last step.
    public private(set) var age: Int64 = 0
    public private(set) var frames = 0
    /// The number of frames that differ from the recorded ones.
    public private(set) var differences = 0
    /// The line of the first differing frame.
    public private(set) var firstDifference: Int?
    /// Whether the last line is incomplete, because the recording was cut off.
    public private(set) var isCutOff = false
    private let path: String
    private var lines: RecordingLines
    private let context: ReplayContext
    private let decoder = JSONDecoder()

    /// - Parameters:
    ///   - path: the file.
    ///   - metadata: the built-in data sets and the units.
    ///   - kept: looks up a content missing from the recording by its SHA-256.
    public init(
        _ path: String, metadata: Metadata, kept: @escaping @Sendable (_ content: DocumentContentID, _ sha256: String) -> [UInt8]?
    ) throws(RecordingError) {
        self.path = path
        lines = try RecordingLines(path)
        head = try Self.head(&lines, path)
        context = ReplayContext(head.sources, DefinitionRegistry(metadata: metadata), kept, arrivals: try Self.arrivals(path))
        if let key = CodingUserInfoKey.context { decoder.userInfo[key] = context }
        if let opening = head.opening {
            state = opening.opening(head.sources, now: head.now).state(context.opening)
        } else {
            state = try Self.checkpoint(&lines, path, decoder, context)
        }
    }

    /// Whether a file is a recording, even one that has hardly begun.
    static func isRecording(_ path: String) throws(RecordingError) -> Bool {
        var (lines, again) = (try RecordingLines(path), try RecordingLines(path))
        return try lines.next() == nil || (try? head(&again, path)) != nil
    }

    /// The orders whose pages arrived. A page may arrive long after later ones, so the whole recording has to be read.
    private static func arrivals(_ path: String) throws(RecordingError) -> Set<Int> {
        struct Arrival: Decodable {
            struct Arrival: Decodable { var page: Int }
            var event: Arrival
        }
        var (lines, numbers) = (try RecordingLines(path), Set<Int>())
        let mark = Data(#""page":"#.utf8)
        while let text = try lines.next() {
            guard text.count < 256, text.contains(mark), let line = try? JSONDecoder().decode(Arrival.self, from: text) else { continue }
            numbers.insert(line.event.page)
        }
        return numbers
    }

    private static func head(_ lines: inout RecordingLines, _ path: String) throws(RecordingError) -> RecordingHead {
        guard let first = try lines.next() else { throw RecordingError(.foreign, path: path) }
        struct Name: Decodable { var format, formatVersion: String }
        guard let name = try? JSONDecoder().decode(Name.self, from: first), name.format == RecordingFormat.name else {
            throw RecordingError(.foreign, path: path)
        }
        guard name.formatVersion.prefix(2) == RecordingFormat.version.prefix(2) else {
            throw RecordingError(.version, path: path, line: 1, detail: name.formatVersion)
        }
        guard let head = try? JSONDecoder().decode(RecordingHead.self, from: first), head.isPossible else {
            throw RecordingError(.damaged, path: path, line: 1)
        }
        return head
    }

    /// Restores the initial dashboard of a recording that starts in the middle of a session.
    private static func checkpoint(
        _ lines: inout RecordingLines, _ path: String, _ decoder: JSONDecoder, _ context: ReplayContext
    ) throws(RecordingError) -> State {
        while let text = try lines.next() {
            do {
                let line = try decoder.decode(RecordingLine.self, from: text)
                line.content.map { context.note($0) }
                if let checkpoint = line.checkpoint { return try checkpoint.state(context) }
            } catch {
                throw (error as? RecordingError ?? RecordingError(.damaged)).at(path, line: lines.number)
            }
        }
        throw RecordingError(.damaged, path: path, line: lines.number)
    }

    /// Performs the next step; nil at the end of the recording.
    public mutating func next() throws(RecordingError) -> Step? {
        while let text = try lines.next() {
            let line: RecordingLine
            do {
                line = try decoder.decode(RecordingLine.self, from: text)
            } catch {
                // An incomplete line at the end is where the program was terminated.
                if lines.isAtEnd, !lines.endedWithBreak {
                    isCutOff = true
                    return nil
                }
                throw (error as? RecordingError ?? RecordingError(.damaged)).at(path, line: lines.number)
            }
            guard (0..<RecordingHead.end).contains(line.at ?? 0) else {
                throw RecordingError(.damaged, path: path, line: lines.number)
            }
            age = line.at.map { $0 - head.start } ?? age
            line.content.map { context.note($0) }
            if line.restarts == true { state.restart(from: Checkpoint(of: state)) }
            if let event = line.event { return apply(event, line.digest) }
        }
        drawUnfinished()
        return nil
    }

    /// Draws the frame that was being drawn when the recording ended, to reproduce a crash in drawing.
    private mutating func drawUnfinished() {
        _ = update(&state, .frame)
        _ = view(state)
    }

    private mutating func apply(_ event: Event, _ digest: FrameDigest?) -> Step {
        for effect in update(&state, event) {
            if case .makePage(let order) = effect { context.note(order, state.provider.forPages) }
        }
        guard case .frame = event else { return .event }
        frames += 1
        let isSame = digest == nil || digest == FrameDigest(of: view(state))
        if !isSame {
            differences += 1
            firstDifference = firstDifference ?? lines.number
        }
        return .frame(isSame: isSame)
    }
}

/// Resolves references in recorded events: document contents, editions, pages.
private final class ReplayContext: ReadingContext {
    fileprivate struct Known {
        var registry: DefinitionRegistry
        /// The reader of each edition, by number.
        var readers: [SnapshotReader]
        var contents: [UInt64: RecordedContent] = [:]
        var orders: [Int: (order: PageOrder, data: any ContentProvider)] = [:]
    }

    let sources: [SourceID]
    private let known: Mutex<Known>
    let opening: DefinitionEdition
    private let kept: @Sendable (DocumentContentID, String) -> [UInt8]?
    private let arrivals: Set<Int>

    init(
        _ sources: [SourceID], _ registry: DefinitionRegistry, _ kept: @escaping @Sendable (DocumentContentID, String) -> [UInt8]?,
        arrivals: Set<Int>
    ) {
        self.arrivals = arrivals
        self.sources = sources
        self.kept = kept
        opening = registry.edition
        known = Mutex(Known(registry: registry, readers: [SnapshotReader(metadata: registry.metadata)]))
    }

    func note(_ content: RecordedContent) { known.withLock { $0.contents[content.fingerprint.value] = content } }

    /// Stores an order and the data for its page, if the page arrived.
    func note(_ order: PageOrder, _ data: any ContentProvider) {
        if arrivals.contains(order.number) { known.withLock { $0.orders[order.number] = (order, data) } }
    }

    private func bytes(of content: DocumentContentID) throws -> [UInt8] {
        guard let recorded = known.withLock({ $0.contents[content.fingerprint] }) else {
            throw RecordingError(.missingContent, detail: "\(content.document)")
        }
        guard let bytes = recorded.bytes?.bytes ?? kept(content, recorded.sha256) else {
            throw RecordingError(.missingContent, detail: "\(content.document) (SHA-256 \(recorded.sha256))")
        }
        return bytes
    }

    func snapshot(_ content: DocumentContentID, edition: Int, received: Instant) throws -> (Snapshot, [Diagnostic]) {
        let bytes = try bytes(of: content)
        let reader = known.withLock { known in known.readers.indices.contains(edition) ? known.readers[edition] : known.readers[0] }
        let result = reader.read(bytes, document: content.document, received: received)
        guard let snapshot = result.snapshot else { throw RecordingError(.damaged, detail: "\(content.document)") }
        return (snapshot, result.diagnostics)
    }

    func edition(after cause: DefinitionEdition.Cause) throws -> DefinitionEdition {
        switch cause {
        case .content(let content):
            let bytes = try bytes(of: content)
            return known.withLock { known in
                known.registry.define(content.document, bytes)
                return known.noteEdition()
            }
        case .removal(let document):
            return known.withLock { known in
                known.registry.remove(document)
                return known.noteEdition()
            }
        }
    }

    func page(_ order: Int) throws -> MadePage {
        guard let (order, data) = known.withLock({ $0.orders.removeValue(forKey: order) }) else {
            throw RecordingError(.diverged, detail: "\(order)")
        }
        return order.make(of: data)
    }
}

extension ReplayContext.Known {
    fileprivate mutating func noteEdition() -> DefinitionEdition {
        readers.append(SnapshotReader(metadata: registry.metadata))
        return registry.edition
    }
}

/// The lines of a file, read in blocks.
private struct RecordingLines {
    /// The number of bytes read at once.
    private static let blockSize = 1 << 20
    /// Documents are limited to 64 MB, which Base64 expands by a third.
    private static let longestLine = 1 << 27

    private let path: String
    private let file: OpenFile
    private var buffer: [UInt8] = []
    private var position = 0
    /// The position up to which no line break was found.
    private var searched = 0
    private var isRead = false
    private(set) var number = 0
    /// Whether the last line returned ended with a line break.
    private(set) var endedWithBreak = true

    init(_ path: String) throws(RecordingError) {
        self.path = path
        file = try OpenFile(path, O_RDONLY | O_NONBLOCK)
        guard file.isRegular else { throw RecordingError(.foreign, path: path) }
    }

    var isAtEnd: Bool { isRead && position == buffer.count }

    /// The next line without its line break; nil at the end.
    mutating func next() throws(RecordingError) -> Data? {
        while true {
            if let end = buffer[max(position, searched)...].firstIndex(of: UInt8(ascii: "\n")) {
                return take(upTo: end, hasBreak: true)
            }
            searched = buffer.count
            guard !isRead else { return position < buffer.count ? take(upTo: buffer.count, hasBreak: false) : nil }
            try fill()
        }
    }

    private mutating func take(upTo end: Int, hasBreak: Bool) -> Data {
        defer { position = hasBreak ? end + 1 : end }
        number += 1
        endedWithBreak = hasBreak
        return Data(buffer[position..<end])
    }

    private mutating func fill() throws(RecordingError) {
        buffer.removeFirst(position)
        (position, searched) = (0, buffer.count)
        guard buffer.count < Self.longestLine else { throw RecordingError(.damaged, path: path, line: number + 1) }
        let block = try file.read(Self.blockSize)
        isRead = block.isEmpty
        buffer += block
    }
}
