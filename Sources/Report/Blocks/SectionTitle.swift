/// The heading of a section, followed by a note in small type.
struct SectionTitle {
    let typeset: Typesetter
    let width: Double

    func block(_ title: ShownText, note: ShownText? = nil) -> Block {
        var block = typeset.paragraph(title, .heading, .text, width: width, limit: 3)
        let lines = typeset.lines(title, .heading, width: width, limit: 3)
        if let note {
            let used = lines.count == 1 ? typeset.width(lines[0], .heading) + 8 : width
            if used + typeset.width(note.string, .body) <= width {
                block.marks.append(.text(note.string, .body, .soft, at: Point(used, TextStyle.heading.ascent), .start))
            } else {
                block.stack(typeset.paragraph(note, .body, .soft, width: width, limit: 3))
            }
        }
        block.space(5)
        return block
    }
}
