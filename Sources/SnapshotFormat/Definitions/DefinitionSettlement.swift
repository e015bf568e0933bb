import HealthModel

/// Decides which drafts are accepted, given the built-in data sets and each other.
///
/// Formulas of one file may refer to data elements of another, so drafts are checked together, and rejecting one also rejects
/// those that depend on it.
struct DefinitionSettlement {
    private let base: Metadata
    private let codes: Set<String>
    /// The accepted drafts by document.
    private(set) var taken: [DocumentID: DefinitionDraft] = [:]
    private(set) var metadata: Metadata
    private var owners: [String: DocumentID] = [:]

    /// - Parameter drafts: the candidates of each document, best first.
    init(base: Metadata, drafts: [DocumentID: [DefinitionDraft]]) {
        self.base = base
        codes = Set(base.dataSets.map(\.code))
        metadata = base
        var left = drafts
        repeat { take(left.compactMapValues(\.first)) } while drop(from: &left)
    }

    /// Accepts the first draft of each code, ordered by document name.
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

    /// Drops faulty drafts and, once there are none, those whose code is already taken.
    private func drop(from left: inout [DocumentID: [DefinitionDraft]]) -> Bool {
        let candidates = left.compactMapValues(\.first)
        let faulty = taken.filter { !faults(of: $0.value, in: $0.key).isEmpty }.map(\.key)
        let fallen = faulty.isEmpty ? candidates.keys.filter { taken[$0] == nil } : faulty
        for document in fallen { left[document]?.removeFirst() }
        return !fallen.isEmpty
    }

    /// The reasons why a draft cannot be accepted.
    func faults(of draft: DefinitionDraft?, in document: DocumentID) -> [Diagnostic] {
        guard let draft else { return [] }
        let code = draft.definition.code
        func fault(_ kind: DiagnosticCode, _ arguments: Message.Argument...) -> [Diagnostic] {
            [Diagnostic(file: document.description, place: draft.codePlace, code: kind, arguments)]
        }
        if codes.contains(code) { return fault(.definitionBuiltIn, .text(code)) }
        if ReservedCodes.pages.contains(code) { return fault(.definitionReserved, .text(code)) }
        if let owner = owners[code], owner != document { return fault(.definitionDuplicate, .text(code), .text(owner.description)) }
        return ruleFaults(of: draft, in: document) + formulaFaults(of: draft, in: document)
    }

    /// Rules are published by code alone, so codes must be unique across data sets; built-in ones and smaller names win.
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
    /// An unresolvable name in a formula, with the likely intended one.
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
