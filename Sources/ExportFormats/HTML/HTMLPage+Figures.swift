import HealthModel
import Localization
import PanelContent

/// Headline figures as cards, on the page and in the tiles of an overview.
extension HTMLPage {
    mutating func writeFigures(_ figures: [Figure]) {
        guard !figures.isEmpty else { return }
        html.markup("<div class=\"figures\">\n")
        for (index, figure) in figures.enumerated() { write(figure, isFirst: index == 0) }
        html.markup("</div>\n")
    }

    private mutating func write(_ figure: Figure, isFirst: Bool) {
        let wording = export.wording
        html.open("article", ("class", "figure\(isFirst ? " first" : "") \(figure.judgement.code ?? "none")"))
        html.element("h3", wording.text(figure.name))
        html.open("p", ("class", figure.reading.number == nil ? "value missing" : "value"))
        html.text(wording.reading(figure.reading, style: .withUnit))
        if let sign = words.judgement(figure.judgement) {
            html.text(" ")
            html.element("span", sign, ("class", "sign"), ("title", wording.text(figure.judgement.word)))
        }
        html.close("p")
        if let fraction = figure.fraction { writeGauge(fraction, target: figure.target?.value) }
        if figure.trend.count > 1 { writeSparkline(figure.trend) }
        let remarks = words.remarks(figure)
        if !remarks.isEmpty { html.element("p", remarks.joined(separator: " · "), ("class", "remarks")) }
        html.close("article")
        html.lineBreak()
    }

    /// A bar up to 100 % with a tick at the target.
    private mutating func writeGauge(_ fraction: Double, target: Double?) {
        html.open("svg", ("class", "gauge"), ("viewBox", "0 0 100 6"), ("preserveAspectRatio", "none"), ("aria-hidden", "true"))
        html.empty("rect", ("class", "track"), ("width", "100"), ("height", "6"))
        html.empty("rect", ("class", "fill"), ("width", SVGNumber.text(min(max(fraction * 100, 0), 100))), ("height", "6"))
        if let target {
            html.empty(
                "rect", ("class", "target"), ("x", SVGNumber.text(min(max(target, 0), 99.4))), ("width", "0.6"), ("height", "6"))
        }
        html.close("svg")
    }

    private mutating func writeSparkline(_ points: [TrendPoint]) {
        let line = PolyLine(points, width: 160, height: 28)
        html.open("svg", ("class", "spark"), ("viewBox", "0 0 160 28"), ("aria-hidden", "true"))
        for part in line.parts { html.empty("polyline", ("points", part)) }
        html.close("svg")
    }

    // MARK: Tiles

    mutating func write(_ tile: Tile) {
        let wording = export.wording
        html.open("section", ("class", "tile"))
        html.element("h2", wording.text(tile.title))
        html.element("p", words.timing(tile.timing), ("class", tile.timing.isLate ? "timing late" : "timing"))
        if let lender = tile.borrowedFrom { html.element("p", "↑ " + wording.text(lender.name), ("class", "timing")) }
        writeFigures(tile.figures)
        if let chart = tile.chart { write(chart) }
        for finding in tile.findings {
            html.element("p", "\(finding.severity.sign) " + words.finding(finding), ("class", "remarks"))
        }
        html.close("section")
        html.lineBreak()
    }
}
