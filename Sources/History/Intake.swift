import Feeds
import HealthModel

/// The one place in which what the sources say becomes what is known: for the dashboard and for every command.
///
/// A value: a copy stays as it was, and the same news in the same order always give the same.
///
/// A snapshot's columns mean something only by the definition that they were decoded by. Snapshots that are on their way while
/// a definition changes are therefore never taken; their documents have to be read again.
public struct Intake: Sendable {
    /// What news have changed, and what they ask for.
    public struct Outcome: Sendable, Hashable {
        /// The data sets whose figures or definitions are others than before.
        public var touched: Set<String> = []
        /// The documents that have to be read again, though they have not changed.
        public var reread: [DocumentID] = []
    }

    public private(set) var history: History
    public private(set) var metadata: Metadata
    /// How the sources are, as far as they have reported.
    public private(set) var sources: SourceSummary
    /// The documents that could not be used, and why; what they said before still stands.
    public private(set) var rejected: [DocumentID: [Diagnostic]] = [:]
    /// What is wrong with documents that were used all the same.
    public private(set) var flawed: [DocumentID: [Diagnostic]] = [:]
    /// What is worth knowing of sound documents.
    private var remarks: [DocumentID: [Diagnostic]] = [:]
    /// The documents that define data sets.
    private var definingDocuments: Set<DocumentID> = []
    /// How often the data sets have changed.
    private var redefinitions = 0

    /// - Parameters:
    ///   - opening: the data sets that are known before anything is read.
    ///   - sources: those that will report.
    ///   - memoryLimit: about how many bytes the snapshots may take.
    public init(_ opening: DefinitionEdition, sources: [SourceID] = [], memoryLimit: Int = .max) {
        metadata = opening.metadata
        self.sources = SourceSummary(sources)
        history = History(orgUnits: opening.metadata.orgUnits, memoryLimit: memoryLimit)
        judge(opening.diagnostics)
    }

    /// The intake that an inventory was taken of.
    ///
    /// - Parameter metadata: the data sets by which its snapshots were decoded.
    public init(_ inventory: Inventory, metadata: Metadata) {
        self.metadata = metadata
        sources = inventory.sources
        history = History(inventory.items, inventory.rest, orgUnits: metadata.orgUnits)
        redefinitions = inventory.redefinitions
        (rejected, flawed) = (inventory.remarks.rejected, inventory.remarks.flawed)
        (remarks, definingDocuments) = (inventory.remarks.worthKnowing, inventory.remarks.definitions)
    }

    /// All that is held.
    public var inventory: Inventory {
        var said = Inventory.Remarks()
        (said.rejected, said.flawed, said.worthKnowing, said.definitions) = (rejected, flawed, remarks, definingDocuments)
        return Inventory(items: history.items, rest: history.rest, remarks: said, sources: sources, redefinitions: redefinitions)
    }

    /// Takes in what a source says.
    public mutating func take(_ news: SourceNews) -> Outcome {
        switch news {
        case .accepted(let snapshot, let diagnostics): return accept(snapshot, diagnostics)
        case .rejected(let document, let diagnostics):
            note(document, diagnostics, isRejected: true)
            return Outcome(reread: namesKnownDataSet(diagnostics) ? [document] : [])
        case .removed(let document): return remove(document)
        case .defined(let edition): return redefine(edition)
        case .recalled(let snapshot): return recall(snapshot)
        case .status(let source, let status):
            sources.note(status, of: source)
            return Outcome()
        }
    }

    /// Forgets which document says what, and so holds nothing that the next news would have to copy. What is left answers every
    /// question about figures, and can take no more news.
    public mutating func forgetDocuments() {
        (rejected, flawed, remarks) = ([:], [:], [:])
        history.forgetDocuments()
    }

    // MARK: What is known

    /// Grows with every change of what is held.
    public var generation: Int { history.generation + redefinitions }

    /// What has to be the same for a page that reads these data sets to be the same.
    public func generations(of dataSets: Set<String>) -> Generations {
        Generations(
            definitions: redefinitions, orgUnits: history.orgUnitsGeneration,
            dataSets: Dictionary(uniqueKeysWithValues: dataSets.map { ($0, history.generation(of: $0)) }))
    }

