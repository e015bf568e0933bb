import Canvas
import HealthModel
import Localization
import Panels

/// The choice of a comparison.
struct ComparisonLayer: ChoosingLayer {
    var line: Int
    var count: Int { Comparison.allCases.count }

    init(chosen: Comparison) { line = Comparison.allCases.firstIndex(of: chosen) ?? 0 }

    func choice(in state: State) -> LayerOutcome { .asks(.comparison(Comparison.allCases[line])) }

    func text(in state: State) -> LayerText {
        var text = LayerText(state.wording.term("overlay.comparison"), width: min(state.layerWidth, 40), state: state)
        for choice in Comparison.allCases {
            let isUsed = choice == state.navigation.comparison
            var line = StyledLine(isUsed ? "\(text.marks.good) " : "  ", Style(.accent, on: .raised))
            line.append(text.wording.term("compare.\(choice.code)"), Style(isUsed ? .accent : .text, on: .raised))
            text.add(line)
        }
        return text
    }
}
