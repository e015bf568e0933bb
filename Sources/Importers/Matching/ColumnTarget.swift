import HealthModel

/// What a column of a table is taken for.
enum ColumnTarget: Hashable {
    case role(ColumnRole)
    /// The values of a data element, by its position, all in one category.
    case element(Int, Category)
    /// Codes or names of a dimension, by its position.
    case dimension(Int)
    /// A field of records, by its position.
    case field(Int)
    /// A figure that is calculated and therefore not taken, by its position.
    case indicator(Int)
    case ignored
}

/// The columns that a table may have beside its figures. `column.<code>` words them.
enum ColumnRole: String, CaseIterable {
    case orgUnit, orgUnitName, kato, dataSet, dataSetName, dataElement, dataElementName, category
    case period, since, through, asOf, value, missing, qualifier, precision
    /// The identity of a record.
    case record
    case name, measure, document, sha256, feed, generatedAt, target, gap, change, judgement, severity, finding, evidence
    case difference, synthetic

    /// Columns that name the unit of a row, the surest first.
    static let units: [ColumnRole] = [.kato, .orgUnit, .orgUnitName, .name]

    /// Columns from which something is taken.
    var isRead: Bool {
        switch self {
        case .orgUnit, .orgUnitName, .kato, .name, .dataSet, .dataElement, .dataElementName, .category, .period, .since, .through,
            .asOf, .value, .missing, .qualifier, .precision, .record, .synthetic:
            true
        default: false
        }
    }
}

/// How a head was understood.
public struct HeaderMatch: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// By its code.
        case id
        /// By a name in one of the languages.
        case name
        /// By a name, apart from case, letters that look alike, unit of measure.
        case similar
        /// By the mapping file.
        case mapping
        /// By what the column's cells hold.
        case content
    }

    var kind: Kind?
    /// What the head may mean, the likeliest first.
    var candidates: [ColumnTarget] = []
    /// Powers of ten that the head adds: 6 for `млн теңге`.
    var scale = 0
    /// The name that was probably meant, where nothing fits.
    var suggestion: String?
}

extension DataSetDefinition {
    /// A target as mapping files spell it: `orgUnit`, `element:uninsuredNow[disease=diabetes]`, `field:status`, `ignore`.
    func spelling(of target: ColumnTarget) -> String {
        switch target {
        case .role(.record): "id"
        case .role(let role): role.rawValue
        case .element(let index, let category): "element:\(elements[index].code)\(spelling(of: category))"
        case .dimension(let index): "dimension:\(dimensions[index].code)"
        case .field(let index): "field:\(recordFields[index].code)"
        case .indicator, .ignored: "ignore"
        }
    }

    /// A category as mapping files spell it; nothing for the total.
    func spelling(of category: Category) -> String {
        let parts = breakdown(of: category).map { "\($0.dimension.code)=\($0.item.code)" }
        return parts.isEmpty ? "" : "[\(parts.joined(separator: ","))]"
    }

    /// The target that a mapping file or a head spells; nil where the definition has no such thing.
    func target(spelled text: String) -> ColumnTarget? {
        if text == "ignore" { return .ignored }
        if text == "id" { return .role(.record) }
        if let role = ColumnRole(rawValue: text) { return .role(role) }
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        switch parts[0] {
        case "element": return element(spelled: parts[1])
        case "dimension": return dimensions.firstIndex { $0.code == parts[1] }.map { .dimension($0) }
        case "field": return recordFields.firstIndex { $0.code == parts[1] }.map { .field($0) }
        default: return nil
        }
    }

    /// `insured`, `coverage.insured` or `uninsuredNow[disease=diabetes]`.
    func element(spelled text: String) -> ColumnTarget? {
        let open = text.firstIndex(of: "[") ?? text.endIndex
        var name = text[..<open]
        if name.hasPrefix(code + ".") { name = name.dropFirst(code.count + 1) }
        guard let index = elementIndex(String(name)), let category = category(spelled: String(text[open...])) else { return nil }
        return .element(index, category)
    }

    /// `[disease=diabetes,sex=male]` with or without brackets; the total where it is empty.
    func category(spelled text: String) -> Category? {
        var positions = [Int?](repeating: nil, count: dimensions.count)
        let inner = text.hasPrefix("[") && text.hasSuffix("]") ? text.dropFirst().dropLast() : text[...]
        for part in inner.split(whereSeparator: { ",;".contains($0) }) {
            let sides = part.split(separator: "=").map(\.trimmed)
            guard sides.count == 2, let dimension = dimensions.firstIndex(where: { $0.code == sides[0] }),
                let position = dimensions[dimension].codes.index(of: sides[1])
            else { return nil }
            positions[dimension] = position
        }
        return category(positions)
    }
}
