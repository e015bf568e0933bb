import Canvas
import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// The colour of an index in the 256-colour palette, components 0 to 1; the first 16 depend on the terminal and are not used.
private func color(_ index: UInt8) -> [Double] {
    if index >= 232 { return [Double](repeating: (8 + Double(index - 232) * 10) / 255, count: 3) }
    let cube = Int(index) - 16
    let levels: [Double] = [0, 95, 135, 175, 215, 255]
    return [cube / 36, cube / 6 % 6, cube % 6].map { levels[$0] / 255 }
}

private func linear(_ value: Double) -> Double { value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4) }

private func luminance(_ index: UInt8) -> Double {
    let rgb = color(index).map(linear)
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]
}

/// The contrast ratio of WCAG 2, 1 to 21.
private func contrast(_ first: UInt8, _ second: UInt8) -> Double {
    let (a, b) = (luminance(first), luminance(second))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
}

private func colors(_ theme: Theme, _ style: Style) -> (ink: UInt8, paper: UInt8) {
    let appearance = theme.appearance(of: style)
    return (appearance.foreground ?? 0, appearance.background ?? 0)
}

@Test(arguments: Theme.all) func everyWordIsReadableOnEveryPaper(theme: Theme) {
    for ink in Style.Ink.allCases where ![.faint, .bar].contains(ink) {
        for paper in Style.Paper.allCases {
            let pair = colors(theme, Style(ink, on: paper))
            // Text on transient highlights is short, and read in the context of its row.
            let isHighlight = paper == .fresh || paper == .match
            let least = isHighlight ? (ink == .dim ? 2.3 : 2.9) : paper == .selection || (ink == .dim && paper != .base) ? 3.0 : 4.5
            #expect(contrast(pair.ink, pair.paper) >= least, "\(theme.name) \(ink)/\(paper)")
        }
    }
}

@Test(arguments: Theme.all) func barsStandOutFromTheirTrack(theme: Theme) {
    let pair = colors(theme, Style(.bar, on: .raised))
    #expect(contrast(pair.ink, pair.paper) >= 3)
}

/// Deuteranopia and protanopia in linear RGB, after Machado, Oliveira and Fernandes (2009), severity 1.0.
private let simulations: [[[Double]]] = [
    [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
]

private func distance(_ first: [Double], _ second: [Double]) -> Double {
    zip(first, second).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
}

@Test(arguments: Theme.all) func judgementsStayApartUnderRedGreenBlindness(theme: Theme) {
    let inks: [Style.Ink] = [.good, .caution, .bad]
    for matrix in simulations {
        let seen = inks.map { ink in
            let rgb = color(colors(theme, Style(ink)).ink).map(linear)
            return matrix.map { row in pow(max(0, zip(row, rgb).map { $0 * $1 }.reduce(0, +)), 1 / 2.2) }
        }
        for (a, b) in [(0, 1), (0, 2), (1, 2)] {
            let apart = distance(seen[a], seen[b])
            #expect(apart > 0.15, "\(theme.name): \(inks[a]) and \(inks[b]) are \(apart) apart")
        }
    }
}

@Test func withoutColoursSelectionAndMatchesAreReversedAndFreshIsUnderlined() {
    for paper in [Style.Paper.selection, .match] {
        let appearance = Theme.dark.appearance(of: Style(.text, on: paper), depth: .mono)
        #expect(appearance.attributes.contains(.reverse))
        #expect(appearance.foreground == nil && appearance.background == nil)
    }
    #expect(Theme.dark.appearance(of: Style(.text, on: .fresh), depth: .mono).attributes.contains(.underline))
}

@Test(arguments: [ColorDepth.c8, .c16]) func fewColoursStayInTheirPalette(depth: ColorDepth) {
    for theme in Theme.all {
        for ink in Style.Ink.allCases {
            let appearance = theme.appearance(of: Style(ink), depth: depth)
            #expect((appearance.foreground ?? 0) < (depth == .c8 ? 8 : 16))
        }
    }
}

@Test func stylesSurvivePacking() {
    for ink in Style.Ink.allCases {
        for paper in Style.Paper.allCases {
            let style = Style(ink, on: paper, [.bold, .underline])
            #expect(Style(packed: style.packed) == style)
        }
    }
}
