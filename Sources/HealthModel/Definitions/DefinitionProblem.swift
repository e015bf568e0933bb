/// A mistake in a definition: a formula that does not parse, or an unknown name.
public struct DefinitionProblem: Sendable, Hashable {
    public enum Code: String, Sendable, Hashable {
        case duplicateCode, formula, unknownDataSet, unknownElement, unknownDimension, unknownField, unknownParameter, unknownIndicator
    }

    public var code: Code
    public var dataSet: String
    /// The indicator, rule or target with the mistake.
    public var item: String
    /// The unknown name or the part of the formula that is wrong.
    public var found: String
    /// The valid names in place of `found`.
    public var candidates: [String]

    public init(_ code: Code, dataSet: String, item: String, found: String, candidates: [String] = []) {
        self.code = code
        self.dataSet = dataSet
        self.item = item
        self.found = found
        self.candidates = candidates
    }
}

extension Metadata {
    /// The mistakes in all definitions, in order.
    public var problems: [DefinitionProblem] {
        duplicates(dataSets.map(\.code), dataSet: "") + dataSets.flatMap(problems)
    }

    private func problems(of dataSet: DataSetDefinition) -> [DefinitionProblem] {
        let lists = [
            dataSet.elements.map(\.code), dataSet.dimensions.map(\.code), dataSet.recordFields.map(\.code),
            dataSet.indicators.map(\.code), dataSet.rules.map(\.code), dataSet.parameters.map(\.code),
        ]
        return lists.flatMap { duplicates($0, dataSet: dataSet.code) }
            + dataSet.indicators.flatMap { check($0.formulas, of: dataSet, item: $0.code) }
            + dataSet.rules.flatMap { check($0, of: dataSet) }
            + dataSet.targets.flatMap { target in
                [target.indicator, target.gap].compactMap { $0 }.filter { dataSet.indicator($0) == nil }
                    .map { DefinitionProblem(.unknownIndicator, dataSet: dataSet.code, item: target.indicator, found: $0) }
            }
    }

    private func duplicates(_ codes: [String], dataSet: String) -> [DefinitionProblem] {
        var seen: Set<String> = []
        return codes.filter { !seen.insert($0).inserted }
            .map { DefinitionProblem(.duplicateCode, dataSet: dataSet, item: $0, found: $0) }
    }

    private func check(_ rule: ValidationRule, of dataSet: DataSetDefinition) -> [DefinitionProblem] {
        var found: [DefinitionProblem] = []
        if let dimension = rule.dimension, dataSet.dimension(dimension) == nil {
            found.append(DefinitionProblem(.unknownDimension, dataSet: dataSet.code, item: rule.code, found: dimension))
        }
        switch rule.condition {
        case .compare(let left, _, let right, _): found += check([left, right], of: dataSet, item: rule.code)
        case .everyRecord(let formula): found += problems(in: formula, of: dataSet, item: rule.code, inRecord: true)
        }
        return found
    }

    private func check(_ formulas: [Formula], of dataSet: DataSetDefinition, item: String) -> [DefinitionProblem] {
        formulas.flatMap { problems(in: $0, of: dataSet, item: item) }
    }

    /// Returns the mistakes in one formula of a data set, which need not be part of this metadata.
    ///
    /// - Parameters:
    ///   - item: the code of the indicator or rule with the formula.
    ///   - inRecord: whether plain names mean fields of a record.
    public func problems(
        in formula: Formula, of dataSet: DataSetDefinition, item: String, inRecord: Bool = false
    ) -> [DefinitionProblem] {
        guard let expression = formula.expression else {
            return [DefinitionProblem(.formula, dataSet: dataSet.code, item: item, found: formula.source)]
        }
        return unknownNames(expression, in: dataSet, inRecord: inRecord).map { name in
            DefinitionProblem(name.code, dataSet: dataSet.code, item: item, found: name.found, candidates: name.candidates)
        }
    }
}

extension Indicator {
    /// Every formula used by the indicator's calculation.
    public var formulas: [Formula] {
        switch calculation {
        case .formula(let formula): [formula]
        case .forecast(.reaching(let element, let target, _)), .forecast(.weeklyPaceNeeded(let element, let target)): [element, target]
        case .forecast(.exhaustion(let used, let plan)): [used, plan]
        }
    }
}