    /// Everything that was said of documents: of those that could not be used first, then of those that were, each in the
    /// order of their names.
    public var diagnostics: [Diagnostic] {
        [rejected, flawed.merging(remarks) { flaws, _ in flaws }].flatMap { $0.sorted { $0.key < $1.key }.flatMap(\.value) }
    }

    /// What is held, without the memory it takes.
    public var holdings: Holdings {
        let totals = history.totals
        return Holdings(
            generation: history.generation, snapshots: totals.snapshots, values: totals.values, records: totals.records,
            documentBytes: totals.bytes, keptAside: totals.keptAside, historyBytes: history.bytes, historyLimit: history.memoryLimit,
            horizon: history.horizon)
    }

    /// How the data layer is.
    ///
    /// - Parameter memoryBytes: the memory that the program has to itself.
    public func dataLayer(_ archive: ArchiveStatus, memoryBytes: Int?) -> DataLayerStatus {
        var holdings = holdings
        holdings.memoryBytes = memoryBytes
        return DataLayerStatus(sources: sources.known, rejected: rejected, flawed: flawed, holdings: holdings, archive: archive)
    }

    // MARK: Documents

    private mutating func accept(_ snapshot: Snapshot, _ diagnostics: [Diagnostic]) -> Outcome {
        let document = snapshot.origin.document
        guard metadata.defines(snapshot) else { return Outcome(reread: [document]) }
        note(document, diagnostics, isRejected: false)
        return Outcome(touched: history.accept(snapshot))
    }

    private mutating func recall(_ snapshot: Snapshot) -> Outcome {
        guard metadata.defines(snapshot) else { return Outcome() }
        return Outcome(touched: history.recall(snapshot))
    }

    private mutating func remove(_ document: DocumentID) -> Outcome {
        note(document, [], isRejected: false)
        return Outcome(touched: history.remove(document))
    }

    /// Notes what came of the newest reading of a document; a mere remark is no flaw.
    private mutating func note(_ document: DocumentID, _ diagnostics: [Diagnostic], isRejected: Bool) {
        let isFlawed = diagnostics.contains { $0.severity > .info }
        rejected[document] = isRejected ? diagnostics : nil
        flawed[document] = !isRejected && isFlawed ? diagnostics : nil
        remarks[document] = isRejected || isFlawed || diagnostics.isEmpty ? nil : diagnostics
    }

    // MARK: Definitions

    private mutating func redefine(_ edition: DefinitionEdition) -> Outcome {
        judge(edition.diagnostics)
        let changes = metadata.changes(to: edition.metadata)
        let documents = changes.isEmpty ? [] : history.documents(of: changes)
        for document in documents { history.remove(document) }
        if !changes.isEmpty {
            metadata = edition.metadata
            redefinitions += 1
        }
        let nameable = rejected.filter { namesKnownDataSet($0.value) }.keys.sorted()
        return Outcome(touched: changes, reread: documents + nameable)
    }

    /// Notes what is wrong with the documents that define data sets; those that define none any more are forgotten.
    private mutating func judge(_ definitions: [DocumentID: [Diagnostic]]) {
        for document in definingDocuments.subtracting(definitions.keys) { note(document, [], isRejected: false) }
        for (document, diagnostics) in definitions {
            note(document, diagnostics, isRejected: diagnostics.contains { $0.severity == .error })
        }
        definingDocuments = Set(definitions.keys)
    }

    /// Whether a document was rejected for a data set that is known by now.
    private func namesKnownDataSet(_ diagnostics: [Diagnostic]) -> Bool {
        diagnostics.contains { diagnostic in
            guard diagnostic.code == "format.dataSet", case .text(let code)? = diagnostic.message.arguments.first else { return false }
            return metadata.dataSet(code) != nil
        }
    }
}

/// What a page was made of: where these are the same, the page is.
public struct Generations: Sendable, Hashable {
    public var definitions: Int
    public var orgUnits: Int
    public var dataSets: [String: Int]

    public init(definitions: Int = 0, orgUnits: Int = 0, dataSets: [String: Int] = [:]) {
        self.definitions = definitions
        self.orgUnits = orgUnits
        self.dataSets = dataSets
    }
}
