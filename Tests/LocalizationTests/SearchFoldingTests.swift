import Localization
import Testing

@Test(arguments: ["Қордай", "ҚОРДАЙ", "кордай", "Kopдaй", "KОРДАЙ", "қордаи\u{306}"])
func spellingsOfKordayFoldAlike(spelling: String) {
    #expect(SearchFolding.fold(spelling) == "кордай")
}

@Test func everyKazakhLetterFoldsToARussianOne() {
    #expect(SearchFolding.fold("әғқңөұүһіё") == "агкноуухие")
    #expect(SearchFolding.fold("ӘҒҚҢӨҰҮҺІЁ") == "агкноуухие")
}

@Test func shortIKeepsItsBreve() {
    #expect(SearchFolding.fold("Байзақ") == "байзак")
    #expect(SearchFolding.fold("аи") != SearchFolding.fold("ай"))
}

@Test func latinWordsStayLatin() {
    #expect(SearchFolding.fold("COVID-19") == "covid-19")
    #expect(SearchFolding.fold("LED экран") == "led экран")
    #expect(SearchFolding.fold("Zhambyl Taraz") == "zhambyl taraz")
}

@Test func everyLookAlikeFoldsInsideACyrillicWord() {
    let latin = "abcehikmoptxy"
    let cyrillic = "авсеникмортху"
    #expect(SearchFolding.fold("я" + latin) == "я" + cyrillic)
    #expect(SearchFolding.fold("Я" + latin.uppercased()) == "я" + cyrillic)
    #expect(SearchFolding.fold(latin) == latin)
}

@Test func signsAreUnified() {
    #expect(SearchFolding.fold("«Емхана\u{A0}№\u{202F}1» – КМК") == "\"емхана № 1\" - кмк")
}

@Test func matchesAreFoundWhereTheyStand() {
    let text = "Қордай ауданы, Қорғас"
    let ranges = SearchFolding.ranges(of: SearchFolding.fold("қор"), in: text)
    #expect(ranges.map { String(text[$0]) } == ["Қор", "Қор"])
    #expect(SearchFolding.ranges(of: "", in: text).isEmpty)
    #expect(SearchFolding.ranges(of: "алматы", in: text).isEmpty)
}

@Test func aMatchHoldsItsAccents() {
    let text = "тай\u{301}м и\u{306}од"
    #expect(SearchFolding.ranges(of: "й", in: text).map { text[$0].unicodeScalars.count } == [2, 2])
}

@Test func emptyTextFoldsToNothing() {
    #expect(SearchFolding.fold("") == "")
}
