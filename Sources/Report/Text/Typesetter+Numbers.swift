import HealthModel
import Localization

extension Typesetter {
    /// A number that the page does not word itself, on an axis or a timeline.
    func number(_ value: Double, unit: String) -> String {
        guard let unit = MeasureUnit(rawValue: unit) else { return wording.number(.decimal(value)) }
        return wording.reading(Reading(.decimal(value), unit: unit), style: .compact)
    }

    /// A day that may be spelled in ISO 8601, as the language spells it.
    func day(_ text: ShownText) -> String { Day(iso: text.string).map { wording.day($0) } ?? text.string }

    /// `12 %` of a whole.
    func share(_ part: Double, of whole: Double) -> String { wording.percent(part / whole * 100, digits: 1) }
}
