extension Metadata {
    typealias UnknownName = (DefinitionProblem.Code, String)

    /// The names in a formula of `dataSet` that nothing has.
    ///
    /// - Parameter inRecord: whether plain names mean fields of a record, as they do inside `count` and `every`.
    func unknownNames(_ expression: Expression, in dataSet: DataSetDefinition, inRecord: Bool) -> [UnknownName] {
        let own: UnknownName? =
            switch expression {
            case .element(let reference) where inRecord: unknownField(reference.element, in: dataSet)
            case .element(let reference), .previous(let reference, _), .children(let reference):
                unknownElement(reference, in: dataSet)
            case .known(let field): unknownField(field, in: dataSet)
            case .organisation(let field):
                self.dataSet("organisations")?.recordField(field) == nil ? (.unknownField, field) : nil
            case .parameter(let code): dataSet.parameters.contains { $0.code == code } ? nil : (.unknownParameter, code)
            case .target(let code): dataSet.indicator(code) == nil ? (.unknownIndicator, code) : nil
            default: nil
            }
        let isRecordCondition = if case .count = expression { true } else if case .every = expression { true } else { inRecord }
        return (own.map { [$0] } ?? [])
            + expression.parts.flatMap { unknownNames($0, in: dataSet, inRecord: isRecordCondition) }
    }

    private func unknownField(_ field: String, in dataSet: DataSetDefinition) -> UnknownName? {
        dataSet.recordField(field) == nil ? (.unknownField, field) : nil
    }

    private func unknownElement(_ reference: ElementReference, in dataSet: DataSetDefinition) -> UnknownName? {
        guard let owner = reference.dataSet.map({ self.dataSet($0) }) ?? dataSet else {
            return (.unknownDataSet, reference.dataSet ?? "")
        }
        guard owner.element(reference.element) != nil else { return (.unknownElement, reference.element) }
        let wrong = reference.breakdown.first { owner.category($0.dimension, $0.code) == nil }
        return wrong.map { (.unknownDimension, "\($0.dimension)=\($0.code)") }
    }
}
