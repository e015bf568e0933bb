import Canvas
import Dashboard
import PageMaking
import Feeds
import FoundationEssentials
import HealthModel

extension CodingUserInfoKey {
    /// The key of the context in which events are written or read.
    static let context = CodingUserInfoKey(rawValue: "context")
}

/// Lookups needed while writing an event.
protocol WritingContext: AnyObject, Sendable {
    var sources: [SourceID] { get }
    /// The number of the edition whose definition a snapshot was decoded with.
    func edition(of snapshot: Snapshot) -> Int
}

/// Resolves references in recorded events.
protocol ReadingContext: AnyObject, Sendable {
    var sources: [SourceID] { get }
    /// The data sets known before anything is read.
    var opening: DefinitionEdition { get }
    /// The snapshot of a content, decoded with an edition's definitions, and its diagnostics.
    func snapshot(_ content: DocumentContentID, edition: Int, received: Instant) throws -> (Snapshot, [Diagnostic])
    /// The edition resulting from a change of definitions.
    func edition(after cause: DefinitionEdition.Cause) throws -> DefinitionEdition
    /// The page of an order, made again.
    func page(_ order: Int) throws -> MadePage
}

private func context<Context>(_ userInfo: [CodingUserInfoKey: Any], _: Context.Type) throws -> Context {
    guard let key = CodingUserInfoKey.context, let context = userInfo[key] as? Context else { throw RecordingError(.damaged) }
    return context
}

/// Events are recorded in full except for large values: a snapshot is recorded as a reference to the content it was read from,
/// and a page as a reference to its order.
extension Event: Codable {
    private enum Kind: String, CodingKey {
        case key, mouse, resize, tick, source, archive, memory, signal, page, hashed, export, notice, settle, frame
    }

    public func encode(to encoder: any Encoder) throws {
        let context = try context(encoder.userInfo, (any WritingContext).self)
        var container = encoder.container(keyedBy: Kind.self)
        switch self {
        case .input(.key(let key)): try container.encode(key, forKey: .key)
        case .input(.mouse(let mouse)): try container.encode(RecordedMouse(mouse), forKey: .mouse)
        case .input(.resize(let width, let height)): try container.encode([width, height], forKey: .resize)
        case .tick(let now): try container.encode(now.milliseconds, forKey: .tick)
        case .source(let news): try container.encode(RecordedNews(news, context), forKey: .source)
        case .archive(let status): try container.encode(status, forKey: .archive)
        case .memory(let bytes): try container.encode(bytes.map { [$0] } ?? [], forKey: .memory)
        case .signal(let signal): try container.encode(signal.rawValue, forKey: .signal)
        case .page(let made): try container.encode(made.order.number, forKey: .page)
        case .hashed(let content, let sha256): try container.encode(RecordedHash(content, sha256, context), forKey: .hashed)
        case .export(let news): try container.encode(news, forKey: .export)
        case .notice(let message): try container.encode(message, forKey: .notice)
        case .settle: try container.encode(true, forKey: .settle)
        case .frame: try container.encode(true, forKey: .frame)
        }
    }

    public init(from decoder: any Decoder) throws {
        let context = try context(decoder.userInfo, (any ReadingContext).self)
        let container = try decoder.container(keyedBy: Kind.self)
        switch container.allKeys.first {
        case .key: self = .input(.key(try container.decode(TerminalKey.self, forKey: .key)))
        case .mouse: self = .input(.mouse(try container.decode(RecordedMouse.self, forKey: .mouse).event))
        case .resize:
            let size = try container.decode([Int].self, forKey: .resize)
            guard size.count == 2, State.Size(width: size[0], height: size[1]).isPossible else { throw RecordingError(.damaged) }
            self = .input(.resize(width: size[0], height: size[1]))
        case .tick:
            let now = Instant(milliseconds: try container.decode(Int64.self, forKey: .tick))
            guard now.isPossible else { throw RecordingError(.damaged) }
            self = .tick(now)
        case .source: self = .source(try container.decode(RecordedNews.self, forKey: .source).news(context))
        case .archive: self = .archive(try container.decode(ArchiveStatus.self, forKey: .archive))
        case .memory: self = .memory(bytes: try container.decode([Int].self, forKey: .memory).first)
        case .signal:
            guard let signal = Signal(rawValue: try container.decode(String.self, forKey: .signal)) else { throw RecordingError(.damaged) }
            self = .signal(signal)
        case .page: self = .page(try context.page(try container.decode(Int.self, forKey: .page)))
        case .hashed:
            let hash = try container.decode(RecordedHash.self, forKey: .hashed)
            self = .hashed(try hash.content(context), sha256: hash.sha256)
        case .export:
            let news = try container.decode(ExportNews.self, forKey: .export)
            guard news.isPossible else { throw RecordingError(.damaged) }
            self = .export(news)
        case .notice: self = .notice(try container.decode(Message.self, forKey: .notice))
        case .settle: self = .settle
        case .frame: self = .frame
        case nil: throw RecordingError(.damaged)
        }
    }
}

