import HealthModel
import SafeText

/// Writes snapshot documents in format 1.0.
///
/// Call the methods in the order of the document: header, rows, records. A long document can be streamed by draining `json`
/// between rows or records.
public struct SnapshotWriter {
    public var json: JSONWriter
    private var section: String?

    /// Starts a document with its header.
    ///
    /// - Parameter capacity: bytes to reserve.
    public init(_ header: SnapshotHeader, capacity: Int = 0) {
        json = JSONWriter(capacity: capacity)
        json.openObject()
        write(header)
    }

    /// Ends the document.
    public mutating func finish() {
        begin(nil)
        json.closeObject()
        json.endLine()
    }

    // MARK: Header

    private mutating func write(_ header: SnapshotHeader) {
        json.member("format", "taqta-snapshot")
        json.member("formatVersion", "1.0")
        json.member("feed", header.key.feed)
        json.member("contact", header.contact)
        json.member("dataSet", header.key.dataSet)
        json.member("orgUnit", header.key.orgUnit.description)
        json.member("asOf", header.key.asOf.exactDescription)
        json.member("generatedAt", header.generatedAt.exactDescription)
        if header.isOnce { json.member("cadence", "once") }
        if header.isWithdrawn { json.member("withdrawn", true) }
        if header.isSynthetic { json.member("synthetic", true) }
        guard !header.sources.isEmpty else { return }
        json.name("sources")
        json.openArray()
        for source in header.sources { write(source) }
        json.closeArray()
    }

    private mutating func write(_ source: SourceReference) {
        json.openObject()
        json.member("id", source.id)
        json.member("title", source.title)
        json.member("publisher", source.publisher)
        json.member("publishedAt", source.publishedAt?.exactDescription)
        json.member("kind", source.kind)
        json.closeObject()
    }

    // MARK: Rows

    /// Starts the section of rows, which may remain empty.
    public mutating func beginRows() { begin("rows") }

    /// Starts a row, to be followed by its figures.
    ///
    /// - Parameter breakdown: the codes of dimensions and of their items.
    public mutating func beginRow(_ unit: OrgUnitID, _ period: Period, by breakdown: [(dimension: String, item: String)]) {
        json.lineBreak()
        json.openObject()
        json.member("orgUnit", unit.description)
        write(period)
        if !breakdown.isEmpty {
            json.name("by")
            json.openObject()
            for (dimension, item) in breakdown { json.member(dimension, item) }
            json.closeObject()
        }
        json.name("values")
        json.openObject()
    }

    public mutating func endRow() {
        json.closeObject()
        json.closeObject()
    }

    private mutating func write(_ period: Period) {
        guard period.kind == .through else { return json.member("period", period.exchangeIdentifier) }
        if period.first != Period.unknownStart { json.member("since", period.first.description) }
        json.member("through", period.last.description)
    }

    /// - Parameter element: the code of the data element.
    public mutating func figure(_ element: String, _ figure: SpelledFigure) {
        json.name(element)
        figure.write(to: &json)
    }

    // MARK: Records

    /// Starts a record, to be followed by its fields.
    public mutating func beginRecord(_ id: String, _ unit: OrgUnitID) {
        begin("records")
        json.lineBreak()
        json.openObject()
        json.member("id", id)
        json.member("orgUnit", unit.description)
    }

    public mutating func endRecord() { json.closeObject() }

    /// - Parameter code: the code of the record field.
    public mutating func field(_ code: String, _ value: SpelledField) {
        json.name(code)
        value.write(to: &json)
    }

    /// Ends the current section and starts another; nil for none.
    private mutating func begin(_ name: String?) {
        guard section != name else { return }
        if section != nil { json.closeArray() }
        section = name
        guard let name else { return }
        json.name(name)
        json.openArray()
    }
}
