/// The words on pages other than names from definitions.
enum PageTerms {
    static let table: StaticString = """
        chart.by|{0}: {1} бойынша|{0}: {1}|{0} by {1}
        chart.units|{0}: аумақтар|{0}: территории|{0} by place
        coverage.budgetCovers|жеткіліктілігі {0}|хватает на {0}|covers {0}
        beds.ownership|Меншік нысаны|Форма собственности|Ownership
        notice.comparison|Өзгерістер: {0}|Изменения: {0}|Changes: {0}
        notice.noBase|{0}: салыстыратын көрсеткіш жоқ|{0}: сравнивать не с чем|{0}: there is nothing to compare with
        notice.borders|* {0} шекара өзгерген, сондықтан екі басқа аумақ салыстырылып тұр: {1}|* Границы изменились {0}, поэтому сравниваются разные территории: {1}|* Borders changed on {0}, so different territories are compared: {1}
        notice.years|Негізгі көрсеткіштер әр жылғы: {0}|Ключевые показатели за разные годы: {0}|Headline figures of different years: {0}
        notice.undated|Дереккөздің жарияланған күні көрсетілмеген: {0}|У источника нет даты публикации: {0}|The source has no date of publication: {0}
        notice.note|{0}: {1}|{0}: {1}|{0}: {1}
        coverage.uninsuredStated|көрсетілген үлесі: {0}|заявленная доля: {0}|stated share: {0}
        beds.reducedStated|көрсетілген қысқарту: {0}|заявлено сокращение: {0}|stated reduction: {0}
        resumption.timeline|Қайта жандану күндері|Даты возобновления|Resumption dates
        resumption.slips|Жылжуы|Переносы|Moved
        resumption.slip|{0} рет, {1} күн|{0} {0:раз,раза,раз}, {1} дн.|{0}×, {1} {1:day,days}
        resumption.state.resumed|қайта бастады|возобновила|resumed
        resumption.state.planned|күні белгіленді|дата назначена|date set
        resumption.state.overdue|күні өтті|просрочена|overdue
        resumption.state.blocked|кедергі бар|есть препятствие|blocked
        resumption.state.unclear|белгісіз|неизвестно|unclear
        resumption.state.undated|күні жоқ|без даты|no date
        mobile.lastStop|Соңғы барған жері|Последняя остановка|Last stop
        mobile.nextStop|Келесі баратын жері|Следующая остановка|Next stop
        mobile.stop|{0} · {1}|{0} · {1}|{0} · {1}
        mobile.stopsMade|Аялдау саны|Остановок|Stops made
        mobile.plan|Алдағы жеті күннің жоспары|План на семь дней|Plan of the next seven days
        mobile.settlement|Елді мекен|Населённый пункт|Settlement
        mobile.complex|Кешен|Комплекс|Complex
        table.complexes|Кешендер|Комплексы|Complexes
        notice.noData|Дерек жоқ: {0}|Нет данных: {0}|No data: {0}
        notice.keptAside|Есепке алынбаған жолдар мен жазбалар (аумағы белгісіз): {0}, {1}|Не учтено строк и записей неизвестных территорий: {0}, {1}|Rows and records of unknown units, kept aside: {0}, {1}
        notice.ancestorHasData|{0}: дерек жоқ; көрсетілгені – {1}|{0}: данных нет; показан уровень выше – {1}|{0}: no data; shown instead: {1}
        forecast.from|{1} бастап {0} күн|{0} {0:день,дня,дней} от {1}|{0} {0:day,days} from {1}
        forecast.pace|{1} дейінгі {0} апта қарқынымен|по темпу {0} недель до {1}|at the pace of {0} weeks to {1}
        forecast.away|алыстап барады|удаляется|moving away
        forecast.usedUp|{0} дейін-ақ таусылды|исчерпано уже к {0}|used up by {0} already
        forecast.noTrend|тұрақты өсім жоқ|устойчивого роста нет|no trend
        forecast.tooShort|қарқынын айту үшін алты апта керек|для темпа нужно шесть недель|six weeks are needed to tell a pace
        forecast.reached|нысанаға жетті|цель достигнута|target reached
        forecast.notBefore|{0} бұрын емес|не раньше {0}|not before {0}
        detail.assumption|{0} = {1} ({2})|{0} = {1} ({2})|{0} = {1} ({2})
        word.name|{0}|{0}|{0}
        word.yes|иә|да|yes
        word.no|жоқ|нет|no
        word.list|{0}|{0}|{0}
        """
}
