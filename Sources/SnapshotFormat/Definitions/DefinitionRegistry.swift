import CXXHash
import HealthModel

/// The built-in data sets plus those added by files. A value type: the same files give the same data sets in any order.
///
/// A file may only add data sets. If two files define the same one, the smaller file name wins. A file whose newest content is
/// faulty keeps its last good definition.
public struct DefinitionRegistry: Sendable {
    private struct Document {
        var content: [UInt8]
        var reading: DefinitionReading
        var taken: DefinitionDraft?

        /// The candidate drafts, best first.
        var drafts: [DefinitionDraft] { [reading.draft, taken].compactMap(\.self) }
    }

    private let base: Metadata
    private let reader: DefinitionReader
    private var documents: [DocumentID: Document] = [:]
    /// The current data sets, with the diagnostics of the documents.
    public private(set) var edition: DefinitionEdition

    /// - Parameter metadata: the built-in data sets and the units.
    public init(metadata: Metadata, limits: ReadingLimits = .standard) {
        base = metadata
        reader = DefinitionReader(orgUnits: metadata.orgUnits, limits: limits)
        edition = DefinitionEdition(metadata: metadata)
    }

    public var metadata: Metadata { edition.metadata }

    /// Whether the bytes of a document claim to be a definition.
    public func isDefinition(_ content: [UInt8]) -> Bool { reader.isDefinition(content) }

    /// Applies the current content of a document. Returns whether it was new.
    @discardableResult
    public mutating func define(_ document: DocumentID, _ content: [UInt8]) -> Bool {
        guard documents[document]?.content != content else { return false }
        let reading = reader.read(content, name: document.description)
        documents[document] = Document(content: content, reading: reading, taken: documents[document]?.taken)
        let fingerprint = content.withUnsafeBytes { xxhash_64($0.baseAddress, $0.count) }
        settle(.content(DocumentContentID(document: document, fingerprint: fingerprint)))
        return true
    }

    /// Forgets a removed document. Returns whether it was known.
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
