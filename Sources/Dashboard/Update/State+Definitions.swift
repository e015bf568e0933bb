import HealthModel

/// Data sets that come, go and change while the dashboard runs.
///
/// A snapshot's columns mean something only by the definition that they were decoded by. Snapshots that are on their way
/// while a definition changes are therefore never taken; their documents are read again.
extension State {
    mutating func take(_ edition: DefinitionEdition) -> [Effect] {
        for (document, diagnostics) in edition.diagnostics {
            forget(document)
            let isRejected = diagnostics.contains { $0.severity == .error }
            if isRejected { rejected[document] = diagnostics } else if !diagnostics.isEmpty { flawed[document] = diagnostics }
        }
        let documents = data.redefine(edition.metadata) + rejected.filter { namesKnownDataSet($0.value) }.keys.sorted()
        leavePanelsThatAreGone()
        return documents.isEmpty ? [] : [.reread(documents)]
    }

    /// Whether a document was rejected for a data set that is known by now.
    func namesKnownDataSet(_ diagnostics: [Diagnostic]) -> Bool {
        diagnostics.contains { diagnostic in
            guard diagnostic.code == "format.dataSet", case .text(let code)? = diagnostic.message.arguments.first else { return false }
            return data.knows(dataSet: code)
        }
    }

    private mutating func leavePanelsThatAreGone() {
        let panels = Set(data.panels.map(\.code))
        trail.removeAll { !panels.contains($0.panel) }
        if let awaited = awaitedPanel, panels.contains(awaited) {
            place.panel = awaited
            awaitedPanel = nil
        } else if !panels.contains(place.panel) {
            place = trail.popLast() ?? Place(panel: data.panels.first?.code ?? "", unit: place.unit)
        }
    }
}
