import HealthModel
import Testing

@testable import Localization

private let kazakh = Wording(language: .kk)
private let russian = Wording(language: .ru)
private let english = Wording(language: .en)

private func reading(_ value: Int64, _ unit: MeasureUnit, _ qualifier: Qualifier = .exact) -> Reading {
    Reading(.number(.integer(value)), unit: unit, qualifier: qualifier)
}

@Test func aPlainReadingIsTheNumberWithThePercentSign() {
    #expect(kazakh.reading(reading(5_761, .bed)) == "5\u{A0}761")
    #expect(kazakh.reading(Reading(.decimal(86.4298), unit: .percent, digits: 1)) == "86,4\u{A0}%")
    #expect(english.reading(Reading(.decimal(86.4298), unit: .percent, digits: 1)) == "86.4%")
}

@Test(arguments: [
    (Qualifier.exact, "800"), (.approx, "~800"), (.atLeast, "≥800"), (.moreThan, ">800"), (.inferred, "800*"),
])
func hedgesAreShown(qualifier: Qualifier, text: String) {
    #expect(kazakh.reading(reading(800, .service, qualifier)) == text)
}

@Test func estimatesAreShown() {
    #expect(kazakh.reading(Reading(.number(.integer(55_949)), unit: .person, isEstimate: true)) == "≈55\u{A0}949")
}

@Test(arguments: Language.allCases)
func everyMissingKindLooksDifferentAndLikeNoNumber(language: Language) {
    let wording = Wording(language: language)
    #expect(Set(Missing.allCases.map { wording.missing($0) }).count == Missing.allCases.count)
    #expect(Set(Missing.allCases.map { wording.missingWord($0) }).count == Missing.allCases.count)
    for missing in Missing.allCases {
        #expect(wording.missing(missing) != "0")
        for style in ReadingStyle.allCases {
            #expect(wording.reading(.missing(missing, unit: .person), style: style) == wording.missing(missing))
        }
    }
}

@Test func unitsTakeTheFormOfTheirNumber() {
    #expect(kazakh.reading(reading(5_761, .bed), style: .withUnit) == "5\u{A0}761 төсек")
    #expect(russian.reading(reading(5_761, .bed), style: .withUnit) == "5\u{A0}761 койка")
    #expect(russian.reading(reading(5_762, .bed), style: .withUnit) == "5\u{A0}762 койки")
    #expect(russian.reading(reading(5_765, .bed), style: .withUnit) == "5\u{A0}765 коек")
    #expect(russian.reading(reading(11, .bed), style: .withUnit) == "11 коек")
    #expect(english.reading(reading(1, .bed), style: .withUnit) == "1 bed")
    #expect(english.reading(reading(2, .bed), style: .withUnit) == "2 beds")
    #expect(russian.reading(Reading(.decimal(1.5), unit: .day, digits: 1), style: .withUnit) == "1,5 дня")
    #expect(kazakh.reading(reading(2_853_382_000, .tenge), style: .withUnit) == "2\u{A0}853\u{A0}382\u{A0}000\u{A0}₸")
    #expect(russian.reading(Reading(.decimal(-0.3), unit: .percentPoint, digits: 1), style: .withUnit) == "−0,3 п.п.")
}

@Test func shortUnitsTakeTheFormOfTheirNumber() {
    #expect(russian.shortUnit(.bed, after: .integer(5_761)) == "койка")
    #expect(russian.shortUnit(.bed) == "коек")
    #expect(english.shortUnit(.bed, after: .integer(1)) == "bed")
    #expect(english.shortUnit(.bed) == "beds")
    #expect(kazakh.shortUnit(.bed, after: .integer(2)) == "төсек")
    #expect(russian.shortUnit(.person, after: .integer(2)) == "чел.")
}

