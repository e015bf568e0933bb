/// The last part of the document: its sources and provenance.
struct ProvenanceBlock {
    let typeset: Typesetter
    let page: ReportPage
    let width: Double
    private let names = 100.0

    func flows() -> [Flow] {
        [sources(), account()].compactMap { $0 }
    }

    private func sources() -> Flow? {
        guard !page.sources.isEmpty else { return nil }
        return section(
            "report.sources",
            rows: page.sources.flatMap { source in
                row(source.feed, ShownText(SourceWords(source).all))
            })
    }

    private func account() -> Flow? {
        let lines = page.provenance.lines.indices.flatMap { line($0) }
        return section("report.account", rows: lines + [signs()] + row("", ShownText(typeset.term("report.hedges"))))
    }

    private func section(_ key: String, rows: [Block]) -> Flow {
        var flow = Flow(blocks: rows)
        flow.wholeShare = 0.7
        flow.title = SectionTitle(typeset: typeset, width: width).block(ShownText(typeset.term(key)))
        return flow
    }

    /// The legend of judgement signs.
    private func signs() -> Block {
        let signs: [(Sign, String)] = [
            (.good, typeset.term("report.sign.good")), (.caution, typeset.term("report.sign.caution")),
            (.bad, typeset.term("report.sign.bad")),
        ]
        var block = Block(height: TextStyle.small.lineHeight + 2)
        let baseline = TextStyle.small.ascent + 2
        block.marks.append(.text(typeset.term("report.signs"), .small, .soft, at: Point(0, baseline), .start))
        var x = names
        for (sign, word) in signs {
            block.marks += sign.marks(at: Point(x + 3.5, baseline - TextStyle.small.capHeight / 2), size: 6.5)
            block.marks.append(.text(word, .small, .text, at: Point(x + 11, baseline), .start))
            x += 11 + typeset.width(word, .small) + 14
        }
        return block
    }

    /// Labels are not repeated for each of several documents, and hashes are set small enough for one line.
    private func line(_ index: Int) -> [Block] {
        let lines = page.provenance.lines
        let isRepeated = index > 0 && lines[index - 1].name == lines[index].name
        let hasHash = lines[index].text.string.split { !$0.isHexDigit }.contains { $0.count == 64 }
        return row(isRepeated ? "" : lines[index].name, lines[index].text, hasHash ? .hash : .small)
    }

    /// A label and its text; each line is a separate block, so that long texts continue on the next page.
    private func row(_ name: ShownText, _ text: ShownText, _ style: TextStyle = .small) -> [Block] {
        let labels = name == "" ? [] : typeset.lines(name, .small, width: names - 10, limit: 6)
        let lines = typeset.lines(text, style, width: width - names, limit: 400)
        return (0..<max(labels.count, lines.count)).map { index in
            var block = Block(height: (index < labels.count ? TextStyle.small : style).lineHeight + (index == 0 ? 2 : 0))
            let baseline = TextStyle.small.ascent + (index == 0 ? 2 : 0)
            if index < labels.count { block.marks.append(.text(labels[index], .small, .soft, at: Point(0, baseline), .start)) }
            if index < lines.count { block.marks.append(.text(lines[index], style, .text, at: Point(names, baseline), .start)) }
            return block
        }
    }
}

/// A source in words, without repetition.
struct SourceWords {
    /// Everything except the feed.
    let all: String
    let title: String

    init(_ source: ReportPage.Source) {
        title = source.title?.string ?? source.publisher?.string ?? source.feed.string
        let words = [source.title, source.publisher, source.contact, source.document].compactMap { $0?.string }
        var seen: Set<String> = []
        all = words.filter { seen.insert($0).inserted }.joined(separator: " · ")
    }
}
