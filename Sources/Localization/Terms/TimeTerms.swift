/// Months, weekdays, periods, ages and rhythms.
enum TimeTerms {
    static let table: StaticString = """
        # month stands alone, month.of inside a date.
        month.1|қаңтар|январь|January
        month.of.1|қаңтар|января|January
        month.short.1|қаң.|янв.|Jan
        month.2|ақпан|февраль|February
        month.of.2|ақпан|февраля|February
        month.short.2|ақп.|февр.|Feb
        month.3|наурыз|март|March
        month.of.3|наурыз|марта|March
        month.short.3|нау.|март|Mar
        month.4|сәуір|апрель|April
        month.of.4|сәуір|апреля|April
        month.short.4|сәу.|апр.|Apr
        month.5|мамыр|май|May
        month.of.5|мамыр|мая|May
        month.short.5|мам.|май|May
        month.6|маусым|июнь|June
        month.of.6|маусым|июня|June
        month.short.6|мау.|июнь|Jun
        month.7|шілде|июль|July
        month.of.7|шілде|июля|July
        month.short.7|шіл.|июль|Jul
        month.8|тамыз|август|August
        month.of.8|тамыз|августа|August
        month.short.8|там.|авг.|Aug
        month.9|қыркүйек|сентябрь|September
        month.of.9|қыркүйек|сентября|September
        month.short.9|қыр.|сент.|Sep
        month.10|қазан|октябрь|October
        month.of.10|қазан|октября|October
        month.short.10|қаз.|окт.|Oct
        month.11|қараша|ноябрь|November
        month.of.11|қараша|ноября|November
        month.short.11|қар.|нояб.|Nov
        month.12|желтоқсан|декабрь|December
        month.of.12|желтоқсан|декабря|December
        month.short.12|жел.|дек.|Dec
        weekday.short.1|дс|пн|Mon
        weekday.short.2|сс|вт|Tue
        weekday.short.3|ср|ср|Wed
        weekday.short.4|бс|чт|Thu
        weekday.short.5|жм|пт|Fri
        weekday.short.6|сб|сб|Sat
        weekday.short.7|жс|вс|Sun

        # {0} year, {1} month, {2} day.
        period.year|{0} ж.|{0} г.|{0}
        period.half.1|{0} ж. 1-жартыжылдық|I полугодие {0} г.|H1 {0}
        period.half.2|{0} ж. 2-жартыжылдық|II полугодие {0} г.|H2 {0}
        period.quarter.1|{0} ж. 1-тоқсан|I кв. {0} г.|Q1 {0}
        period.quarter.2|{0} ж. 2-тоқсан|II кв. {0} г.|Q2 {0}
        period.quarter.3|{0} ж. 3-тоқсан|III кв. {0} г.|Q3 {0}
        period.quarter.4|{0} ж. 4-тоқсан|IV кв. {0} г.|Q4 {0}
        period.month|{0} ж. {1}|{1} {0} г.|{1} {0}
        period.week|{0} ж. {1}-апта|{1}-я неделя {0} г.|week {1} of {0}
        period.through|{0} дейін|по {0}|to {0}

        # {0} "4/4", {1} the parts.
        time.sum|{0} {1} қосындысы|сумма {0} {1}|sum of {0} {1}
        time.toDate|{0} {1}|{0} {1}|{0} {1}
        time.lowerBound|кемінде, {0} {1}|не менее, {0} {1}|at least, {0} {1}
        time.parts.half|жартыжылдық|полугодий|half-years
        time.parts.quarter|тоқсан|кварталов|quarters
        time.parts.month|ай|месяцев|months
        time.parts.day|күн|дней|days
        time.days|{0} күн|{0} дней|{0} days
        time.counter|өспелі қорытындыдан|по нарастающему итогу|from a running total
        time.counters|өспелі қорытындылар айырмасы|разность нарастающих итогов|from running totals
        time.carried|{0} бірлік – {1}|{0} на {1}|{0} of {1}
        time.soFar|{0} әзірше: {1}|{0} пока: {1}|{0} so far: {1}
        time.short.quarter|{0}-тқ {1}|{0} кв. {1}|Q{0} {1}
        time.short.half|{0}-жж {1}|{0} пг. {1}|H{0} {1}
        age.today|бүгін|сегодня|today
        age.yesterday|кеше|вчера|yesterday
        age.tomorrow|ертең|завтра|tomorrow
        age.ago|{0} бұрын|{0} назад|{0} ago
        age.ahead|{0} қалды|через {0}|in {0}
        length.days|{0} күн|{0} {0:день,дня,дней}|{0} {0:day,days}
        length.years|{0} жыл|{0} {0:год,года,лет}|{0} {0:year,years}
        length.yearsMonths|{0} жыл {1} ай|{0} {0:год,года,лет} {1} {1:месяц,месяца,месяцев}|{0} {0:year,years} {1} {1:month,months}
        days.left|{0} күн қалды|{0:остался,осталось,осталось} {0} {0:день,дня,дней}|{0} {0:day,days} left
        days.over|{0} күн өтіп кетті|просрочено на {0} {0:день,дня,дней}|{0} {0:day,days} overdue

        rhythm.daily|күн сайын|ежедневно|daily
        rhythm.weekly|апта сайын|еженедельно|weekly
        rhythm.monthly|ай сайын|ежемесячно|monthly
        rhythm.quarterly|тоқсан сайын|ежеквартально|quarterly
        rhythm.yearly|жыл сайын|ежегодно|yearly
        rhythm.once|бір реттік|разовая публикация|one-off
        """
}
