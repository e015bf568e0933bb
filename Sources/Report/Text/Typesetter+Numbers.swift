import HealthModel
import Localization

extension Typesetter {
    /// A number not worded by the page itself, such as on an axis or a timeline.
    ///
    /// - Parameter digits: the decimals of a number that is not abbreviated to thousands or millions.
    func number(_ value: Double, unit: String, digits: Int? = nil) -> String {
        guard let unit = MeasureUnit(rawValue: unit) else { return wording.number(.decimal(value), digits: digits) }
        return wording.reading(Reading(.decimal(value), unit: unit, digits: digits), style: .compact)
    }

    /// The day of an ISO 8601 date or time, in the language's format.
    func day(_ text: ShownText) -> String {
        let day = Day(iso: text.string) ?? Instant(rfc3339: text.string)?.day
        return day.map { wording.day($0) } ?? text.string
    }

    /// A figure's text; for a missing one its symbol and the reason in words.
    func text(of figure: ReportPage.Figure) -> ShownText {
        guard let missing = Missing.allCases.first(where: { $0.code == figure.value.missing }) else { return figure.text }
        let word = wording.missingWord(missing)
        return figure.text.string.contains(word) ? figure.text : ShownText("\(figure.text.string) \(word)")
    }

    /// `12 %` of a whole.
    func share(_ part: Double, of whole: Double) -> String { wording.percent(part / whole * 100, digits: 1) }
}
