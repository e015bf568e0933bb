/// The panels: title, the name that fits a tab, and the question that the panel answers.
enum PanelTerms {
    static let table: StaticString = """
        panel.overview|Шолу|Обзор|Overview
        panel.overview.short|Шолу|Обзор|Overview
        panel.overview.question|Бүгін не маңызды?|Что важно сегодня?|What matters today?
        panel.coverage|МӘМС-пен қамту|Охват ОСМС|MHI coverage
        panel.coverage.short|Қамту|Охват|Coverage
        panel.coverage.question|Кім сақтандырылған, кім сақтандырылмаған?|Кто застрахован, а кто нет?|Who is insured and who is not?
        panel.cohorts|Созылмалы аурулар|Хронические болезни|Chronic disease
        panel.cohorts.short|Созылмалы ауру|Хрон. болезни|Chronic
        panel.cohorts.question|Созылмалы ауруы бар қанша адам әлі сақтандырылмаған?|Сколько людей с хроническими болезнями ещё не застраховано?|How many people with a chronic disease are still uninsured?
        panel.beds|Төсек қоры|Коечный фонд|Bed fund
        panel.beds.short|Төсек қоры|Койки|Beds
        panel.beds.question|Төсек жеткілікті ме, толымдылығы қандай?|Хватает ли коек и насколько они заняты?|Are there enough beds, and how full are they?
        panel.resumption|Жоспарлы емдеуге жатқызу|Плановая госпитализация|Planned hospitalization
        panel.resumption.short|Жоспарлы жатқызу|Плановая госп.|Admissions
        panel.resumption.question|Қай ұйымдар жоспарлы жатқызуды қашан қайта бастады?|Какие организации и когда возобновили плановую госпитализацию?|Which hospitals have resumed planned admissions, and when?
        panel.mobile|Жылжымалы медициналық кешендер|Передвижные медицинские комплексы|Mobile medical complexes
        panel.mobile.short|ЖМК|ПМК|Mobile
        panel.mobile.question|Кешендер қайда барды, қандай қызмет көрсетті?|Где побывали комплексы и что они сделали?|Where did the complexes go, and what did they do?
        panel.volumes|Қызмет көлемі және қаржы|Объём услуг и финансы|Volumes and finance
        panel.volumes.short|Көлем|Объёмы|Volumes
        panel.volumes.question|Қаржы жыл соңына дейін жете ме?|Хватит ли денег до конца года?|Will the money last until the end of the year?
        panel.rehabilitation|Медициналық оңалту|Медицинская реабилитация|Medical rehabilitation
        panel.rehabilitation.short|Оңалту|Реабилитация|Rehabilitation
        panel.rehabilitation.question|Оңалту қызметін кім, қандай көлемде көрсетеді?|Кто проводит реабилитацию и в каком объёме?|Who provides rehabilitation, and how much of it?
        panel.primaryCare|МСАК коэффициенттері|Коэффициенты ПМСП|PHC coefficients
        panel.primaryCare.short|МСАК|ПМСП|Primary care
        panel.primaryCare.question|Емханалардың қанша қаржысы тәуекелде?|Сколько денег поликлиник под риском?|How much of the polyclinics' funding is at risk?
        panel.referrals|Жолдамалар және қосалқы орындау|Направления и соисполнение|Referrals and subcontracting
        panel.referrals.short|Жолдама|Направления|Referrals
        panel.referrals.question|Науқастар жеке клиникаға неге жіберіледі?|Почему пациентов направляют в частные клиники?|Why are patients referred to private clinics?
        panel.outreach|Ақпараттық-түсіндіру жұмысы|Информационно-разъяснительная работа|Outreach campaign
        panel.outreach.short|Түсіндіру|Разъяснение|Outreach
        panel.outreach.question|Не айтылды, оны кім естіді?|Что сказано и кто это услышал?|What was said, and who heard it?
        panel.instructions|Штаб тапсырмалары|Поручения штаба|HQ instructions
        panel.instructions.short|Тапсырма|Поручения|Instructions
        panel.instructions.question|Кімге не тапсырылды, мерзімі қашан?|Кому что поручено и к какому сроку?|Who was told to do what, and by when?
        panel.payments|Медициналық ұйымдарға төлемдер|Платежи медицинским организациям|Payments to medical organisations
        panel.payments.short|Төлемдер|Платежи|Payments
        panel.payments.question|Ұйымдарға ақы уақтылы төлене ме?|Вовремя ли платят организациям?|Are organisations paid on time?
        panel.organisations|Медициналық ұйымдар|Медицинские организации|Medical organisations
        panel.organisations.short|Ұйымдар|Организации|Organisations
        panel.organisations.question|Өңірде қандай ұйымдар бар?|Какие организации есть в регионе?|Which organisations does the region have?
        panel.status|Деректердің түсуі|Поступление данных|Data feeds
        panel.status.short|Деректер|Данные|Feeds
        panel.status.question|Қай дерек келді, қайсысы кешікті, кімге хабарласу керек?|Какие данные пришли, какие опаздывают и кому звонить?|Which data came, which are late, and whom to phone?
        """
}
