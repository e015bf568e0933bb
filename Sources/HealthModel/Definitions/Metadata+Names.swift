/// A name in a formula that cannot be resolved.
struct UnknownName {
    var code: DefinitionProblem.Code
    var found: String
    var candidates: [String]

    init(_ code: DefinitionProblem.Code, _ found: String, among candidates: [String]) {
        self.code = code
        self.found = found
        self.candidates = candidates
    }

    /// Returns nil if the name is among the candidates.
    init?(_ code: DefinitionProblem.Code, unless candidates: [String], have found: String) {
        guard !candidates.contains(found) else { return nil }
        self.init(code, found, among: candidates)
    }
}

extension Metadata {
    /// The names in a formula of `dataSet` that cannot be resolved.
    ///
    /// - Parameter inRecord: whether plain names mean fields of a record, as they do inside `count` and `every`.
    func unknownNames(_ expression: Expression, in dataSet: DataSetDefinition, inRecord: Bool) -> [UnknownName] {
        let own: UnknownName? =
            switch expression {
            case .element(let reference) where inRecord: unknownField(reference.element, in: dataSet)
            case .element(let reference), .previous(let reference, _), .children(let reference):
                unknownElement(reference, in: dataSet)
            case .known(let field): unknownField(field, in: dataSet)
            case .organisation(let field): unknownField(field, in: organisationRegister)
            case .parameter(let code): UnknownName(.unknownParameter, unless: dataSet.parameters.map(\.code), have: code)
            case .target(let code): UnknownName(.unknownIndicator, unless: dataSet.indicators.map(\.code), have: code)
            default: nil
            }
        let isRecordCondition = if case .count = expression { true } else if case .every = expression { true } else { inRecord }
        return (own.map { [$0] } ?? [])
            + expression.parts.flatMap { unknownNames($0, in: dataSet, inRecord: isRecordCondition) }
    }

    private func unknownField(_ field: String, in dataSet: DataSetDefinition?) -> UnknownName? {
        UnknownName(.unknownField, unless: dataSet?.recordFields.map(\.code) ?? [], have: field)
    }

    private func unknownElement(_ reference: ElementReference, in dataSet: DataSetDefinition) -> UnknownName? {
        guard let owner = owner(of: reference, in: dataSet) else {
            return UnknownName(.unknownDataSet, reference.dataSet ?? "", among: dataSets.map(\.code))
        }
        guard owner.element(reference.element) != nil else {
            return UnknownName(.unknownElement, reference.element, among: owner.elements.map(\.code))
        }
        guard let wrong = reference.breakdown.first(where: { owner.category($0.dimension, $0.code) == nil }) else { return nil }
        let known = owner.dimensions.flatMap { dimension in dimension.codes.items.map { "\(dimension.code)=\($0.code)" } }
        return UnknownName(.unknownDimension, "\(wrong.dimension)=\(wrong.code)", among: known)
    }

    private func owner(of reference: ElementReference, in dataSet: DataSetDefinition) -> DataSetDefinition? {
        guard let code = reference.dataSet, code != dataSet.code else { return dataSet }
        return self.dataSet(code)
    }
}
