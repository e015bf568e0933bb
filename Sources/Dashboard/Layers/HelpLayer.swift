import SafeText
import Canvas
import HealthModel
import Localization

/// The keys available where it was opened, and the meaning of the symbols on the screen.
struct HelpLayer: ReadingLayer {
    var line = 0
    /// The context whose keys are listed.
    private let explained: KeyContext

    init(of context: KeyContext) { explained = context }

    func text(in state: State) -> LayerText {
        var text = LayerText(state.wording.term("help.title"), width: state.layerWidth, state: state)
        for group in Binding.Group.allCases {
            let bindings = state.keys.bindings(in: explained).filter {
                $0.group == group && (explained != .page || state.canPerform($0.action))
            }
            guard !bindings.isEmpty else { continue }
            text.heading(state.wording.term("help.group.\(group.rawValue)"))
            for binding in bindings { text.add(binding) }
        }
        text.heading(state.wording.term("help.marks"))
        text.addMarks()
        return text
    }
}

extension LayerText {
    fileprivate mutating func add(_ binding: Binding) {
        var line = StyledLine(TextWidth.pad(KeySpelling(state).all(of: binding), to: 18), Style(.key, on: .raised))
        line.append(wording.term(binding.term + ".help"), Style(.text, on: .raised))
        add(line)
    }

    fileprivate mutating func addMarks() {
        for sign in LiveSign.allCases {
            add(mark(String(Character(sign.mark(marks))), wording.term(sign.term), sign.ink))
        }
        for missing in Missing.allCases {
            add(mark(wording.missing(missing), wording.missingWord(missing), .dim))
        }
    }

    private func mark(_ mark: String, _ word: String, _ ink: Style.Ink) -> StyledLine {
        var line = StyledLine(TextWidth.pad(mark, to: 18), Style(ink, on: .raised))
        line.append(word, Style(.text, on: .raised))
        return line
    }
}
