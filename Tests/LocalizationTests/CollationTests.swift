import HealthModel
import Localization
import Testing

private func sorted(_ names: [String], _ language: Language = .kk) -> [String] {
    let collation = Collation(language: language)
    return names.sorted { collation.isBefore($0, $1) }
}

@Test func kazakhLettersStandInAlphabeticalOrder() {
    let alphabet = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя".map(String.init)
    #expect(sorted(alphabet.reversed()) == alphabet)
    #expect(sorted(alphabet.shuffled().map { $0.uppercased() }) == alphabet.map { $0.uppercased() })
}

@Test func districtsOfZhambylStandInKazakhOrder() {
    let districts = [
        "Байзақ ауданы", "Жамбыл ауданы", "Жуалы ауданы", "Қордай ауданы", "Меркі ауданы", "Мойынқұм ауданы",
        "Сарысу ауданы", "Талас ауданы", "Тараз қаласы", "Тұрар Рысқұлов ауданы", "Шу ауданы",
    ]
    #expect(sorted(districts.shuffled()) == districts)
}

@Test func digitsStandBeforeLettersAndLatinAfterCyrillic() {
    #expect(sorted(["Zeta", "я", "1", "Абай", "-"]) == ["-", "1", "Абай", "я", "Zeta"])
    #expect(sorted(["Zeta", "я", "1", "Абай"], .en) == ["1", "Zeta", "Абай", "я"])
}

@Test func runsOfDigitsCompareAsNumbers() {
    let names = ["№ 2 емхана", "№ 10 емхана", "№ 010 емхана", "№ 100 емхана"]
    #expect(sorted(names.reversed()).map { $0.filter(\.isNumber).trimmedZeros } == ["2", "10", "10", "100"])
}

@Test func quotesCountForNothing() {
    #expect(sorted(["«Шипа» клиникасы", "Емхана", "«Аль» клиникасы"]) == ["«Аль» клиникасы", "Емхана", "«Шипа» клиникасы"])
}

@Test func caseDoesNotSeparateNames() {
    #expect(sorted(["шу", "Талас", "Шу б", "шу а"]) == ["Талас", "шу", "шу а", "Шу б"])
}

@Test func yoIsALetterInKazakhOnly() {
    #expect(sorted(["ёлка", "ежик"]) == ["ежик", "ёлка"])
    #expect(sorted(["ёж", "ель"], .ru) == ["ёж", "ель"])
    #expect(sorted(["ёж", "ель"], .kk) == ["ель", "ёж"])
}

@Test func theOrderIsTotal() {
    let collation = Collation(language: .kk)
    #expect(!collation.isBefore("Шу", "Шу"))
    #expect(collation.isBefore("Шу", "шу") != collation.isBefore("шу", "Шу"))
    #expect(collation.isBefore("", "а") && !collation.isBefore("а", ""))
}

private extension String {
    var trimmedZeros: String { String(drop { $0 == "0" }) }
}
