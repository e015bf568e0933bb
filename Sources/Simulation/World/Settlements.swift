import HealthModel

/// A village or town where a mobile complex stops.
struct Settlement: Sendable, Hashable {
    /// Its KATO code if the table below has it, otherwise its district's.
    var id: OrgUnitID
    var name: LocalizedText
}

/// Settlements of Zhambyl from the KATO classifier (NK RK 11-2025), and names for fictitious ones in other regions.
enum Settlements {
    /// The settlements of a district: those in the table if there are any, otherwise five fictitious ones.
    static func list(of district: OrgUnitID, chance: Chance) -> [Settlement] {
        let known = zhambyl.filter { $0.id.kato / 100_000 == district.kato / 100_000 }
        if !known.isEmpty { return known }
        let first = chance.integer(in: 0...(invented.count - 1))
        return (0..<5).map { Settlement(id: district, name: invented[(first + $0 * 3) % invented.count]) }
    }

    private static let zhambyl: [Settlement] = lines(table).compactMap { columns in
        OrgUnitID(columns[0]).map { id in
            Settlement(id: id, name: LocalizedText(kk: columns[1], ru: columns[2], en: columns[3]))
        }
    }

    private static let invented: [LocalizedText] = lines(names).map { LocalizedText(kk: $0[0], ru: $0[1], en: $0[2]) }

    private static func lines(_ table: String) -> [[String]] {
        table.split(separator: "\n").map { $0.split(separator: "|").map(String.init) }
    }

    private static let names = """
        Бірлік|Бирлик|Birlik
        Еңбек|Енбек|Enbek
        Ақбұлақ|Акбулак|Akbulak
        Жаңаталап|Жанаталап|Zhanatalap
        Көктөбе|Коктобе|Koktobe
        Қарасу|Карасу|Karasu
        Талдысай|Талдысай|Taldysai
        Ынтымақ|Ынтымак|Yntymak
        Қызылағаш|Кызылагаш|Kyzylagash
        Сарыөзен|Сарыозен|Saryozen
        Теректі|Теректы|Terekti
        Бостандық|Бостандык|Bostandyk
        Ақжол|Акжол|Akzhol
        Достық|Достык|Dostyk
        """

    private static let table = """
        311011100|Әулиеата ауданы|район Әулиеата|Aulieata district
        311013100|Жібек жолы ауданы|район Жібек жолы|Zhibek zholy district
        313630100|Сарыкемер|Сарыкемер|Sarykemer
        313630500|Қосақ|Косак|Kosak
        313633100|Байзақ|Байзак|Baizak
        313637200|Аймантөбе|Аймантобе|Aimantobe
        313641100|Жібек жолы|Жибек жолы|Zhibek zholy
        313646100|Мырзатай|Мырзатай|Myrzatai
        313647500|Қосы батыр|Косы батыр|Kosy batyr
        314030100|Аса|Аса|Asa
        314030500|Рахат|Рахат|Rakhat
        314033300|Қаратау|Каратау|Karatau
        314037100|Бесағаш|Бесагаш|Besagash
        314043200|Шәкен Ниязбеков|Шакена Ниязбекова|Shaken Niyazbekov
        314045300|Жамбыл|Жамбыл|Zhambyl
        314046600|Сеңгірбай|Сенгирбай|Sengirbai
        314233100|Қайрат|Кайрат|Kairat
        314233200|Диқан|Дихан|Dikan
        314237400|Жылыбұлақ|Жылыбулак|Zhylybulak
        314245100|Кәріқорған|Карикорган|Karikorgan
        314247100|Теріс|Терис|Teris
        314253100|Қарасаз|Карасаз|Karasaz
        314254200|Ақтасты|Актасты|Aktasty
        314830100|Қордай|Кордай|Kordai
        314832100|Алға|Алга|Alga
        314833208|Өрікті|Урюкты|Orikti
        314836300|Жаңатұрмыс|Жанатурмыс|Zhanaturmys
        314839200|Керу|Керу|Keru
        314847100|Масанчи|Масанчи|Masanchi
        314849400|Шарбақты|Шарбакты|Sharbakty
        315030100|Құлан|Кулан|Kulan
        315030200|Қарақат|Каракат|Karakat
        315033380|Малдыбай|Малдыбай|Maldybai
        315035700|Тасшолақ|Тасшолак|Tassholak
        315037700|Мамыртөбе|Мамыртобе|Mamyrtobe
        315040200|Сөгеті|Согети|Sogeti
        315042300|Байтелі|Байтели|Baiteli
        315430100|Мерке|Мерке|Merke
        315431100|Ақермен|Акермен|Akermen
        315432500|Қазақдиқан|Казахдикан|Kazakdikan
        315435100|Қостоған|Костоган|Kostogan
        315441100|Андас батыр|Андас батыра|Andas batyr
        315444100|Т.Рыскулов|Т.Рыскулова|T.Ryskulov
        315446100|Сұрат|Сурат|Surat
        315630100|Мойынқұм|Мойынкум|Moiynkum
        315632100|Ақбақай|Акбакай|Akbakai
        315634100|Биназар|Биназар|Binazar
        315636100|Жамбыл|Жамбыл|Zhambyl
        315637400|Құмөзек|Кумозек|Kumozek
        315638100|Айдарлы|Айдарлы|Aidarly
        315641100|Мирный|Мирный|Mirnyi
        316020100|Жаңатас|Жанатас|Zhanatas
        316033100|Саудакент|Саудакент|Saudakent
        316035603|Бестам|Бестам|Bestam
        316035621|Шешенбай|Шешенбай|Sheshenbai
        316037100|Ұзақбай Сыздықбаев|Узакбай Сыздыкбаева|Uzakbai Syzdykbaev
        316037200|Ақтоғай|Актогай|Aktogai
        316039200|Жайлаукөл|Жайлауколь|Zhailaukol
        316220100|Қаратау|Каратау|Karatau
        316231100|Ақкөл|Акколь|Akkol
        316235200|Қожағаппар|Кожагаппар|Kozhagappar
        316238100|Көктал|Коктал|Koktal
        316240100|Қасқабұлақ|Каскабулак|Kaskabulak
        316243100|Ойық|Ойык|Oiyk
        316245100|Тамды|Тамды|Tamdy
        316621100|Шу|Шу|Shu
        316630100|Төле би|Толе би|Tole bi
        316631200|Сауытбек|Сауытбек|Sauytbek
        316635100|Бәйдібек|Байдибек|Baidibek
        316637100|Белбасар|Бельбасар|Belbasar
        316639100|Көктөбе|Коктобе|Koktobe
        316645100|Мойынқұм|Мойынкум|Moiynkum
        """
}
