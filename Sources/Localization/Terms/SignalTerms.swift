/// What the variation of a figure says: verdicts, rules, mean and limits.
enum SignalTerms {
    static let table: StaticString = """
        signal.variation|Ауытқуы|Колебания|Variation
        signal.usual|әдеттегі ауытқу|обычные колебания|usual variation
        signal.improving|жақсару|улучшение|improving
        signal.concerning|нашарлау|ухудшение|concerning
        signal.changed|өзгеріс|изменение|changed

        # {0} the number of points, {1} the day since which it holds.
        signal.outside.high|{1} бастап жоғарғы шектен жоғары|выше верхней границы с {1}|above the upper limit since {1}
        signal.outside.low|{1} бастап төменгі шектен төмен|ниже нижней границы с {1}|below the lower limit since {1}
        signal.shift.high|{1} бастап қатарынан {0} нүкте орташадан жоғары|{0} {0:точка,точки,точек} подряд выше среднего с {1}|{0} {0:point,points} in a row above the mean since {1}
        signal.shift.low|{1} бастап қатарынан {0} нүкте орташадан төмен|{0} {0:точка,точки,точек} подряд ниже среднего с {1}|{0} {0:point,points} in a row below the mean since {1}
        signal.trend.high|{1} бастап қатарынан {0} нүкте өсуде|{0} {0:точка,точки,точек} подряд растут с {1}|{0} {0:point,points} in a row rising since {1}
        signal.trend.low|{1} бастап қатарынан {0} нүкте кемуде|{0} {0:точка,точки,точек} подряд убывают с {1}|{0} {0:point,points} in a row falling since {1}
        signal.nearLimit.high|{1} бастап {0} нүкте жоғарғы шекке жақын|{0} {0:точка,точки,точек} у верхней границы с {1}|{0} {0:point,points} near the upper limit since {1}
        signal.nearLimit.low|{1} бастап {0} нүкте төменгі шекке жақын|{0} {0:точка,точки,точек} у нижней границы с {1}|{0} {0:point,points} near the lower limit since {1}

        signal.mean|Орташа|Среднее|Mean
        signal.limits|Шектер|Границы|Limits
        signal.meanOfChange|Орташа өзгеріс|Среднее изменение|Mean change
        signal.target|Нысана|Цель|Target
        signal.target.always|осы қалпында әрдайым жетеді|достигается всегда, если так пойдёт дальше|always reached as things are
        signal.target.never|осы қалпында жетпейді|не достигается, если так пойдёт дальше|never reached as things are
        signal.target.byChance|осы қалпында кейде ғана жетеді|достигается лишь иногда, случайно|reached by chance only
        """
}
