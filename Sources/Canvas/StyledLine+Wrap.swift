extension StyledLine {
    /// Lines of at most `width` columns, broken at blanks; continuation lines are indented by `indent` blanks.
    public func wrapped(to width: Int, indent: Int = 0) -> [StyledLine] {
        guard width > indent else { return width > 0 ? [truncated(to: width)] : [] }
        var lines = [StyledLine()]
        var used = 0
        for var word in words {
            if used > 0, used + word.columns > width {
                lines.append(StyledLine(String(repeating: " ", count: indent)))
                used = indent
                word = word.withoutLeadingBlanks
            }
            let columns = word.columns
            let room = width - used
            lines[lines.count - 1].append(columns > room ? word.truncated(to: room) : word)
            used += min(columns, room)
        }
        return lines
    }

    /// The words with their preceding blanks; blanks at the start of the line stay with the first word.
    private var words: [StyledLine] {
        var words: [StyledLine] = []
        var isInWord = false
        for run in runs {
            var rest = Substring(run.text)
            while let first = rest.utf8.first {
                let isBlank = first == 0x20
                let part = rest.prefix { ($0 == " ") == isBlank }
                if words.isEmpty || (isBlank && isInWord) { words.append(StyledLine()) }
                words[words.count - 1].append(String(part), run.style)
                isInWord = !isBlank
                rest = rest[part.endIndex...]
            }
        }
        return words
    }

    private var withoutLeadingBlanks: StyledLine {
        guard var first = runs.first else { return self }
        first.text = String(first.text.drop { $0 == " " })
        return StyledLine(first.text.isEmpty ? Array(runs.dropFirst()) : [first] + runs.dropFirst())
    }
}
