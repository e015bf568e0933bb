import Dashboard
import Feeds
import HealthModel
import History

/// A checkpoint in a recording, with references to the contents its snapshots were read from.
struct RecordedCheckpoint: Codable {
    private var desk: Checkpoint.Desk
    private var items: [RecordedItem]
    private var rest: Inventory.Rest
    private var rejected, flawed, remarks: [RecordedFault]
    private var definitions: [RecordedDocument]
    private var statuses: [SourceStatus?]
    private var redefinitions: Int
    /// The causes of the current data sets, in order.
    private var causes: [RecordedCause]

    init(_ checkpoint: Checkpoint, causes: [DefinitionEdition.Cause], _ context: any WritingContext) {
        let (inventory, sources) = (checkpoint.inventory, context.sources)
        desk = checkpoint.desk
        items = inventory.items.map { RecordedItem($0, context) }
        rest = inventory.rest
        rejected = RecordedFault.list(inventory.remarks.rejected, sources)
        flawed = RecordedFault.list(inventory.remarks.flawed, sources)
        remarks = RecordedFault.list(inventory.remarks.worthKnowing, sources)
        definitions = inventory.remarks.definitions.map { RecordedDocument($0, sources) }
        statuses = inventory.sources.statuses
        redefinitions = inventory.redefinitions
        self.causes = causes.map { RecordedCause($0, sources) }
    }

    /// Restores the dashboard that continued from here.
    func state(_ context: any ReadingContext) throws -> State {
        var edition = context.opening
        for cause in causes { edition = try context.edition(after: cause.cause(context.sources)) }
        let checkpoint = Checkpoint(inventory: try inventory(context), desk: desk)
        guard checkpoint.isPossible else { throw RecordingError(.damaged) }
        let state = checkpoint.state(edition.metadata)
        guard state.now.isPossible, state.size.isPossible else { throw RecordingError(.damaged) }
        return state
    }

    private func inventory(_ context: any ReadingContext) throws -> Inventory {
        var summary = SourceSummary(context.sources)
        for (source, status) in zip(context.sources, statuses) { status.map { summary.note($0, of: source) } }
        var said = Inventory.Remarks()
        said.rejected = try RecordedFault.dictionary(rejected, context.sources)
        said.flawed = try RecordedFault.dictionary(flawed, context.sources)
        said.worthKnowing = try RecordedFault.dictionary(remarks, context.sources)
        said.definitions = Set(try definitions.map { try $0.document(context.sources) })
        return Inventory(
            items: try items.map { try $0.item(context) }, rest: rest, remarks: said, sources: summary, redefinitions: redefinitions)
    }
}

/// A snapshot held, as a reference to the content it was read from.
private struct RecordedItem: Codable {
    private var content: RecordedDocument
    private var fingerprint: Fingerprint
    private var received: Int64
    private var edition: Int
    private var isFormer: Bool?

    init(_ item: Inventory.Item, _ context: any WritingContext) {
        let origin = item.snapshot.origin
        content = RecordedDocument(origin.document, context.sources)
        fingerprint = Fingerprint(origin.fingerprint)
        received = origin.received.milliseconds
        edition = context.edition(of: item.snapshot)
        isFormer = item.isFormer ? true : nil
    }

    func item(_ context: any ReadingContext) throws -> Inventory.Item {
        let content = DocumentContentID(document: try content.document(context.sources), fingerprint: fingerprint.value)
        let (snapshot, _) = try context.snapshot(content, edition: edition, received: Instant(milliseconds: received))
        return Inventory.Item(snapshot, isFormer: isFormer ?? false)
    }
}

/// The diagnostics of a document.
private struct RecordedFault: Codable {
    private var document: RecordedDocument
    private var diagnostics: [Diagnostic]

    static func list(_ said: [DocumentID: [Diagnostic]], _ sources: [SourceID]) -> [RecordedFault] {
        said.map { RecordedFault(document: RecordedDocument($0.key, sources), diagnostics: $0.value) }
    }

    static func dictionary(_ list: [RecordedFault], _ sources: [SourceID]) throws -> [DocumentID: [Diagnostic]] {
        let pairs = try list.map { (try $0.document.document(sources), $0.diagnostics) }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
}

/// The cause of a change of data sets: a new content, or the removal of the document.
struct RecordedCause: Codable {
    private var document: RecordedDocument
    private var fingerprint: Fingerprint?

    init(_ cause: DefinitionEdition.Cause, _ sources: [SourceID]) {
        switch cause {
        case .content(let content):
            document = RecordedDocument(content.document, sources)
            fingerprint = Fingerprint(content.fingerprint)
        case .removal(let removed): document = RecordedDocument(removed, sources)
        }
    }

    func cause(_ sources: [SourceID]) throws -> DefinitionEdition.Cause {
        let document = try document.document(sources)
        return fingerprint.map { .content(DocumentContentID(document: document, fingerprint: $0.value)) } ?? .removal(document)
    }
}
