import HealthModel

/// Resolves DHIS2 category option combinations to categories.
struct CategoryNames {
    private let definition: DataSetDefinition
    private let dimensions: [CodeNames]
    private let given: [String: Category]
    /// DHIS2's own identifiers for "not broken down".
    private static let defaults: Set<String> = ["", "default", "HllvX50cXC0"]

    init(_ task: ImportTask) {
        definition = task.definition
        dimensions = task.dimensions
        given = task.mapping.categories
    }

    /// Accepts codes joined by `_` in definition order, `disease=diabetes`, or names joined by commas; nil for anything else.
    func category(_ text: String) -> Category? {
        let text = text.trimmed
        if let known = given[text] { return known }
        if Self.defaults.contains(text) { return .total }
        if let positions = byCodes(text[...], from: 0) { return definition.category(positions) }
        return text.contains("=") ? definition.category(spelled: text) : byNames(text)
    }

    /// Codes may contain `_` themselves, so all ways to split the text are tried, dimension by dimension.
    private func byCodes(_ text: Substring, from dimension: Int) -> [Int?]? {
        guard dimension < definition.dimensions.count else { return text.isEmpty ? [] : nil }
        for (index, item) in definition.dimensions[dimension].codes.items.enumerated() where text.hasPrefix(item.code) {
            let rest = text.dropFirst(item.code.count)
            guard rest.isEmpty || rest.hasPrefix("_") else { continue }
            if let others = byCodes(rest.dropFirst(), from: dimension + 1) { return [index] + others }
        }
        return byCodes(text, from: dimension + 1).map { [nil] + $0 }
    }

    private func byNames(_ text: String) -> Category? {
        var positions = [Int?](repeating: nil, count: dimensions.count)
        let wholes = [text] + text.split(separator: ",").map(\.trimmed)
        let parts = dimensions.contains { $0.index(text) != nil } ? wholes.prefix(1) : wholes.dropFirst()
        for part in parts {
            guard let dimension = dimensions.indices.first(where: { positions[$0] == nil && dimensions[$0].index(part) != nil }) else {
                return nil
            }
            positions[dimension] = dimensions[dimension].index(part)
        }
        return definition.category(positions)
    }
}