/// `[action, column, row]`.
private struct RecordedMouse: Codable {
    private var action: String
    private var place: [Int]

    init(_ event: MouseEvent) {
        action =
            switch event.action {
            case .press: "press"
            case .wheelUp: "wheelUp"
            case .wheelDown: "wheelDown"
            }
        place = [event.position.column, event.position.row]
    }

    var event: MouseEvent {
        get throws {
            let actions: [String: MouseEvent.Action] = ["press": .press, "wheelUp": .wheelUp, "wheelDown": .wheelDown]
            guard let action = actions[action], place.count == 2 else { throw RecordingError(.damaged) }
            return MouseEvent(action, at: Frame.Position(column: place[0], row: place[1]))
        }
    }
}

/// The content whose hash was requested.
private struct RecordedHash: Codable {
    private var document: RecordedDocument
    private var fingerprint: Fingerprint
    var sha256: String?

    init(_ content: DocumentContentID, _ sha256: String?, _ context: any WritingContext) {
        document = RecordedDocument(content.document, context.sources)
        fingerprint = Fingerprint(content.fingerprint)
        self.sha256 = sha256
    }

    func content(_ context: any ReadingContext) throws -> DocumentContentID {
        DocumentContentID(document: try document.document(context.sources), fingerprint: fingerprint.value)
    }
}

/// News of a source, with references in place of document contents.
private struct RecordedNews: Codable {
    private enum Kind: String, Codable { case accepted, recalled, rejected, removed, defined, status }

    private var kind: Kind
    private var document: RecordedDocument?
    private var fingerprint: Fingerprint?
    private var received: Int64?
    private var edition: Int?
    private var diagnostics: [Diagnostic]?
    private var source: Int?
    private var status: SourceStatus?

    init(_ news: SourceNews, _ context: any WritingContext) {
        switch news {
        case .accepted(let snapshot, _):
            kind = .accepted
            note(snapshot, context)
        case .recalled(let snapshot):
            kind = .recalled
            note(snapshot, context)
        case .rejected(let rejected, let reasons):
            kind = .rejected
            document = RecordedDocument(rejected, context.sources)
            diagnostics = reasons
        case .removed(let removed):
            kind = .removed
            document = RecordedDocument(removed, context.sources)
        case .defined(let defined):
            kind = .defined
            edition = defined.number
            switch defined.cause {
            case .content(let content):
                document = RecordedDocument(content.document, context.sources)
                fingerprint = Fingerprint(content.fingerprint)
            case .removal(let removed): document = RecordedDocument(removed, context.sources)
            case nil: break
            }
        case .status(let reporter, let state):
            kind = .status
            source = context.sources.firstIndex(of: reporter)
            status = state
        }
    }

    private mutating func note(_ snapshot: Snapshot, _ context: any WritingContext) {
        document = RecordedDocument(snapshot.origin.document, context.sources)
        fingerprint = Fingerprint(snapshot.origin.fingerprint)
        received = snapshot.origin.received.milliseconds
        edition = context.edition(of: snapshot)
    }

    func news(_ context: any ReadingContext) throws -> SourceNews {
        switch kind {
        case .accepted:
            let (snapshot, diagnostics) = try snapshot(context)
            return .accepted(snapshot, diagnostics)
        case .recalled: return .recalled(try snapshot(context).0)
        case .rejected: return .rejected(try named(context), diagnostics ?? [])
        case .removed: return .removed(try named(context))
        case .defined:
            let document = try named(context)
            let cause = fingerprint.map { DefinitionEdition.Cause.content(DocumentContentID(document: document, fingerprint: $0.value)) }
            return .defined(try context.edition(after: cause ?? .removal(document)))
        case .status:
            guard let source, context.sources.indices.contains(source), let status else { throw RecordingError(.damaged) }
            return .status(context.sources[source], status)
        }
    }

    private func named(_ context: any ReadingContext) throws -> DocumentID {
        guard let document else { throw RecordingError(.damaged) }
        return try document.document(context.sources)
    }

    private func snapshot(_ context: any ReadingContext) throws -> (Snapshot, [Diagnostic]) {
        guard let fingerprint, let received, let edition else { throw RecordingError(.damaged) }
        let content = DocumentContentID(document: try named(context), fingerprint: fingerprint.value)
        return try context.snapshot(content, edition: edition, received: Instant(milliseconds: received))
    }
}

// MARK: Plausibility of recorded values

extension Instant {
    /// Whether it lies between 1970 and 9999, so that calculations with it cannot overflow.
    var isPossible: Bool { (0..<253_402_300_800_000).contains(milliseconds) }
}

extension State.Size {
    /// Whether it is a plausible terminal size.
    var isPossible: Bool {
        let sides = 0...10_000
        return sides.contains(width) && sides.contains(height) && width * height <= 4_000_000
    }
}

extension ExportNews {
    fileprivate var isPossible: Bool {
        switch self {
        case .progress(let bytes), .written(let bytes): (0..<1 << 53).contains(bytes)
        case .failed, .exists: true
        }
    }
}
