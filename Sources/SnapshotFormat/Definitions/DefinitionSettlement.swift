import HealthModel

/// Which drafts count beside the built-in data sets and beside one another.
///
/// Formulas of one file may name data elements of another, so a draft is judged beside all others, and one that falls takes
/// those that rest on it with it.
struct DefinitionSettlement {
    private let base: Metadata
    private let codes: Set<String>
    /// The drafts that count, by their documents.
    private(set) var taken: [DocumentID: DefinitionDraft] = [:]
    private(set) var metadata: Metadata
    private var owners: [String: DocumentID] = [:]

    /// - Parameter drafts: for each document what it may give, the best first.
    init(base: Metadata, drafts: [DocumentID: [DefinitionDraft]]) {
        self.base = base
        codes = Set(base.dataSets.map(\.code))
        metadata = base
        var left = drafts
        repeat { take(left.compactMapValues(\.first)) } while drop(from: &left)
    }

    /// The first draft of each code, by the names of the documents.
    private mutating func take(_ candidates: [DocumentID: DefinitionDraft]) {
        owners = [:]
        taken = [:]
        for (document, draft) in candidates.sorted(by: { $0.key < $1.key }) where owners[draft.definition.code] == nil {
            owners[draft.definition.code] = document
            taken[document] = draft
        }
        let added = taken.values.map(\.definition).filter { !codes.contains($0.code) }.sorted { $0.code < $1.code }
        metadata = Metadata(dataSets: base.dataSets + added, orgUnits: base.orgUnits)
    }

    /// Drops the drafts that cannot count: the faulty ones and, once there are none, those whose code another one has.
    private func drop(from left: inout [DocumentID: [DefinitionDraft]]) -> Bool {
        let candidates = left.compactMapValues(\.first)
        let faulty = taken.filter { !faults(of: $0.value, in: $0.key).isEmpty }.map(\.key)
        let fallen = faulty.isEmpty ? candidates.keys.filter { taken[$0] == nil } : faulty
        for document in fallen { left[document]?.removeFirst() }
        return !fallen.isEmpty
    }

    /// What keeps a draft from counting.
    func faults(of draft: DefinitionDraft?, in document: DocumentID) -> [Diagnostic] {
        guard let draft else { return [] }
        let code = draft.definition.code
        func fault(_ kind: DiagnosticCode, _ arguments: Message.Argument...) -> [Diagnostic] {
            [Diagnostic(file: document.description, place: draft.codePlace, code: kind, arguments)]
        }
        if codes.contains(code) { return fault(.definitionBuiltIn, .text(code)) }
        if DataSetDefinition.reservedCodes.contains(code) { return fault(.definitionReserved, .text(code)) }
        if let owner = owners[code], owner != document { return fault(.definitionDuplicate, .text(code), .text(owner.description)) }
        return ruleFaults(of: draft, in: document) + formulaFaults(of: draft, in: document)
    }

    /// Rules are published by their codes alone, so no two data sets share one; the built-in and smaller names come first.
    private func ruleFaults(of draft: DefinitionDraft, in document: DocumentID) -> [Diagnostic] {
        let earlier = metadata.dataSets.filter { other in
            other.code != draft.definition.code && owners[other.code].map { $0 < document } ?? true
        }
        return zip(draft.definition.rules, draft.rulePlaces).compactMap { rule, place in
            let owner = earlier.first { other in other.rules.contains { $0.code == rule.code } }
            return owner.map {
                Diagnostic(file: document.description, place: place, code: .definitionRule, [.text(rule.code), .text($0.code)])
            }
        }
    }

    private func formulaFaults(of draft: DefinitionDraft, in document: DocumentID) -> [Diagnostic] {
        draft.formulas.flatMap { placed in
            metadata.problems(in: placed.formula, of: draft.definition, item: placed.item, inRecord: placed.inRecord)
                .map { Diagnostic($0, file: document.description, place: placed.place) }
        }
    }
}

extension Diagnostic {
    /// A name in a formula that nothing has, with the one that was probably meant.
    fileprivate init(_ problem: DefinitionProblem, file: String, place: DocumentPlace) {
        let code: DiagnosticCode =
            switch problem.code {
            case .duplicateCode: .definitionRepeated
            case .formula: .definitionFormula
            case .unknownDataSet: .definitionUnknownDataSet
            case .unknownElement: .definitionUnknownElement
            case .unknownDimension: .definitionUnknownDimension
            case .unknownField: .definitionUnknownField
            case .unknownParameter: .definitionUnknownParameter
            case .unknownIndicator: .definitionUnknownIndicator
            }
        let suggestion = Suggestion.argument(for: problem.found, among: problem.candidates)
        self.init(file: file, place: place, code: code, [.text(problem.found), suggestion])
    }
}
