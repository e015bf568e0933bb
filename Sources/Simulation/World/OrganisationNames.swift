import HealthModel

/// Names of fictitious organisations, derived from their district's name without inflection errors.
struct OrganisationNames {
    let district: OrgUnit
    let isCity: Bool

    /// The first hospital of a district is its central one.
    func hospital(_ number: Int) -> LocalizedText {
        if number == 1 { return centralHospital }
        let (kk, ru, en) = OrganisationNames.special[(number - 2) % OrganisationNames.special.count]
        return LocalizedText(kk: "\(stem.kk) \(kk)", ru: "\(ru), \(place.ru)", en: "\(stem.en) \(en)")
    }

    func polyclinic(_ number: Int) -> LocalizedText {
        LocalizedText(
            kk: "\(stem.kk) № \(number) емханасы", ru: "Поликлиника № \(number), \(place.ru)",
            en: "\(stem.en) Polyclinic No. \(number)")
    }

    func clinic(_ number: Int) -> LocalizedText {
        let (kk, en) = OrganisationNames.clinics[number % OrganisationNames.clinics.count]
        return LocalizedText(
            kk: "«\(kk)» клиникасы, \(stem.kk)", ru: "Клиника «\(kk)», \(place.ru)", en: "\(en) Clinic, \(stem.en)")
    }

    private var centralHospital: LocalizedText {
        LocalizedText(
            kk: "\(stem.kk) орталық \(isCity ? "қалалық" : "аудандық") ауруханасы", ru: centralHospitalInRussian,
            en: "\(stem.en) Central \(isCity ? "City" : "District") Hospital")
    }

    /// Кордайский район → Кордайская центральная районная больница; other names are kept uninflected.
    private var centralHospitalInRussian: String {
        let name = district.name.ru
        let ending = "ий район"
        if name.hasSuffix(ending) { return "\(name.dropLast(ending.count))ая центральная районная больница" }
        return "Центральная \(isCity ? "городская" : "районная") больница, \(place.ru)"
    }

    /// The district's name without the word for district or city: Қордай, Korday.
    private var stem: LocalizedText {
        LocalizedText(
            kk: OrganisationNames.without([" ауданы", " қаласы", " Қ.Ә.", " қ."], district.name.kk), ru: district.name.ru,
            en: OrganisationNames.without([" District", " district", " city", " City"], district.name.en))
    }

    private var place: LocalizedText {
        LocalizedText(kk: stem.kk, ru: OrganisationNames.without([" Г.А."], district.name.ru), en: stem.en)
    }

    private static func without(_ endings: [String], _ name: String) -> String {
        let ending = endings.first { name.hasSuffix($0) } ?? ""
        return String(name.dropLast(ending.count))
    }

    private static let special = [
        ("көп бейінді ауруханасы", "Многопрофильная больница", "Multi-profile Hospital"),
        ("балалар ауруханасы", "Детская больница", "Children's Hospital"),
        ("перинаталдық орталығы", "Перинатальный центр", "Perinatal Centre"),
        ("жұқпалы аурулар ауруханасы", "Инфекционная больница", "Infectious Diseases Hospital"),
        ("кардиология орталығы", "Кардиологический центр", "Cardiology Centre"),
    ]

    private static let clinics = [
        ("Саулық", "Saulyk"), ("Мейірім", "Meirim"), ("Шипагер", "Shipager"), ("Береке", "Bereke"), ("Жанұя", "Zhanuya"),
        ("Арай", "Arai"), ("Сенім", "Senim"), ("Дәрумен", "Darumen"), ("Ақниет", "Akniet"), ("Өмір", "Omir"),
    ]
}
