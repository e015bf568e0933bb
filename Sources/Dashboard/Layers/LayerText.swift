import SafeText
import Canvas
import HealthModel
import Localization

/// The text of a layer, line by line: the same lines are drawn and counted for scrolling.
struct LayerText {
    var title: String
    private(set) var lines: [StyledLine] = []
    let width: Int
    let state: State

    /// The column width for field names, which are longer than the layers' own labels.
    static let nameWidth = 28

    var wording: Wording { state.wording }
    var marks: Glyphs.Marks { state.appearance.glyphs.mark }

    init(_ title: String, width: Int, state: State) {
        self.title = title
        self.width = width
        self.state = state
    }

    mutating func add(_ line: StyledLine = StyledLine()) { lines.append(line) }

    /// Adds a title inside the layer, preceded by a blank line.
    mutating func heading(_ text: String) {
        if !lines.isEmpty { add() }
        add(StyledLine(text, Style(.accent, on: .raised, .bold)))
    }

    /// Adds text, wrapped to the width of the layer.
    mutating func paragraph(_ text: String, _ ink: Style.Ink = .text, indent: Int = 0) {
        for part in TextWrap.lines(text, width: width - indent) {
            add(StyledLine(String(repeating: " ", count: indent) + part, Style(ink, on: .raised)))
        }
    }

    /// Adds a label and its value on one line.
    mutating func pair(_ label: String, _ value: String, _ ink: Style.Ink = .text, labelWidth: Int = 18) {
        let room = min(labelWidth, width / 3)
        for (index, part) in TextWrap.lines(value, width: width - room - 1).enumerated() {
            let shown = index == 0 ? TextWidth.truncate(label, to: room, ellipsis: state.appearance.glyphs.ellipsis) : ""
            var line = StyledLine(TextWidth.pad(shown, to: room + 1), Style(.dim, on: .raised))
            line.append(part, Style(ink, on: .raised))
            add(line)
        }
    }
}
