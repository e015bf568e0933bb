import HealthModel
import PanelContent

/// Handmade pages that together cover every kind of section, cell and state. The figures are fictitious.
enum Samples {
    static let region = OrgUnitID(kato: 310_000_000)
    static let asOf = Day(ordinal: 20_488)  // 2026-02-04

    static func name(_ kk: String, _ en: String) -> LocalizedText { LocalizedText(kk: kk, ru: kk, en: en) }
    static func message(_ kk: String, _ en: String) -> Message { Message(name: name(kk, en)) }

    static let path = [
        UnitLabel(id: .country, name: name("Қазақстан Республикасы", "Republic of Kazakhstan"), shortName: name("Қазақстан", "Kazakhstan")),
        UnitLabel(id: region, name: name("Жамбыл облысы", "Zhambyl region"), shortName: name("Жамбыл облысы", "Zhambyl region")),
    ]

    static func id(_ code: String, of unit: OrgUnitID = region) -> HeadlineID {
        .figure(FigureID(dataSet: "coverage", code: code, orgUnit: unit))
    }

    static func count(_ value: Int64, _ unit: MeasureUnit = .person) -> Reading { Reading(.integer(value), unit: unit) }
    static func percent(_ value: Double, digits: Int = 1) -> Reading { Reading(.decimal(value), unit: .percent, digits: digits) }

    static func change(_ value: Double, _ judgement: Judgement = .none, unit: MeasureUnit = .percentPoint) -> Change {
        Change(difference: Reading(.decimal(value), unit: unit, digits: 1), base: .day(Samples.asOf + -7), judgement: judgement)
    }

    static func trend(_ values: [Double?]) -> [TrendPoint] {
        values.enumerated().map { TrendPoint(day: asOf + 7 * ($0.offset - values.count + 1), value: $0.element) }
    }

    static let coverageTrend = trend([
        81.2, 81.9, 82.3, 82.2, nil, nil, 83.5, 84.0, 84.1, 84.9, 85.2, 85.0, 85.6, 86.1, 86.0, 86.3, 86.4,
    ])

    static let timing = Timing(asOf: AsOf(asOf), ageDays: 290, rhythm: .weekly, freshness: .late(since: asOf + 10))
}
