import SafeText
import Canvas
import ExportModel
import HealthModel
import Localization

/// The export formats for the page, one per line.
struct FormatsLayer: ChoosingLayer {
    var line: Int
    var count: Int { ExportKind.allCases.count }

    /// - Parameter chosen: the format used last.
    init(chosen: ExportKind) { line = ExportKind.allCases.firstIndex(of: chosen) ?? 0 }

    func choice(in state: State) -> LayerOutcome { .asks(.format(ExportKind.allCases[line])) }

    func text(in state: State) -> LayerText {
        var text = LayerText(state.wording.term("export.title"), width: min(state.layerWidth, 64), state: state)
        for format in ExportKind.allCases {
            var line = StyledLine(TextWidth.pad(format.code, to: 13), Style(.key, on: .raised))
            line.append(state.wording.text(format.name), Style(.text, on: .raised))
            text.add(line)
        }
        return text
    }
}
