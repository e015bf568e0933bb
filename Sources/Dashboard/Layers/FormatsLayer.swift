import Canvas
import Exporters
import HealthModel
import Localization

/// The formats that the page can be exported in, a line each.
struct FormatsLayer: ChoosingLayer {
    var line: Int
    var count: Int { ExportFormats.all.count }

    /// - Parameter chosen: the code of the format that was chosen last.
    init(chosen: String) { line = ExportFormats.all.firstIndex { $0.code == chosen } ?? 0 }

    func choice(in state: State) -> LayerOutcome { .asks(.format(ExportFormats.all[line])) }

    func text(in state: State) -> LayerText {
        var text = LayerText(state.wording.term("export.title"), width: min(state.layerWidth, 64), state: state)
        for format in ExportFormats.all {
            var line = StyledLine(TextWidth.pad(format.code, to: 13), Style(.key, on: .raised))
            line.append(state.wording.text(format.name), Style(.text, on: .raised))
            text.add(line)
        }
        return text
    }
}
