import HealthModel

extension CodeList {
    /// The five grounds on which a polyclinic refers its patient to another clinic.
    static let referralGrounds = CodeList([
        Item("noSpecialist", kk: "бейінді дәрігер жоқ", ru: "нет профильного врача", en: "no specialist"),
        Item("noEquipment", kk: "жабдық жоқ", ru: "нет оборудования", en: "no equipment"),
        Item("bookedOutMonth", kk: "жазылу бір айға толған", ru: "запись заполнена на месяц", en: "booked out for a month"),
        Item("onLeave", kk: "маман демалыста", ru: "специалист в отпуске", en: "specialist on leave"),
        Item("equipmentDown", kk: "жабдық уақытша істен шыққан", ru: "оборудование временно неисправно", en: "equipment temporarily down"),
    ])

    static let referredCare = CodeList([
        Item("consultation", kk: "кеңес", ru: "консультация", en: "consultation"),
        Item("diagnostics", kk: "диагностика", ru: "диагностика", en: "diagnostics"),
        Item("dayHospital", kk: "күндізгі стационар", ru: "дневной стационар", en: "day hospital"),
        Item("inpatient", kk: "тәуліктік стационар", ru: "круглосуточный стационар", en: "24-hour inpatient care"),
        Item("surgery", kk: "операция", ru: "операция", en: "surgery"),
    ])

    /// The stages of an appeal: first the polyclinic's support service, then the Fund.
    static let appealStages = CodeList([
        Item("received", kk: "түскен", ru: "поступило", en: "received"),
        Item("settled", kk: "орнында шешілген", ru: "решено на месте", en: "settled on the spot"),
        Item("escalatedToFund", kk: "Қорға жолданған", ru: "передано в Фонд", en: "passed to the Fund"),
        Item("upheld", kk: "расталған", ru: "подтверждено", en: "upheld"),
    ])
}
