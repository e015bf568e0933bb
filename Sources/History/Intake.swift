import Feeds
import HealthModel

/// Applies the news of sources to the known state: the only place that does, for the dashboard and every command.
///
/// A value type: copies are independent, and the same news in the same order give the same result.
///
/// A snapshot's columns are only meaningful with the definition used to decode them. Snapshots in flight while a definition
/// changes are therefore never accepted; their documents have to be read again.
public struct Intake: Sendable {
    /// The effect of one piece of news, and the follow-up it requires.
    public struct Outcome: Sendable, Hashable {
        /// The data sets whose figures or definitions have changed.
        public var touched: Set<String> = []
        /// Unchanged documents that have to be read again.
        public var reread: [DocumentID] = []
    }

    public private(set) var history: History
    public private(set) var metadata: Metadata
    /// The statuses reported by the sources so far.
    public private(set) var sources: SourceSummary
    /// The diagnostics of documents that could not be used; their earlier content remains valid.
    public private(set) var rejected: [DocumentID: [Diagnostic]] = [:]
    /// The diagnostics of documents that were used despite flaws.
    public private(set) var flawed: [DocumentID: [Diagnostic]] = [:]
    /// Informational diagnostics of sound documents.
    private var remarks: [DocumentID: [Diagnostic]] = [:]
    /// The documents that define data sets.
    private var definingDocuments: Set<DocumentID> = []
    /// How often definitions have changed.
    private var redefinitions = 0

    /// - Parameters:
    ///   - opening: the data sets known before anything is read.
    ///   - sources: the sources that will report.
    ///   - memoryLimit: the approximate maximum size of the snapshots in bytes.
    public init(_ opening: DefinitionEdition, sources: [SourceID] = [], memoryLimit: Int = .max) {
        metadata = opening.metadata
        self.sources = SourceSummary(sources)
        history = History(orgUnits: opening.metadata.orgUnits, memoryLimit: memoryLimit)
        judge(opening.diagnostics)
    }

    /// Restores the intake from an inventory.
    ///
    /// - Parameter metadata: the data sets used to decode its snapshots.
    public init(_ inventory: Inventory, metadata: Metadata) {
        self.metadata = metadata
        sources = inventory.sources
        history = History(inventory.items, inventory.rest, orgUnits: metadata.orgUnits)
        redefinitions = inventory.redefinitions
        (rejected, flawed) = (inventory.remarks.rejected, inventory.remarks.flawed)
        (remarks, definingDocuments) = (inventory.remarks.worthKnowing, inventory.remarks.definitions)
    }

    /// Everything held.
    public var inventory: Inventory {
        var said = Inventory.Remarks()
        (said.rejected, said.flawed, said.worthKnowing, said.definitions) = (rejected, flawed, remarks, definingDocuments)
        return Inventory(items: history.items, rest: history.rest, remarks: said, sources: sources, redefinitions: redefinitions)
    }

    /// Applies news from a source.
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

    /// Forgets which document holds which snapshot, and with it everything that later news would copy on write. The result
    /// answers all queries about figures but accepts no more news.
    public mutating func forgetDocuments() {
        (rejected, flawed, remarks) = ([:], [:], [:])
        history.forgetDocuments()
    }

    // MARK: State

    /// Increases with every change of what is held.
    public var generation: Int { history.generation + redefinitions }

    /// The generations that a page reading these data sets depends on; while they are equal, the page is unchanged.
    public func generations(of dataSets: Set<String>) -> Generations {
        Generations(
            definitions: redefinitions, orgUnits: history.orgUnitsGeneration,
            dataSets: Dictionary(uniqueKeysWithValues: dataSets.map { ($0, history.generation(of: $0)) }))
    }

    /// All diagnostics: first those of rejected documents, then those of accepted ones, each sorted by document.
    public var diagnostics: [Diagnostic] {
        [rejected, flawed.merging(remarks) { flaws, _ in flaws }].flatMap { $0.sorted { $0.key < $1.key }.flatMap(\.value) }
    }

    /// The holdings, without the process's memory.
    public var holdings: Holdings {
        let totals = history.totals
        return Holdings(
            generation: history.generation, snapshots: totals.snapshots, values: totals.values, records: totals.records,
            documentBytes: totals.bytes, keptAside: totals.keptAside, historyBytes: history.bytes, historyLimit: history.memoryLimit,
            horizon: history.horizon)
    }

    /// Returns the state of the data layer.
    ///
    /// - Parameter memoryBytes: the process's private memory.
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

    /// Records the diagnostics of a document's latest read; purely informational ones are not flaws.
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

    /// Records the diagnostics of definition documents; documents that no longer define anything are forgotten.
    private mutating func judge(_ definitions: [DocumentID: [Diagnostic]]) {
        for document in definingDocuments.subtracting(definitions.keys) { note(document, [], isRejected: false) }
        for (document, diagnostics) in definitions {
            note(document, diagnostics, isRejected: diagnostics.contains { $0.severity == .error })
        }
        definingDocuments = Set(definitions.keys)
    }

    /// Whether a document was rejected for an unknown data set that is known by now.
    private func namesKnownDataSet(_ diagnostics: [Diagnostic]) -> Bool {
        diagnostics.contains { diagnostic in
            guard diagnostic.code == "format.dataSet", case .text(let code)? = diagnostic.message.arguments.first else { return false }
            return metadata.dataSet(code) != nil
        }
    }
}

/// The generations a page was made from: while they are equal, the page is unchanged.
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
