import HealthModel

/// The elements around the content of every page: the banner of synthetic data, the running header, the footer.
struct Furniture {
    let typeset: Typesetter
    let page: ReportPage
    let paper: Paper
    private static let bannerHeight = 22.0
    private static let headHeight = 24.0

    /// The top and bottom of the content area.
    func room(page index: Int) -> (top: Double, bottom: Double) {
        let banner = page.isSynthetic ? Furniture.bannerHeight + 12 : 0
        return (Paper.top + banner + (index > 0 ? Furniture.headHeight : 0), paper.height - Paper.bottom)
    }

    /// - Parameter bottom: the bottom edge of the paper.
    func marks(page index: Int, of count: Int, bottom: Double) -> [Mark] {
        banner() + (index > 0 ? head() : []) + footer(page: index, of: count, bottom: bottom)
    }

    /// A dark band with hatching and words, conspicuous even when printed in black.
    private func banner() -> [Mark] {
        guard page.isSynthetic else { return [] }
        let box = Box(Paper.margin, Paper.top - 14, paper.contentWidth, Furniture.bannerHeight)
        let words = typeset.cut(ShownText(typeset.term("report.synthetic")), .banner, width: box.width - 80)
        let middle = Point(box.x + box.width / 2, box.y + box.height / 2 + TextStyle.banner.capHeight / 2)
        let half = typeset.width(words, .banner) / 2 + 12
        let slants = stride(from: box.x, to: box.right - box.height, by: 9).filter { abs($0 + box.height / 2 - middle.x) > half + 8 }
        return [.fill(.box(box, corner: 0), .caution)]
            + slants.map { .stroke(.line(Point($0, box.bottom), Point($0 + box.height, box.y)), .paper, Pen(width: 2.2)) }
            + [.text(words, .banner, .paper, at: middle, .middle)]
    }

    private func head() -> [Mark] {
        let y = Paper.top + (page.isSynthetic ? Furniture.bannerHeight + 12 : 0)
        let words = [page.title, page.unit?.name, page.timing.asOfText].compactMap { $0?.string }.joined(separator: " · ")
        let line = y + TextStyle.small.lineHeight + 3
        return [
            .text(
                typeset.cut(ShownText(words), .small, width: paper.contentWidth), .small, .soft,
                at: Point(Paper.margin, y + TextStyle.small.ascent), .start),
            .stroke(.line(Point(Paper.margin, line), Point(Paper.margin + paper.contentWidth, line)), .rule, Pen(width: 0.5)),
        ]
    }

    private func footer(page index: Int, of count: Int, bottom: Double) -> [Mark] {
        let y = bottom - Paper.bottom + 16
        let right = Paper.margin + paper.contentWidth
        let number = typeset.term("report.page", .number(.integer(Int64(index + 1))), .number(.integer(Int64(count))))
        let ends = [number, generated]
        let room = paper.contentWidth - (ends.map { typeset.width($0, .fine) }.max() ?? 0) - 18
        let starts = FooterSource(page).lines.map { typeset.cut(ShownText($0), .fine, width: room) }
        let lines = [TextStyle.fine.ascent, TextStyle.fine.ascent + TextStyle.fine.lineHeight].map { y + 4 + $0 }
        return [.stroke(.line(Point(Paper.margin, y), Point(right, y)), .rule, Pen(width: 0.5))]
            + zip(starts, lines).map { .text($0, .fine, .soft, at: Point(Paper.margin, $1), .start) }
            + zip(ends, lines).map { .text($0, .fine, .soft, at: Point(right, $1), .end) }
    }

    private var generated: String {
        guard let text = page.provenance.generatedAt, let moment = Instant(rfc3339: text) else { return page.provenance.program.string }
        return "\(typeset.wording.moment(moment)) · \(page.provenance.program.string)"
    }
}

/// The source of the page in two lines: its title, and the document with the first digits of its SHA-256.
struct FooterSource {
    let lines: [String]

    init(_ page: ReportPage) {
        guard let source = page.sources.first else {
            lines = []
            return
        }
        let more = page.sources.count > 1 ? " +\(page.sources.count - 1)" : ""
        let hash = page.provenance.documents?.first { $0.document == source.document }?.sha256
        let document = [source.document.string, hash.map { "SHA-256 \($0.string.prefix(12))…" }].compactMap { $0 }
        lines = [SourceWords(source).title + more, document.joined(separator: " · ")]
    }
}