@Test func greatNumbersHaveThreeSignificantDigits() {
    #expect(kazakh.reading(reading(2_853_382_000, .tenge), style: .compact) == "2,85\u{A0}млрд\u{A0}₸")
    #expect(russian.reading(reading(159_066, .person), style: .compact) == "159\u{A0}тыс.")
    #expect(kazakh.reading(reading(1_171_882, .person), style: .compact) == "1,17\u{A0}млн")
    #expect(english.reading(reading(58_419, .person), style: .compact) == "58.4K")
    #expect(kazakh.reading(reading(5_761, .bed), style: .compact) == "5\u{A0}761")
    #expect(kazakh.reading(reading(3_000_000, .service), style: .compact) == "3\u{A0}млн")
    #expect(kazakh.reading(reading(-22_400_000, .service), style: .compact) == "−22,4\u{A0}млн")
    #expect(kazakh.reading(reading(999_960, .service), style: .compact) == "1\u{A0}млн")
    #expect(kazakh.reading(reading(999_499, .service), style: .compact) == "999\u{A0}мың")
    #expect(english.reading(reading(999_999_999_999_999, .tenge), style: .compact) == "1,000T\u{A0}₸")
}

@Test func compactNumbersCanCarryTheirUnit() {
    #expect(kazakh.reading(reading(159_066, .person), style: .compactWithUnit) == "159\u{A0}мың адам")
    #expect(russian.reading(reading(159_066, .person), style: .compactWithUnit) == "159\u{A0}тыс. человек")
    #expect(russian.reading(reading(21, .person), style: .compactWithUnit) == "21 человек")
    #expect(russian.reading(reading(22, .person), style: .compactWithUnit) == "22 человека")
}

@Test func changesCarryASign() {
    #expect(kazakh.reading(reading(-236, .bed), style: .signed) == "−236")
    #expect(kazakh.reading(Reading(.decimal(3.9), unit: .percent, digits: 1), style: .signed) == "+3,9\u{A0}%")
}

@Test func evidenceReadsAsASumInEveryLanguage() {
    let parts: [Message.Argument] = [
        .number(.integer(1_012_856)), .text("+"), .number(.integer(159_066)), .text("≠"), .number(.integer(1_171_882)),
    ]
    let evidence = Message("finding.evidence", .sequence(parts))
    #expect(kazakh.text(evidence) == "1\u{A0}012\u{A0}856 + 159\u{A0}066 ≠ 1\u{A0}171\u{A0}882")
    #expect(english.text(evidence) == "1,012,856 + 159,066 ≠ 1,171,882")
}

@Test func formsFollowTheArgumentTheyName() {
    let counts = [(1, "1 столбец"), (2, "2 столбца"), (5, "5 столбцов"), (11, "11 столбцов"), (21, "21 столбец"), (112, "112 столбцов")]
    for (count, text) in counts {
        #expect(russian.text(Message("table.moreColumns", .number(.integer(Int64(count))))) == "ещё " + text)
    }
    #expect(kazakh.text(Message("table.moreColumns", .number(.integer(7)))) == "тағы 7 баған")
    #expect(english.text(Message("table.moreColumns", .number(.integer(1)))) == "1 more column")
}

@Test func argumentsOfEveryKindAreWorded() {
    let name = LocalizedText(kk: "Қордай", ru: "Кордай", en: "Korday")
    #expect(kazakh.text(.list([.name(name), .text("x"), .percent(5, digits: 0)])) == "Қордай, x, 5\u{A0}%")
    #expect(russian.text(.sequence([.number(.integer(1)), .text("+"), .decimal(2, digits: 1)])) == "1 + 2,0")
    #expect(russian.text(.message(Message("word.yes"))) == "да")
    #expect(english.text(.quantity(Reading(.number(.integer(7)), unit: .bed, qualifier: .approx))) == "~7")
}

@Test func aPlaceWithoutArgumentIsSeen() {
    #expect(kazakh.text(Message("small.short", .number(.integer(60)))) == "60×{1} керек")
}
