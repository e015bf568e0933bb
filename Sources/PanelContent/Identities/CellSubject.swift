import HealthModel

/// The subject of a cell or headline, used for details, fresh marks and suppression.
public enum CellSubject: Sendable, Hashable, Codable {
    case figure(FigureID, ColumnID.Aspect)
    case field(FieldID, of: RecordID)
    /// Derived from fields of a record.
    case derived(ColumnID.BuiltIn, from: [FieldID], of: RecordID)
    /// A count of records.
    case records(RecordCountID)
    /// A name, or a value of the program itself.
    case nothing

    /// The figure whose value, change or trend is shown.
    public var figure: FigureID? {
        if case .figure(let figure, _) = self { figure } else { nil }
    }
}

extension ColumnID {
    /// The subject of the cell in a row of this column.
    public func subject(in row: RowID) -> CellSubject {
        switch (self, row) {
        case (.figure(let measure, let category, let aspect), .orgUnit(let unit)):
            .figure(FigureID(measure, category: category, orgUnit: unit), aspect)
        case (.figure(let measure, _, let aspect), .category(let category, let unit)):
            .figure(FigureID(measure, category: category, orgUnit: unit), aspect)
        case (.field(let field), _): row.record.map { .field(field, of: $0) } ?? .nothing
        case (.builtIn(.value), .figure(let headline)): headline.subject
        case (.derived(let own, let fields), _): row.record.map { .derived(own, from: fields, of: $0) } ?? .nothing
        case (.figure, _), (.dimension, _), (.builtIn, _): .nothing
        }
    }
}

extension HeadlineID {
    public var subject: CellSubject {
        switch self {
        case .figure(let figure): .figure(figure, .value)
        case .records(let count): .records(count)
        case .entry: .nothing
        }
    }
}
