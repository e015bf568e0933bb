import HealthModel

/// The identity of a row, so that a selection survives reloads, sorts and filters.
public enum RowID: Sendable, Hashable, Codable {
    case orgUnit(OrgUnitID)
    /// A part of a unit's figures: one code of a dimension.
    case category(Category, of: OrgUnitID)
    case record(RecordID)
    /// An object listed in a field of a record: a stop of a complex.
    case object(Int, in: FieldID, of: RecordID)
    case figure(HeadlineID)
    case finding(FindingID)
    /// A row of the program itself, identified by words: a source, a fault of a document, a fact.
    case entry([String])

    /// The record that the row shows or belongs to.
    public var record: RecordID? {
        switch self {
        case .record(let record), .object(_, _, let record): record
        case .orgUnit, .category, .figure, .finding, .entry: nil
        }
    }
}

/// The identity of a page's headline figure.
public enum HeadlineID: Sendable, Hashable, Codable {
    case figure(FigureID)
    /// The number of a unit's records in some state, which a panel derives from their fields.
    case records(RecordCountID)
    /// A count specific to a panel and unrelated to a data set, such as documents read.
    case entry(String, of: String)

    /// The figure of a data set; nil for any other count.
    public var figure: FigureID? {
        if case .figure(let figure) = self { figure } else { nil }
    }

    /// The data set, or the panel that defines the count.
    public var dataSet: String {
        switch self {
        case .figure(let figure): figure.dataSet
        case .records(let count): count.dataSet
        case .entry(_, let panel): panel
        }
    }

    /// The unique spelling in exports: an element's or indicator's code, `records.resumed`.
    public var code: String {
        switch self {
        case .figure(let figure): figure.code
        case .records(let count): "records.\(count.state)"
        case .entry(let code, _): code
        }
    }

    public var orgUnit: OrgUnitID {
        switch self {
        case .figure(let figure): figure.orgUnit
        case .records(let count): count.orgUnit
        case .entry: .country
        }
    }
}

/// The number of a data set's records in a unit that have some state.
public struct RecordCountID: Sendable, Hashable, Codable {
    public let dataSet: String
    public let orgUnit: OrgUnitID
    /// The state's code, defined by the data set's panel.
    public let state: String
    /// The fields that determine the state.
    public let fields: [FieldID]

    public init(dataSet: String, orgUnit: OrgUnitID, state: String, fields: [FieldID]) {
        self.dataSet = dataSet
        self.orgUnit = orgUnit
        self.state = state
        self.fields = fields
    }
}
