import Canvas
import Exporters
import HealthModel
import Localization

extension OverlayText {
    /// The formats that the page can be exported in, a line each.
    static func formats(width: Int, state: State) -> OverlayText {
        var text = OverlayText(state.wording.term("export.title"), width: width, state: state)
        for format in ExportFormats.all {
            var line = StyledLine(TextWidth.pad(format.code, to: 13), Style(.key, on: .raised))
            line.append(state.wording.text(format.name), Style(.text, on: .raised))
            text.add(line)
        }
        return text
    }
}
