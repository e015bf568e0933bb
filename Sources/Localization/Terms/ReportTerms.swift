/// Printed pages: the text around the content, and errors.
enum ReportTerms {
    static let table: StaticString = """
        report.page|{0}/{1}-бет|Страница {0} из {1}|Page {0} of {1}
        report.continued|жалғасы|продолжение|continued
        report.part|{0}/{1}-бөлік|часть {0} из {1}|part {0} of {1}
        report.since|{0} күнінен бері|с {0}|since {0}
        report.funnel|үлесі – алдыңғы кезеңге шаққанда|доля – от предыдущего этапа|shares are of the stage before
        report.sources|Дереккөздер|Источники|Sources
        report.account|Осы құжат туралы|Об этом документе|About this document
        report.signs|Белгілер|Обозначения|Signs
        report.sign.good|жақсы|хорошо|good
        report.sign.caution|назар аударыңыз|внимание|caution
        report.sign.bad|нашар|плохо|bad
        report.hedges|≈ бағалау · ~ шамамен · ≥ кемінде · > артық · * жанама · (3/11) есеп бергені 3, бәрі 11|≈ оценка · ~ примерно · ≥ не менее · > более · * косвенно · (3/11) отчитались 3 из 11|≈ estimate · ~ about · ≥ at least · > more than · * inferred · (3/11) 3 of 11 units reported
        report.synthetic|ЖАСАНДЫ ДЕРЕКТЕР – НАҚТЫ КӨРСЕТКІШТЕР ЕМЕС|СИНТЕТИЧЕСКИЕ ДАННЫЕ – НЕ ФАКТИЧЕСКИЕ ПОКАЗАТЕЛИ|SYNTHETIC DATA – NOT ACTUAL FIGURES
        report.rowsOf|{1} жолдың {0} жолы|строк: {0} из {1}|{0} of {1} rows
        report.rowsLeftOut|Бұл құжатқа сыймаған жолдар: {0}|Строк, не вошедших в документ: {0}|Rows left out of this document: {0}
        report.firstPageOnly|Суретте {0} беттің біріншісі ғана. Мұнда көрсетілмеген кесте жолдары: {1}. Толық құжатты PDF пішімінен көріңіз|На рисунке первая страница из {0}. Строк таблиц на остальных: {1}. Полный документ – в формате PDF|This picture is page 1 of {0}; the others hold {1} table rows. See the PDF for all of them
        report.unknownSection|Бөлім көрсетілмеген, оның түрі белгісіз: {0}|Раздел неизвестного вида не показан: {0}|A section of an unknown kind is not shown: {0}
        report.notAPage|Бұл taqta бетінің JSON құжаты емес|Это не JSON страницы taqta|This is not the JSON of a taqta page
        report.badMember|Бұл taqta бетінің JSON құжаты емес, қате мүшесі: {0}|Это не JSON страницы taqta, ошибка в элементе: {0}|This is not the JSON of a taqta page; wrong member: {0}
        report.otherVersion|Бет пішімінің нұсқасы белгісіз: {0}. Оқылатыны: {1}|Неизвестная версия формата страницы: {0}. Читается версия {1}|Unknown version of the page format: {0}. This program reads version {1}
        report.drawing|Құжатты сызу мүмкін болмады: {0}|Не удалось нарисовать документ: {0}|The document could not be drawn: {0}
        report.badScale|Масштаб {0}–{1} аралығында болуы керек: {2}|Масштаб должен быть от {0} до {1}: {2}|The scale must be {0} to {1}: {2}
        report.cannotRead|Стандартты кірісті оқу мүмкін болмады: {0}|Не удалось прочитать стандартный ввод: {0}|Cannot read the standard input: {0}
        report.terminalInput|Стандартты кіріске беттің JSON құжаты керек: taqta export ПАНЕЛЬ --format json|На стандартный ввод нужен JSON страницы: taqta export ПАНЕЛЬ --format json|The JSON of a page is expected on the standard input: taqta export PANEL --format json
        """
}
