import Testing
import Analysis
import Catalogue
import HealthModel
import Settings
import History

/// Builds small histories for the tests.
struct Fixture {
    static let zhambyl = OrgUnitID(kato: 310_000_000)
    static let taraz = OrgUnitID(kato: 311_000_000)
    static let korday = OrgUnitID(kato: 314_800_000)
    static let metadata = Catalogue.metadata

    var history = History(orgUnits: Fixture.metadata.orgUnits)
    private let metadata: Metadata
    private var documents = 0

    /// - Parameter definition: a data set besides the built-in ones.
    init(_ definition: DataSetDefinition? = nil) {
        metadata = Metadata(
            dataSets: Fixture.metadata.dataSets + (definition.map { [$0] } ?? []), orgUnits: Fixture.metadata.orgUnits)
    }

    /// A period by its identifier; `2026-01-01..2026-02-04` is a counter.
    static func period(_ text: String) -> Period? {
        guard text.contains("..") else { return Period(identifier: text) }
        guard let first = Day(iso: text.prefix(10)), let last = Day(iso: text.suffix(10)) else { return nil }
        return .through(last, since: first)
    }

    /// A row of a snapshot: a unit, a period's identifier, optionally a breakdown, and values by element.
    struct Row {
        var unit: OrgUnitID
        var period: String
        var breakdown: (dimension: String, code: String)?
        var values: [String: Value]

        init(_ unit: OrgUnitID, _ period: String, by breakdown: (String, String)? = nil, _ values: [String: Value]) {
            self.unit = unit
            self.period = period
            self.breakdown = breakdown.map { (dimension: $0.0, code: $0.1) }
            self.values = values
        }
    }

    /// - Parameters:
    ///   - generated: minutes after the as-of at which the snapshot was generated.
    ///   - fingerprint: the fingerprint of the document's content; nil for a unique one.
    mutating func add(
        _ dataSet: String, of reporter: OrgUnitID, asOf: String, feed: String = "feed", once: Bool = false,
        generated: Int = 0, withdrawn: Bool = false, document: String? = nil, fingerprint: UInt64? = nil, rows: [Row]
    ) throws {
        let definition = try #require(metadata.dataSet(dataSet))
        let known = try #require(AsOf(iso: asOf))
        var builder = ValueColumns.Builder()
        for row in rows {
            let unit = builder.unitIndex(row.unit)
            let period = try #require(Fixture.period(row.period).flatMap { builder.periodIndex($0) })
            let category = row.breakdown.flatMap { definition.category($0.dimension, $0.code) } ?? .total
            for (code, value) in row.values.sorted(by: { $0.key < $1.key }) {
                let detail = value.precision.map { ValueColumns.Remarks(precision: $0) }
                builder.append(
                    unit: unit, element: try #require(definition.elementIndex(code)), category: category, period: period,
                    content: value.content, qualifier: value.qualifier, detail: detail)
            }
        }
        documents += 1
        let header = SnapshotHeader(
            key: SnapshotKey(feed: feed, dataSet: dataSet, orgUnit: reporter, asOf: known),
            generatedAt: known.instant.adding(seconds: generated * 60), isOnce: once, isWithdrawn: withdrawn)
        history.accept(
            Snapshot(
                definition: definition, header: header, values: builder.finish(), records: RecordColumns(),
                origin: SnapshotOrigin(
                    document: DocumentID(name: document ?? "\(documents).json"), bytes: 0, received: known.instant,
                    fingerprint: fingerprint ?? UInt64(documents))))
    }

    func analysis(asOf: String? = nil, now: String = "2026-02-05T09:00:00+05:00", settings: FigureSettings = FigureSettings()) throws
        -> Analysis
    {
        Analysis(
            history: history, metadata: metadata, asOf: try asOf.map { try #require(Day(iso: $0)) }.map { AsOf(endOf: $0) },
            now: try #require(Instant(rfc3339: now)), settings: settings)
    }
}

extension Value: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int64) { self.init(.number(.integer(value))) }
}

extension Value: ExpressibleByFloatLiteral {
    public init(floatLiteral value: Double) { self.init(.number(.decimal(value))) }
}

func rounded(_ value: Int64, to precision: Double) -> Value { Value(.number(.integer(value)), precision: precision) }
