import ArgumentParser
import Canvas
import Catalogue
import ExportModel
import HealthModel
import Panels

/// What a shell offers where a word of a known set is wanted.
///
/// The longer lists are made when the shell asks for them, not at every start of the program.
extension CompletionKind {
    /// The codes of the panels of the built-in data sets.
    static var panels: CompletionKind { asked { PanelList.panels(for: Catalogue.metadata).map(\.code) } }

    /// The codes of the built-in data sets.
    static var dataSets: CompletionKind { asked { Catalogue.metadata.dataSets.map(\.code) } }

    /// The codes of the formats that `export` writes.
    static var exportFormats: CompletionKind { asked { ExportKind.allCases.map(\.code) } }

    static var themes: CompletionKind { asked { Theme.all.map(\.name) } }

    static var languages: CompletionKind { .list(Language.allCases.map(\.rawValue)) }

    static var severities: CompletionKind { .list(Severity.allCases.map(\.code)) }

    static var comparisons: CompletionKind { .list(["previous", "week", "month", "quarter", "year"]) }

    private static func asked(_ words: @escaping @Sendable () -> [String]) -> CompletionKind {
        .custom { _, _, _ in words() }
    }
}
