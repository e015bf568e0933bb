/// Words recognised in imported tables, with alternatives separated by semicolons. Case, the point of an abbreviation and
/// look-alike letters are ignored.
enum ImportWordTerms {
    static let table: StaticString = """
        import.head.orgUnit|аудан;аудандар;аудан атауы;аудан/қала;аудандар мен қалалар;қала;облыс;облыстар;өңір;өңірлер;аймақ;аумақ;аумақ атауы;әкімшілік-аумақтық бірлік|район;районы;районы и города;город/район;район/город;наименование района;город;область;области;регион;регионы;наименование региона;территория;наименование территории;наименование|district;districts;city;region;regions;unit;organisation unit;organisation unit name;area;orgunit
        import.head.period|кезең;мерзім;есепті кезең|период;отчётный период;за период|period;reporting period
        import.head.number|№;р/с;р/с №;рет саны|№;№ п/п;п/п;№ пп;номер по порядку|№;no;nr;number
        import.word.total|барлығы;жиыны;жалпы;барлығы облыс бойынша;облыс бойынша;республика бойынша;қорытынды|итого;всего;итог;общий итог;всего по области;итого по области;по области;по республике|total;grand total;overall;all
        import.word.yes|иә;бар;ия;+|да;есть;имеется;+|yes;true;y;+
        import.word.no|жоқ;-|нет;не имеется;-|no;false;n;-
        import.word.year|ж;жыл;жылы;жылғы;жылдың|г;год;года;гг|year;of
        import.word.quarter|тоқсан;тоқсаны;тоқсаны|квартал;кв;квартала|quarter;q;qtr
        import.word.half|жартыжылдық;жартыжылдығы;жартыжыл|полугодие;полугодия;п/г|half;h;s
        import.word.week|апта;аптасы|неделя;неделю;нед|week;w;wk
        import.word.until|дейін|по;до|to;until;through
        import.word.ordinal|ші;шы;інші;ыншы|й;я;ый;ой;ая;го|st;nd;rd;th
        import.month.1|қаңтарда|янв|january
        import.month.2|ақпанда|фев;февр|february
        import.month.3|наурызда|мар|march
        import.month.4|сәуірде|апр|april
        import.month.5|мамырда|мая|may
        import.month.6|маусымда|июн|june
        import.month.7|шілдеде|июл|july
        import.month.8|тамызда|авг|august
        import.month.9|қыркүйекте|сен;сент|sept
        import.month.10|қазанда|окт|october
        import.month.11|қарашада|ноя;нояб|november
        import.month.12|желтоқсанда|дек|december
        import.hedge.approx|шамамен;жуық;жуықтап|около;примерно;приблизительно;ок;порядка|about;approx;approximately;circa;ca;c
        import.hedge.atLeast|кемінде;кем емес|не менее;минимум|at least;min
        import.hedge.moreThan|астам;артық;көп|более;свыше;больше|more than;over;above
        import.scale.thousand|мың|тыс;тысяч|thousand;k;thousands
        import.scale.million|млн;миллион|млн;миллион;миллиона;миллионов|million;m;mln;millions
        import.scale.billion|млрд;миллиард|млрд;миллиард;миллиарда;миллиардов|billion;b;bn;billions
        import.scale.trillion|трлн;триллион|трлн;триллион;триллионов|trillion;t;tn;trillions
        import.unit.tenge|теңге;тг;тңг|тенге;тг|tenge;kzt
        import.unit.person|адам;жан|чел;человек;человека;лиц|people;persons;person
        import.missing.notReported|дерек жоқ;деректер жоқ;жоқ;б/д;д/ж;белгісіз;мәлімет жоқ;-;--|нет данных;нет;н/д;н.д;нд;данных нет;неизвестно;-|n/a;na;no data;not available;none;null;nil;-
        import.kind.region|облыс;облысы;обл|область;обл;области|region;reg;oblast
        import.kind.district|аудан;ауданы;ауд;а-н|район;р-н;района|district;dist
        import.kind.city|қала;қаласы;қ|город;г;города|city
        """
}
