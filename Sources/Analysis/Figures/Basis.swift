import HealthModel
import History

/// A data element of a definition, resolved from a formula's reference.
struct ResolvedElement: Sendable {
    var dataSet: DataSetDefinition
    var index: Int
    var category: Category

    var element: DataElement { dataSet.elements[index] }
}

/// The units whose reported figures a calculation uses.
///
/// A unit's own figures are used if it reports everything the calculation needs. Otherwise the units below it are used, but only
/// those that report every figure of the calculation, so that a ratio never divides one group by another.
struct Basis: Sendable {
    var units: [OrgUnitID]
    var isDirect: Bool
    /// Units one level down that contribute, out of those expected to.
    var reporting: Int
    var expected: Int

    var origin: Reading.Origin {
        isDirect || expected == 0 ? .calculated : .children(reporting: reporting, expected: expected)
    }
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

    /// The units that report all of the elements on behalf of a unit: itself, or units below it.
    func basis(of elements: [ResolvedElement], for unit: OrgUnitID, period: PeriodRequest) -> Basis {
        if isReported(elements, by: unit, period) { return Basis(units: [unit], isDirect: true, reporting: 1, expected: 1) }
        let children = expectedReporters(under: unit, of: elements.first?.dataSet)
        var basis = Basis(units: [], isDirect: false, reporting: 0, expected: children.count)
        // Stated ratios do not add up over units, so only the unit itself can report them.
        guard canCombine(elements), mayReach(elements, from: unit) else { return basis }
        for child in children {
            let units = contributors(to: elements, from: child, period)
            basis.units += units
            // Counted one level down, however deep the contributing units are.
            if !units.isEmpty { basis.reporting += 1 }
        }
        return basis
    }

    /// The unit if it reports everything, otherwise those below it that do.
    private func contributors(to elements: [ResolvedElement], from unit: OrgUnitID, _ period: PeriodRequest) -> [OrgUnitID] {
        // Skips subtrees that never reported one of the elements.
        guard mayReach(elements, from: unit) else { return [] }
        if isReported(elements, by: unit, period) { return [unit] }
        return expectedReporters(under: unit, of: elements.first?.dataSet).flatMap { contributors(to: elements, from: $0, period) }
    }

    private func isReported(_ elements: [ResolvedElement], by unit: OrgUnitID, _ period: PeriodRequest) -> Bool {
        elements.allSatisfy { reportedNumber($0, of: unit, period: period) != nil }
    }

    private func canCombine(_ elements: [ResolvedElement]) -> Bool { elements.allSatisfy { $0.element.overSpace != .none } }

    private func mayReach(_ elements: [ResolvedElement], from unit: OrgUnitID) -> Bool {
        elements.allSatisfy { history.mayReach($0.dataSet.code, element: $0.index, from: unit) }
    }

    /// The report of a number; nil for a stated gap.
    func reportedNumber(_ element: ResolvedElement, of unit: OrgUnitID, period: PeriodRequest) -> Reported? {
        let found = reported(element.dataSet, element.index, element.category, of: unit, period: period)
        return found?.value.number == nil ? nil : found
    }

    /// The units one level down that should report a data set: none at or below the level that reports it.
    public func expectedReporters(under unit: OrgUnitID, of dataSet: DataSetDefinition?) -> [OrgUnitID] {
        let level = orgUnits.level(of: unit)
        guard let dataSet, level < dataSet.reportsAt else { return [] }
        let wantsOrganisations = level.rawValue + 1 == OrgUnitLevel.organisation.rawValue
        // Organisations may also be direct children of a higher level; there they are not expected to report.
        return orgUnits.children(of: unit).filter { $0.isOrganisation == wantsOrganisations }
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
