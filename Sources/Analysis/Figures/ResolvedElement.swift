import HealthModel
import History

/// A data element of a definition, resolved from a formula's reference.
struct ResolvedElement: Sendable, Hashable {
    var dataSet: DataSetDefinition
    var index: Int
    var category: Category

    static func == (left: ResolvedElement, right: ResolvedElement) -> Bool {
        left.dataSet === right.dataSet && left.index == right.index && left.category == right.category
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(ObjectIdentifier(dataSet))
        hasher.combine(index)
        hasher.combine(category)
    }

    var element: DataElement { dataSet.elements[index] }
}

extension Analysis {
    /// Resolves a reference relative to a data set; nil if there is no such element.
    func resolve(
        _ reference: ElementReference, in dataSet: DataSetDefinition, category: Category = .total
    ) -> ResolvedElement? {
        let owner = reference.dataSet.flatMap { metadata.dataSet($0) } ?? dataSet
        guard reference.dataSet == nil || reference.dataSet == owner.code,
            let index = owner.elementIndex(reference.element)
        else { return nil }
        // A category only has meaning within its own data set; other data sets contribute their totals.
        var found = ResolvedElement(dataSet: owner, index: index, category: owner.code == dataSet.code ? category : .total)
        if !reference.breakdown.isEmpty {
            guard let named = owner.category(reference.breakdown) else { return nil }
            found.category = named
        }
        return found
    }
}

extension DataSetDefinition {
    /// The category of a reference's breakdown, or nil if a dimension or code is unknown.
    func category(_ breakdown: [ElementReference.Breakdown]) -> Category? {
        var positions = [Int?](repeating: nil, count: dimensions.count)
        for part in breakdown {
            guard let index = dimensions.firstIndex(where: { $0.code == part.dimension }),
                let position = dimensions[index].codes.index(of: part.code)
            else { return nil }
            positions[index] = position
        }
        return category(positions)
    }
}
