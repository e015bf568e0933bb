/// The panels with their own file: titles and tab names. Other panels are named after their data sets.
enum PanelTerms {
    static let table: StaticString = """
        panel.overview|Шолу|Обзор|Overview
        panel.overview.short|Шолу|Обзор|Overview
        panel.coverage|МӘМС-пен қамту|Охват ОСМС|MHI coverage
        panel.coverage.short|Қамту|Охват|Coverage
        panel.beds|Төсек қоры|Коечный фонд|Bed fund
        panel.beds.short|Төсек қоры|Койки|Beds
        panel.resumption|Жоспарлы емдеуге жатқызу|Плановая госпитализация|Planned hospitalization
        panel.resumption.short|Жоспарлы жатқызу|Плановая госп.|Admissions
        panel.mobile|Жылжымалы медициналық кешендер|Передвижные медицинские комплексы|Mobile medical complexes
        panel.mobile.short|ЖМК|ПМК|Mobile
        panel.status|Деректердің түсуі|Поступление данных|Data feeds
        panel.status.short|Деректер|Данные|Feeds
        """
}
