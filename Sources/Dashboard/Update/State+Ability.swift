/// Which actions would do something on this page: the bottom line and the help leave the others out.
extension State {
    func canPerform(_ action: Action) -> Bool {
        switch action {
        case .search, .filter, .sort, .reverseSort, .mark: !page.tables.isEmpty
        case .nextMatch, .previousMatch: !memory.search.isEmpty
        case .findings: hasFindings
        case .detail: canExplainSelection
        case .live: asOf != nil
        default: true
        }
    }

    var hasFindings: Bool { !page.content.findings.isEmpty || !rejected.isEmpty || !flawed.isEmpty }
}
