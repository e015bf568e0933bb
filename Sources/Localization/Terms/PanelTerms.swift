/// The panels: the title and the name that fits a tab.
enum PanelTerms {
    static let table: StaticString = """
        panel.overview|Шолу|Обзор|Overview
        panel.overview.short|Шолу|Обзор|Overview
        panel.coverage|МӘМС-пен қамту|Охват ОСМС|MHI coverage
        panel.coverage.short|Қамту|Охват|Coverage
        panel.cohorts|Созылмалы аурулар|Хронические болезни|Chronic disease
        panel.cohorts.short|Созылмалы ауру|Хрон. болезни|Chronic
        panel.beds|Төсек қоры|Коечный фонд|Bed fund
        panel.beds.short|Төсек қоры|Койки|Beds
        panel.resumption|Жоспарлы емдеуге жатқызу|Плановая госпитализация|Planned hospitalization
        panel.resumption.short|Жоспарлы жатқызу|Плановая госп.|Admissions
        panel.mobile|Жылжымалы медициналық кешендер|Передвижные медицинские комплексы|Mobile medical complexes
        panel.mobile.short|ЖМК|ПМК|Mobile
        panel.volumes|Қызмет көлемі және қаржы|Объём услуг и финансы|Volumes and finance
        panel.volumes.short|Көлем|Объёмы|Volumes
        panel.rehabilitation|Медициналық оңалту|Медицинская реабилитация|Medical rehabilitation
        panel.rehabilitation.short|Оңалту|Реабилитация|Rehabilitation
        panel.primaryCare|МСАК коэффициенттері|Коэффициенты ПМСП|PHC coefficients
        panel.primaryCare.short|МСАК|ПМСП|Primary care
        panel.referrals|Жолдамалар және қосалқы орындау|Направления и соисполнение|Referrals and subcontracting
        panel.referrals.short|Жолдама|Направления|Referrals
        panel.outreach|Ақпараттық-түсіндіру жұмысы|Информационно-разъяснительная работа|Outreach campaign
        panel.outreach.short|Түсіндіру|Разъяснение|Outreach
        panel.instructions|Штаб тапсырмалары|Поручения штаба|HQ instructions
        panel.instructions.short|Тапсырма|Поручения|Instructions
        panel.payments|Медициналық ұйымдарға төлемдер|Платежи медицинским организациям|Payments to medical organisations
        panel.payments.short|Төлемдер|Платежи|Payments
        panel.organisations|Медициналық ұйымдар|Медицинские организации|Medical organisations
        panel.organisations.short|Ұйымдар|Организации|Organisations
        panel.status|Деректердің түсуі|Поступление данных|Data feeds
        panel.status.short|Деректер|Данные|Feeds
        """
}
