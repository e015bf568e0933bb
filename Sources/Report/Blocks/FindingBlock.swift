/// A finding or notice: its sign, severity, text and evidence.
struct FindingBlock {
    let typeset: Typesetter
    let width: Double
    private let indent = 16.0

    func block(_ finding: ReportPage.Finding) -> Block {
        var block = head(finding.severity, word: finding.severityText, text: finding.title)
        let evidence = evidence(finding)
        if !evidence.string.isEmpty {
            block.stack(typeset.paragraph(evidence, .small, .soft, width: width - indent), gap: 0.5, indent: indent)
        }
        block.space(5)
        return block
    }

    func block(_ notice: ReportPage.Notice) -> Block {
        var block = head(notice.severity, word: nil, text: notice.text)
        block.space(5)
        return block
    }

    private func head(_ severity: ReportPage.Severity, word: ShownText?, text: ShownText) -> Block {
        let words = [word.map { capitalised($0.string) + "." }, text.string].compactMap { $0 }.joined(separator: " ")
        let style: TextStyle = severity == .info ? .body : .strong
        var block = Block()
        block.stack(typeset.paragraph(ShownText(words), style, .text, width: width - indent), indent: indent)
        let sign = Sign(severity)
        block.marks += sign.marks(at: Point(5, style.ascent - style.capHeight / 2), size: 9.5)
        return block
    }

    private func evidence(_ finding: ReportPage.Finding) -> ShownText {
        var words = [finding.evidence?.string].compactMap { $0 }
        if let difference = finding.difference { words.append(typeset.term("finding.gap", .text(difference.text.string))) }
        if finding.isEstimate { words.append("≈ " + typeset.term("figure.estimate")) }
        return ShownText(words.joined(separator: " · "))
    }

    private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
