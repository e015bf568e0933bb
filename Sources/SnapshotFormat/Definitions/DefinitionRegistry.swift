import CXXHash
import HealthModel

/// The built-in data sets and those that files add. A value: the same files always give the same data sets, in whatever order
/// they come.
///
/// A file may only add. Where two files define one data set, the one whose name is smaller counts. A file whose newest content
/// is faulty keeps the last good definition that it gave.
public struct DefinitionRegistry: Sendable {
    private struct Document {
        var content: [UInt8]
        var reading: DefinitionReading
        var taken: DefinitionDraft?

        /// What it may give, the best first.
        var drafts: [DefinitionDraft] { [reading.draft, taken].compactMap(\.self) }
    }

    private let base: Metadata
    private let reader: DefinitionReader
    private var documents: [DocumentID: Document] = [:]
    /// The data sets as they are now, and what is wrong with the documents.
    public private(set) var edition: DefinitionEdition

    /// - Parameter metadata: the built-in data sets and the units.
    public init(metadata: Metadata, limits: ReadingLimits = .standard) {
        base = metadata
        reader = DefinitionReader(orgUnits: metadata.orgUnits, limits: limits)
        edition = DefinitionEdition(metadata: metadata)
    }

    public var metadata: Metadata { edition.metadata }

    /// Whether the bytes of a document say that it is a definition.
    public func isDefinition(_ content: [UInt8]) -> Bool { reader.isDefinition(content) }

    /// Takes in what a document holds now. Returns whether that was not known.
    @discardableResult
    public mutating func define(_ document: DocumentID, _ content: [UInt8]) -> Bool {
        guard documents[document]?.content != content else { return false }
        let reading = reader.read(content, name: document.description)
        documents[document] = Document(content: content, reading: reading, taken: documents[document]?.taken)
        let fingerprint = content.withUnsafeBytes { xxhash_64($0.baseAddress, $0.count) }
        settle(.content(DocumentContentID(document: document, fingerprint: fingerprint)))
        return true
    }

    /// Forgets a document that is gone. Returns whether it was known.
    @discardableResult
    public mutating func remove(_ document: DocumentID) -> Bool {
        guard documents.removeValue(forKey: document) != nil else { return false }
        settle(.removal(document))
        return true
    }

    private mutating func settle(_ cause: DefinitionEdition.Cause) {
        let settlement = DefinitionSettlement(base: base, drafts: documents.mapValues(\.drafts))
        for (document, draft) in settlement.taken { documents[document]?.taken = draft }
        edition = DefinitionEdition(metadata: settlement.metadata, number: edition.number + 1, cause: cause)
        for (document, state) in documents {
            edition.diagnostics[document] = state.reading.diagnostics + settlement.faults(of: state.reading.draft, in: document)
        }
    }
}
