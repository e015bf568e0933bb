import Canvas
import HealthModel
import Localization

/// The page, or instructions if there is none.
extension Screen {
    mutating func drawBody(_ rect: Rect) {
        var rest = rect
        if !state.rejected.isEmpty, rest.height > 6 { drawRejected(rest.takeTop(1)) }
        if state.data.isEmpty {
            drawFirstRun(in: rest)
        } else {
            drawPage(in: rest)
        }
    }

    /// The number of rejected documents, and the reason for the first.
    private mutating func drawRejected(_ rect: Rect) {
        guard let (document, diagnostics) = state.rejected.min(by: { $0.key < $1.key }) else { return }
        let count = Message("status.filesRejected", .number(.integer(Int64(state.rejected.count))))
        var line = StyledLine("\(glyphs.mark.error) \(wording.text(count))", Style(.bad))
        line.append("  \(document)", Style(.strong))
        if let first = diagnostics.first(where: { $0.severity == .error }) ?? diagnostics.first {
            let place = [first.place.line, first.place.column].compactMap(\.self).map { ":\($0)" }.joined()
            line.append(place, Style(.dim))
            line.append("  " + wording.text(first.message))
        }
        write(Strip(parts: [Strip.Part(line, .action(.show(.findings)))]), at: rect.column + 1, row: rect.row, width: rect.width - 2)
    }

    /// Without data: where it is expected, and how to try out the dashboard.
    private mutating func drawFirstRun(in rect: Rect) {
        let isReading = !state.sources.isComplete
        var lines = [StyledLine(wording.term(isReading ? "status.loading" : "first.title"), Style(.strong))]
        if !isReading { lines += advice }
        let width = min(rect.width - 2, 76)
        let wrapped = lines.flatMap { line in
            TextWrap.lines(line.text, width: width).map { StyledLine($0, line.runs.first?.style ?? .plain) } + [StyledLine()]
        }
        let box = Screen.box(for: wrapped.count, width: width, in: rect)
        for (offset, line) in wrapped.prefix(box.height).enumerated() {
            draw { $0.write(line, at: box.column, row: box.row + offset, width: box.width) }
        }
    }

    private var advice: [StyledLine] {
        let place = state.sources.place
        let problem = state.sources.problem?.message
        return [
            StyledLine(
                wording.text(problem ?? Message("first.directory", .text(place))), Style(problem == nil ? .dim : .bad)),
            StyledLine(wording.term("first.add")),
            StyledLine(wording.text(Message("first.simulate", .text("taqta simulate feed --live")))),
            StyledLine(wording.text(Message("first.check", .text("taqta check \(place)")))),
            StyledLine(wording.text(Message("first.schema", .text("taqta schema")))),
        ]
    }
}
