import HealthModel

extension CodeList {
    static let ownership = CodeList([
        Item("state", kk: "мемлекеттік", ru: "государственная", en: "state"),
        Item("private", kk: "жекеменшік", ru: "частная", en: "private"),
    ])

    /// The order in which hospitals resumed planned care: from the republican level down.
    static let organisationLevels = CodeList([
        Item("republican", kk: "республикалық деңгей", ru: "республиканский уровень", en: "republican level"),
        Item("regional", kk: "облыстық деңгей", ru: "областной уровень", en: "regional level"),
        Item("city", kk: "қалалық деңгей", ru: "городской уровень", en: "city level"),
        Item("district", kk: "аудандық деңгей", ru: "районный уровень", en: "district level"),
    ])

    static let organisationKinds = CodeList([
        Item("hospital", kk: "аурухана", ru: "больница", en: "hospital"),
        Item("multiprofile", kk: "көпбейінді аурухана", ru: "многопрофильная больница", en: "multi-profile hospital"),
        Item("specialised", kk: "мамандандырылған клиника", ru: "специализированная клиника", en: "specialised clinic"),
        Item("polyclinic", kk: "емхана", ru: "поликлиника", en: "polyclinic"),
        Item("clinic", kk: "клиника", ru: "клиника", en: "clinic"),
        Item("rehabilitationCentre", kk: "оңалту орталығы", ru: "центр реабилитации", en: "rehabilitation centre"),
        Item("mobileComplex", kk: "жылжымалы медициналық кешен", ru: "передвижной медицинский комплекс", en: "mobile medical complex"),
    ])
}
