import Localization
import Testing

@Test func wordsOfTwoScriptsAreFound() {
    #expect(MixedScript.words(in: "Солтүстiк Қазақстан").map(String.init) == ["Солтүстiк"])
    #expect(MixedScript.occurs(in: "Kopдай"))
    #expect(MixedScript.occurs(in: "ÀЖамбыл"))
}

@Test func wordsOfOneScriptAreNot() {
    for text in ["Солтүстік Қазақстан", "COVID-19", "LED-экран", "Д және Е", "D және E", "Taraz қаласы", "", "5×7", "ТОО «MedLife»"] {
        #expect(!MixedScript.occurs(in: text), "\(text)")
    }
}
