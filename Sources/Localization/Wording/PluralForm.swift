import HealthModel

/// The plural form of a noun after a number, as its index in a term: `{0:день,дня,дней}`, `{0:day,days}`.
///
/// These are the CLDR rules for the three languages; a Russian noun after a fraction (1,5 дня) uses `few`.
enum PluralForm: Int {
    case one, few, many

    /// - Parameter number: nil selects the form of a noun without a number, the last one.
    init(of number: Number?, in language: Language) {
        switch language {
        case .kk: self = .one
        case .en: self = number?.double == 1 ? .one : .few
        case .ru: self = PluralForm.russian(number)
        }
    }

    private static func russian(_ number: Number?) -> PluralForm {
        guard let number else { return .many }
        let size = abs(number.double)
        guard size == size.rounded(), size < 1e15 else { return .few }
        let count = Int(size)
        if (11...14).contains(count % 100) { return .many }
        switch count % 10 {
        case 1: return .one
        case 2...4: return .few
        default: return .many
        }
    }
}
