/// The purpose of a colour. Colours are distinguishable with red-green colour blindness, and by lightness when printed in black.
public enum Ink: Sendable, Hashable {
    case text, soft
    /// Fine rules, and the background of bars.
    case rule, ground
    /// The background of cards.
    case card
    case accent
    /// The accent as a background of text.
    case tint
    case good, caution, bad
    case paper
    /// A part of a whole, the first being the darkest.
    case part(Int)

    /// Red, green and blue from 0 to 1.
    public var components: (red: Double, green: Double, blue: Double) {
        switch self {
        case .text: Ink.rgb(0x16202C)
        case .soft: Ink.rgb(0x55616E)
        case .rule: Ink.rgb(0xC9D0D7)
        case .ground: Ink.rgb(0xE1E6EB)
        case .card: Ink.rgb(0xF4F6F8)
        case .accent: Ink.rgb(0x17517E)
        case .tint: Ink.rgb(0xC8DCEB)
        case .good: Ink.rgb(0x0A6F8F)
        case .caution: Ink.rgb(0x9A6400)
        case .bad: Ink.rgb(0xB83A00)
        case .paper: Ink.rgb(0xFFFFFF)
        case .part(let index): Ink.rgb(Ink.parts[min(index, Ink.parts.count - 1)])
        }
    }

    private static let parts: [UInt32] = [0x17517E, 0x86B4D3, 0x4A83AD, 0xC8DCEB, 0x667585, 0xB3BDC7, 0xE1E6EB]

    private static func rgb(_ hex: UInt32) -> (Double, Double, Double) {
        (Double(hex >> 16 & 0xFF) / 255, Double(hex >> 8 & 0xFF) / 255, Double(hex & 0xFF) / 255)
    }

    init(_ judgement: ReportPage.Judgement, otherwise ink: Ink = .text) {
        switch judgement {
        case .neutral: self = ink
        case .good: self = .good
        case .caution: self = .caution
        case .bad: self = .bad
        }
    }
}
