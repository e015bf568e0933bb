import HealthModel
import Localization

/// Formats a diagnostic as compilers do: `file:line:column: severity: message [code] pointer`.
struct DiagnosticLine {
    private let wording: Wording

    init(_ wording: Wording) {
        self.wording = wording
    }

    func text(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.place
        let position = [place.line, place.column].compactMap { $0.map { ":\($0)" } }.joined()
        let severity = wording.text(Message("severity.\(diagnostic.severity.code)"))
        let pointer = place.pointer.isEmpty ? "" : " \(place.pointer)"
        return "\(diagnostic.file)\(position): \(severity): \(wording.text(diagnostic.message)) [\(diagnostic.code)]\(pointer)"
    }
}
