import Canvas
import HealthModel
import Localization

/// The bottom line: what is being typed, a message, or the keys that work here.
extension Screen {
    mutating func drawBottom(_ rect: Rect) {
        draw { $0.fill(rect, style: Style(.text, on: .bar)) }
        if let input = state.input, state.overlay == nil {
            drawField(input, in: rect)
        } else if let message = state.message {
            let line = StyledLine(wording.text(message), Style(.accent, on: .bar))
            write(Strip(parts: [Strip.Part(line)]), at: rect.column + 1, row: rect.row, width: rect.width - 2)
        } else {
            drawKeys(in: rect)
        }
    }

    private mutating func drawField(_ input: LineInput, in rect: Rect) {
        let prompt = wording.term(input.purpose == .search ? "search.prompt" : "filter.prompt")
        let matches = wording.text(Message("overlay.matches", .number(.integer(Int64(state.matchCount)))))
        var strip = Strip(separator: StyledLine(" ", Style(.text, on: .bar)))
        strip.add(prompt, Style(.key, on: .bar))
        strip.add(input.field.text, Style(.strong, on: .bar))
        let used = write(strip, at: rect.column + 1, row: rect.row, width: rect.width - 2)
        draw { frame in
            frame.cursor = Frame.Position(column: min(rect.column + 1 + used, rect.endColumn - 1), row: rect.row)
            let room = rect.width - used - 4
            guard TextWidth.columns(matches) <= room else { return }
            frame.write(StyledLine(matches, Style(.dim, on: .bar)), endingAt: rect.endColumn - 1, row: rect.row)
        }
    }

    private mutating func drawKeys(in rect: Rect) {
        var strip = Strip(separator: StyledLine("   ", Style(.faint, on: .bar)))
        if isCramped { strip.parts.append(Strip.Part(cramped)) }
        let lead = strip.parts
        let hints = Footer.hints(for: state) { hints in
            strip.parts = lead + hints.map(part)
            return strip.columns <= rect.width - 2
        }
        strip.parts = lead + hints.map(part)
        write(strip, at: rect.column + 1, row: rect.row, width: rect.width - 2)
    }

    private func part(_ hint: Footer.Hint) -> Strip.Part {
        var line = StyledLine(hint.keys, Style(.key, on: .bar))
        line.append(" " + wording.term(hint.term), Style(.dim, on: .bar))
        return Strip.Part(line, .action(hint.action))
    }

    var isCramped: Bool {
        state.size.width < Screen.comfortable.width || state.size.height < Screen.comfortable.height
    }

    private var cramped: StyledLine {
        let need = Message(
            "small.short", .number(.integer(Int64(Screen.comfortable.width))),
            .number(.integer(Int64(Screen.comfortable.height))))
        return StyledLine(wording.text(need), Style(.caution, on: .bar))
    }
}
