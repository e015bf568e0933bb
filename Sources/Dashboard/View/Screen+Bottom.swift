import SafeText
import Canvas
import HealthModel
import Localization

/// The bottom line: text input, a message, or key hints.
extension Screen {
    mutating func drawBottom(_ rect: Rect) {
        draw { $0.fill(rect, style: Style(.text, on: .bar)) }
        if let input = state.input, state.layer == nil {
            drawField(input, in: rect)
        } else if let message = state.message {
            let line = StyledLine(wording.text(message), Style(.accent, on: .bar))
            write(Strip(parts: [Strip.Part(line)]), at: rect.column + 1, row: rect.row, width: rect.width - 2)
        } else if let running = state.exporting.running {
            let line = StyledLine(wording.text(running.message), Style(.accent, on: .bar))
            write(Strip(parts: [Strip.Part(line, .action(.go(.back)))]), at: rect.column + 1, row: rect.row, width: rect.width - 2)
        } else {
            drawKeys(in: rect)
        }
    }

    private mutating func drawField(_ input: LineInput, in rect: Rect) {
        // The effect of Enter on an existing file comes first, so that narrow screens do not cut it off.
        let warns = replaces(input)
        let prompt = wording.text(warns ? Message("export.exists") : input.purpose.prompt)
        let remark = wording.text(remark(on: input))
        var strip = Strip(separator: StyledLine(" ", Style(.text, on: .bar)))
        strip.add(prompt, Style(warns ? .caution : .key, on: .bar))
        strip.add(input.field.text, Style(.strong, on: .bar))
        let used = write(strip, at: rect.column + 1, row: rect.row, width: rect.width - 2)
        draw { frame in
            frame.cursor = Frame.Position(column: min(rect.column + 1 + used, rect.endColumn - 1), row: rect.row)
            let room = rect.width - used - 4
            guard TextWidth.columns(remark) <= room else { return }
            frame.write(StyledLine(remark, Style(.dim, on: .bar)), endingAt: rect.endColumn - 1, row: rect.row)
        }
    }

    /// The remark at the end of the line.
    private func remark(on input: LineInput) -> Message {
        switch input.purpose {
        case .search, .filter: Message("overlay.matches", .number(.integer(Int64(state.matchCount))))
        case .target(let format): Message("format.\(format)")
        }
    }

    /// Whether Enter replaces an existing file.
    private func replaces(_ input: LineInput) -> Bool {
        if case .target = input.purpose { state.exporting.replaced == input.field.text } else { false }
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

extension LineInput.Purpose {
    /// The prompt before the text being typed.
    fileprivate var prompt: Message {
        switch self {
        case .search: Message("search.prompt")
        case .filter: Message("filter.prompt")
        case .target: Message("export.prompt")
        }
    }
}
