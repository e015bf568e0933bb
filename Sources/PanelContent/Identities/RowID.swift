import HealthModel

/// What a row is, so that a selection survives reloads, sorts and filters.
public enum RowID: Sendable, Hashable, Codable {
    case orgUnit(OrgUnitID)
    /// A part of a unit's figures: one code of a dimension.
    case category(Category, of: OrgUnitID)
    case record(RecordID)
    /// An object that a field of a record lists: a stop of a complex.
    case object(Int, in: FieldID, of: RecordID)
    case figure(HeadlineID)
    case finding(FindingID)
    /// A thing of the program's own, by the words that tell it apart: a source, a fault of a document, a fact.
    case entry([String])

    /// The record that the row is about or belongs to.
    public var record: RecordID? {
        switch self {
        case .record(let record), .object(_, _, let record): record
        case .orgUnit, .category, .figure, .finding, .entry: nil
        }
    }
}

/// What a headline of a page counts or measures.
public enum HeadlineID: Sendable, Hashable, Codable {
    case figure(FigureID)
    /// The records of a unit that are in a state, which a panel tells by their fields.
    case records(RecordCountID)
    /// A count of a panel's own, which is about no data set: documents that were read.
    case entry(String, of: String)

    /// The figure of a data set; nil for a count of anything else.
    public var figure: FigureID? {
        if case .figure(let figure) = self { figure } else { nil }
    }

    /// The data set, or the panel that counts something of its own.
    public var dataSet: String {
        switch self {
        case .figure(let figure): figure.dataSet
        case .records(let count): count.dataSet
        case .entry(_, let panel): panel
        }
    }

    /// The one spelling in exports: an element's or indicator's code, `records.resumed`.
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

/// A count of the records of a data set that lie in a unit and are in a state.
public struct RecordCountID: Sendable, Hashable, Codable {
    public let dataSet: String
    public let orgUnit: OrgUnitID
    /// The state's code, which the data set's panel knows.
    public let state: String
    /// The fields that the state is told by.
    public let fields: [FieldID]

    public init(dataSet: String, orgUnit: OrgUnitID, state: String, fields: [FieldID]) {
        self.dataSet = dataSet
        self.orgUnit = orgUnit
        self.state = state
        self.fields = fields
    }
}
