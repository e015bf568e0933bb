/// Overlays, prompts, the first run and the smallest screens.
enum AppTerms {
    static let table: StaticString = """

        overlay.palette|Әрекеттер|Действия|Actions
        overlay.detail|Көрсеткіш туралы|О показателе|About the figure
        overlay.detail.change|Өзгеріс туралы|Об изменении|About the change
        overlay.detail.trend|Динамика туралы|О динамике|About the trend
        overlay.detail.field|Жазба өрісі туралы|О поле записи|About the field
        overlay.detail.derived|Есептелген мән туралы|О вычисленном значении|About the derived value
        overlay.detail.count|Жазбалар саны туралы|О числе записей|About the count
        overlay.findings|Сәйкессіздіктер|Несоответствия|Discrepancies
        overlay.noMatch|Ештеңе табылмады|Ничего не найдено|Nothing found
        overlay.matches|Табылғаны: {0}|Найдено: {0}|Found: {0}
        overlay.more|тағы {0}|ещё {0}|{0} more
        help.title|Пернелер|Клавиши|Keys
        help.marks|Белгілер|Обозначения|Marks
        search.prompt|Іздеу:|Поиск:|Search:
        filter.prompt|Сүзгі:|Фильтр:|Filter:
        palette.prompt|Әрекет:|Действие:|Action:
        palette.hint|Әрекет, панель, аумақ немесе көрсеткіш|Действие, панель, территория или показатель|Action, panel, place or figure

        first.title|Дерек әлі жоқ|Данных пока нет|No data yet
        first.directory|Бақыланатын бума: {0}|Отслеживаемая папка: {0}|Watched directory: {0}
        first.add|Осы бумаға деректер кесінділерін (JSON) салыңыз: тақта өзі жаңарады.|Положите в эту папку срезы данных (JSON): табло обновится само.|Put snapshot files (JSON) into this directory: the board updates itself.
        first.simulate|Сынап көру үшін: {0}|Чтобы попробовать: {0}|To try it out: {0}
        first.check|Файлдарды тексеру: {0}|Проверить файлы: {0}|To check files: {0}
        first.schema|Файл пішімі: {0}|Формат файла: {0}|The file format: {0}

        small.short|{0}×{1} керек|нужно {0}×{1}|need {0}×{1}
        """
}
