import Foundation
import HealthModel
import Testing

@testable import Localization

private let kazakh = Wording(language: .kk)
private let russian = Wording(language: .ru)
private let english = Wording(language: .en)

@Test func integersAreGroupedByLanguage() {
    #expect(kazakh.number(.integer(1_012_856)) == "1\u{A0}012\u{A0}856")
    #expect(russian.number(.integer(5_761)) == "5\u{A0}761")
    #expect(english.number(.integer(2_853_382_000)) == "2,853,382,000")
    #expect(kazakh.number(.integer(1_000_004)) == "1\u{A0}000\u{A0}004")
    #expect(kazakh.number(.integer(0)) == "0")
}

@Test func the64BitExtremesSurvive() {
    #expect(english.number(.integer(.min)) == "−9,223,372,036,854,775,808")
    #expect(english.number(.integer(.max)) == "9,223,372,036,854,775,807")
    #expect(english.number(.integer(9_007_199_254_740_993)) == "9,007,199,254,740,993")
}

@Test func decimalsRoundHalvesAwayFromZeroAsWritten() {
    #expect(english.number(.decimal(2.675), digits: 2) == "2.68")
    #expect(english.number(.decimal(1.005), digits: 2) == "1.01")
    #expect(english.number(.decimal(0.5), digits: 0) == "1")
    #expect(english.number(.decimal(-2.5), digits: 0) == "−3")
    #expect(kazakh.number(.decimal(86.4298), digits: 1) == "86,4")
    #expect(kazakh.number(.decimal(999.95), digits: 1) == "1\u{A0}000,0")
}

@Test func decimalsWithoutDigitsKeepWhatTheyHave() {
    #expect(kazakh.number(.decimal(86.4)) == "86,4")
    #expect(kazakh.number(.decimal(22_400_000)) == "22\u{A0}400\u{A0}000")
    #expect(kazakh.number(.decimal(0.1)) == "0,1")
    #expect(english.number(.decimal(1.0 / 3)) == "0.333333")
}

@Test func numbersBeyondAllFiguresStillRead() {
    #expect(english.number(.decimal(1e300)) == "1e+300")
    #expect(english.number(.decimal(-.infinity)) == "−∞")
    #expect(english.number(.decimal(.nan)) == "?")
}

@Test func nothingRoundsToMinusZero() {
    #expect(kazakh.number(.decimal(-0.04), digits: 1) == "0,0")
    #expect(kazakh.signed(.decimal(-0.04), digits: 1) == "0,0")
}

@Test func signedNumbersCarryTrueSigns() {
    #expect(kazakh.signed(.integer(40)) == "+40")
    #expect(kazakh.signed(.integer(-236)) == "\u{2212}236")
    #expect(kazakh.signed(.decimal(-3.93), digits: 1) == "−3,9")
    #expect(kazakh.signed(.integer(0)) == "0")
}

/// Up to thirteen digits: ICU rounds the decimal representation, and a product of doubles only differs from it beyond that.
@Test(arguments: Language.allCases)
func numbersAgreeWithICU(language: Language) {
    let wording = Wording(language: language)
    let locale = Locale(identifier: language.rawValue)
    var value = 1.0
    for step in 0..<250 {
        value = value * 1.09 + Double(step) / 7
        for digits in 0...3 where value < 1e13 / pow(10, Double(digits)) {
            let style = FloatingPointFormatStyle<Double>(locale: locale)
                .precision(.fractionLength(digits)).rounded(rule: .toNearestOrAwayFromZero)
            #expect(wording.number(.decimal(value), digits: digits) == value.formatted(style))
        }
        let whole = Int(value)
        #expect(wording.number(.integer(Int64(whole))) == whole.formatted(IntegerFormatStyle<Int>(locale: locale)))
    }
}

@Test func percentagesHaveANoBreakSpaceExceptInEnglish() {
    #expect(kazakh.percent(86.4298, digits: 1) == "86,4\u{A0}%")
    #expect(russian.percent(95) == "95\u{A0}%")
    #expect(english.percent(86.4298, digits: 1) == "86.4%")
}
