import HealthModel

/// The interpretation of a table column.
enum ColumnTarget: Hashable {
    case role(ColumnRole)
    /// The values of a data element, by index, all in one category.
    case element(Int, Category)
    /// Codes or names of a dimension, by index.
    case dimension(Int)
    /// A field of records, by index.
    case field(Int)
    /// A calculated figure, which is not imported, by index.
    case indicator(Int)
    case ignored
}

/// The columns a table may have in addition to figures, named by the term `column.<code>`.
enum ColumnRole: String, CaseIterable {
    case orgUnit, orgUnitName, kato, dataSet, dataSetName, dataElement, dataElementName, category
    case period, since, through, asOf, value, missing, qualifier, precision
    /// The identity of a record.
    case record
    case name, measure, document, sha256, feed, generatedAt, target, gap, change, judgement, severity, finding, evidence
    case difference, synthetic, about, aboutText, otherTargets, base, changeRemarks, signal

    /// Columns that identify the unit of a row, the most reliable first.
    static let units: [ColumnRole] = [.kato, .orgUnit, .orgUnitName, .name]

    /// Whether anything is read from the column.
    var isRead: Bool {
        switch self {
        case .orgUnit, .orgUnitName, .kato, .name, .dataSet, .dataElement, .dataElementName, .category, .period, .since, .through,
            .asOf, .value, .missing, .qualifier, .precision, .record, .synthetic:
            true
        default: false
        }
    }
}

/// How a header was matched.
public struct HeaderMatch: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// By its code.
        case id
        /// By a name in one of the languages.
        case name
        /// By a name, ignoring case, look-alike letters and unit of measure.
        case similar
        /// By the mapping file.
        case mapping
        /// By the content of the column's cells.
        case content
    }

    var kind: Kind?
    /// The possible meanings of the header, the most likely first.
    var candidates: [ColumnTarget] = []
    /// The power of ten in the header: 6 for `млн теңге`.
    var scale = 0
    /// The likely intended name, if nothing matches.
    var suggestion: String?
}

extension DataSetDefinition {
    /// A target as spelled in mapping files: `orgUnit`, `element:uninsuredNow[disease=diabetes]`, `field:status`, `ignore`.
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

    /// A category as spelled in mapping files; empty for the total.
    func spelling(of category: Category) -> String {
        let parts = breakdown(of: category).map { "\($0.dimension.code)=\($0.item.code)" }
        return parts.isEmpty ? "" : "[\(parts.joined(separator: ","))]"
    }

    /// Parses a target in a mapping file or header; nil if it is missing from the definition.
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

    /// Parses `insured`, `coverage.insured` or `uninsuredNow[disease=diabetes]`.
    func element(spelled text: String) -> ColumnTarget? {
        let open = text.firstIndex(of: "[") ?? text.endIndex
        var name = text[..<open]
        if name.hasPrefix(code + ".") { name = name.dropFirst(code.count + 1) }
        guard let index = elementIndex(String(name)), let category = category(spelled: String(text[open...])) else { return nil }
        return .element(index, category)
    }

    /// Parses `[disease=diabetes,sex=male]` with or without brackets; empty for the total.
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
