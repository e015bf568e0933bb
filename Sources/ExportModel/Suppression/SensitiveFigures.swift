import HealthModel

/// The sensitive figures around a page's unit, and the sums that they are part of.
///
/// More than the page is considered: the unit, its siblings, the one above and those below, in every breakdown, so that the pages
/// of a region and of its districts hide the same figures.
struct SensitiveFigures {
    private let dataSet: DataSetDefinition
    private let tree: OrgUnitTree
    private let unit: OrgUnitID
    private let lookUp: @Sendable (FigureID) -> Fact?

    init(_ dataSet: DataSetDefinition, in tree: OrgUnitTree, around unit: OrgUnitID, lookUp: @escaping @Sendable (FigureID) -> Fact?) {
        self.dataSet = dataSet
        self.tree = tree
        self.unit = unit
        self.lookUp = lookUp
    }

    /// The figures of the data set that must not be disclosed.
    func hidden(floor: Double) -> Set<FigureID> {
        let sensitive = dataSet.elements.filter(\.isSensitive).map(\.code)
        guard !sensitive.isEmpty else { return [] }
        let related = Set(sensitive).union(equations.flatMap { [$0.total] + $0.parts })
        var numbers: [FigureID: Double] = [:]
        for code in related {
            for unit in units {
                for category in categories {
                    let id = FigureID(dataSet: dataSet.code, code: code, category: category, orgUnit: unit)
                    numbers[id] = lookUp(id)?.reading.number?.double
                }
            }
        }
        let small = Set(numbers.keys.filter { sensitive.contains($0.code) })
        let groups = related.flatMap { sums(of: $0) } + ruleSums
        let plan = SuppressionPlan(numbers: numbers, sensitive: small, groups: groups, floor: floor)
        return plan.hidden.isEmpty ? [] : plan.hidden.union(indicators(resting: plan.hidden))
    }

    // MARK: Neighbourhood

    private var parent: OrgUnitID? { tree.ancestors(of: unit).first }

    private var units: [OrgUnitID] {
        var seen: Set<OrgUnitID> = []
        let all = [unit] + (parent.map { [$0] + tree.children(of: $0) } ?? []) + tree.children(of: unit)
        return all.filter { seen.insert($0).inserted }
    }

    private var categories: [HealthModel.Category] {
        [.total]
            + dataSet.dimensions.flatMap { dimension in
                dimension.codes.items.compactMap { dataSet.category(dimension.code, $0.code) }
            }
    }

    private func id(_ code: String, _ category: HealthModel.Category, _ unit: OrgUnitID) -> FigureID {
        FigureID(dataSet: dataSet.code, code: code, category: category, orgUnit: unit)
    }

    // MARK: Sums

    /// Units within the unit above them, and categories within their total.
    private func sums(of code: String) -> [SumGroup] {
        let wholes = [unit] + (parent.map { [$0] } ?? [])
        let overUnits = categories.flatMap { category in
            wholes.map { whole in
                SumGroup(total: id(code, category, whole), parts: tree.children(of: whole).map { id(code, category, $0) })
            }
        }
        let overCategories = dataSet.dimensions.filter(\.isAdditive).flatMap { dimension in
            units.map { unit in
                let parts = dimension.codes.items.compactMap { dataSet.category(dimension.code, $0.code) }
                return SumGroup(total: id(code, .total, unit), parts: parts.map { id(code, $0, unit) })
            }
        }
        return overUnits + overCategories
    }

    /// Rules that define one element as the sum of others: `insured + uninsured = attached`.
    private var equations: [(total: String, parts: [String])] {
        dataSet.rules.compactMap { rule in
            guard case .compare(let left, .equal, let right, _) = rule.condition else { return nil }
            let sides = [left, right].map {
                $0.expression?.references.filter { $0.dataSet == nil && $0.breakdown.isEmpty }.map(\.element) ?? []
            }
            let touchesSensitive = sides.joined().contains { dataSet.element($0)?.isSensitive == true }
            guard touchesSensitive, let single = sides.first(where: { $0.count == 1 })?.first else { return nil }
            return (total: single, parts: sides.joined().filter { $0 != single })
        }
    }

    private var ruleSums: [SumGroup] {
        equations.flatMap { equation in
            units.flatMap { unit in
                categories.map { category in
                    SumGroup(total: id(equation.total, category, unit), parts: equation.parts.map { id($0, category, unit) })
                }
            }
        }
    }

    /// Indicators calculated from a hidden figure of their unit, which would disclose it.
    private func indicators(resting hidden: Set<FigureID>) -> [FigureID] {
        dataSet.indicators.flatMap { indicator -> [FigureID] in
            let elements = Set(indicator.calculation.formulas.flatMap { $0.expression?.references ?? [] }.map(\.element))
            let touched = Set(hidden.filter { elements.contains($0.code) }.map(\.orgUnit))
            return touched.flatMap { unit in categories.map { id(indicator.code, $0, unit) } }
        }
    }
}
