/// Units of measure, missing values, qualifiers and the names of large numbers.
enum UnitTerms {
    static let table: StaticString = """
        # unit.<code> names the unit, unit.short is its abbreviation ({0} chooses the form), unit.counted follows a number:
        # {0} is the number as text, {1} chooses the form of the noun.
        unit.person|адам|человек|people
        unit.short.person|адам|чел.|ppl
        unit.counted.person|{0} адам|{0} {1:человек,человека,человек}|{0} {1:person,people}
        unit.bed|төсек|коек|beds
        unit.short.bed|төсек|{0:койка,койки,коек}|{0:bed,beds}
        unit.counted.bed|{0} төсек|{0} {1:койка,койки,коек}|{0} {1:bed,beds}
        unit.place|орын|мест|places
        unit.short.place|орын|{0:место,места,мест}|{0:place,places}
        unit.counted.place|{0} орын|{0} {1:место,места,мест}|{0} {1:place,places}
        unit.service|қызмет|услуг|services
        unit.short.service|қызмет|усл.|{0:service,services}
        unit.counted.service|{0} қызмет|{0} {1:услуга,услуги,услуг}|{0} {1:service,services}
        unit.organisation|ұйым|организаций|organisations
        unit.short.organisation|ұйым|орг.|orgs
        unit.counted.organisation|{0} ұйым|{0} {1:организация,организации,организаций}|{0} {1:organisation,organisations}
        unit.complex|кешен|комплексов|complexes
        unit.short.complex|ЖМК|ПМК|MMC
        unit.counted.complex|{0} кешен|{0} {1:комплекс,комплекса,комплексов}|{0} {1:complex,complexes}
        unit.village|ауыл|сёл|villages
        unit.short.village|ауыл|{0:село,села,сёл}|{0:village,villages}
        unit.counted.village|{0} ауыл|{0} {1:село,села,сёл}|{0} {1:village,villages}
        unit.tenge|теңге|тенге|tenge
        unit.short.tenge|₸|₸|₸
        unit.counted.tenge|{0}\u{A0}₸|{0}\u{A0}₸|{0}\u{A0}₸
        unit.tengePerService|бір қызметке теңге|тенге на услугу|tenge per service
        unit.short.tengePerService|₸/қызмет|₸/усл.|₸/service
        unit.counted.tengePerService|бір қызметке {0}\u{A0}₸|{0}\u{A0}₸ на услугу|{0}\u{A0}₸ per service
        unit.tengePerPerson|бір адамға теңге|тенге на человека|tenge per person
        unit.short.tengePerPerson|₸/адам|₸/чел.|₸/person
        unit.counted.tengePerPerson|бір адамға {0}\u{A0}₸|{0}\u{A0}₸ на человека|{0}\u{A0}₸ per person
        unit.percent|пайыз|процентов|per cent
        unit.short.percent|%|%|%
        unit.counted.percent|{0}\u{A0}%|{0}\u{A0}%|{0}%
        unit.percentPoint|пайыздық тармақ|процентных пунктов|percentage points
        unit.short.percentPoint|п.т.|п.п.|pp
        unit.counted.percentPoint|{0} п.т.|{0} п.п.|{0} pp
        unit.day|күн|дней|days
        unit.short.day|күн|дн.|{0:day,days}
        unit.counted.day|{0} күн|{0} {1:день,дня,дней}|{0} {1:day,days}
        unit.bedDay|төсек-күн|койко-дней|bed-days
        unit.short.bedDay|төсек-күн|к/дн.|{0:bed-day,bed-days}
        unit.counted.bedDay|{0} төсек-күн|{0} {1:койко-день,койко-дня,койко-дней}|{0} {1:bed-day,bed-days}
        unit.meeting|отырыс|заседаний|meetings
        unit.short.meeting|отырыс|засед.|{0:meeting,meetings}
        unit.counted.meeting|{0} отырыс|{0} {1:заседание,заседания,заседаний}|{0} {1:meeting,meetings}
        unit.piece|дана|штук|pieces
        unit.short.piece|дана|шт.|pcs
        unit.counted.piece|{0} дана|{0} шт.|{0} {1:piece,pieces}
        unit.referral|жолдама|направлений|referrals
        unit.short.referral|жолдама|напр.|{0:referral,referrals}
        unit.counted.referral|{0} жолдама|{0} {1:направление,направления,направлений}|{0} {1:referral,referrals}
        unit.call|қоңырау|звонков|calls
        unit.short.call|қоңырау|звон.|{0:call,calls}
        unit.counted.call|{0} қоңырау|{0} {1:звонок,звонка,звонков}|{0} {1:call,calls}
        unit.perTenThousand|10 мың адамға шаққанда|на 10 тыс. человек|per 10,000 people
        unit.short.perTenThousand|/10 мың|/10 тыс.|/10k
        unit.counted.perTenThousand|10 мың адамға {0}|{0} на 10 тыс. человек|{0} per 10,000 people
        unit.ratio|арақатынас|отношение|ratio
        unit.short.ratio|×|×|×
        unit.counted.ratio|{0}|{0}|{0}
        unit.document|құжат|документов|documents
        unit.short.document|құжат|док.|{0:doc,docs}
        unit.counted.document|{0} құжат|{0} {1:документ,документа,документов}|{0} {1:document,documents}
        unit.number|сан|число|number
        unit.short.number|сан|число|number
        unit.counted.number|{0}|{0}|{0}
        unit.personPerWeek|аптасына адам|человек в неделю|people per week
        unit.short.personPerWeek|адам/апта|чел./нед.|ppl/week
        unit.counted.personPerWeek|аптасына {0} адам|{0} {1:человек,человека,человек} в неделю|{0} {1:person,people} per week
        unit.head|бас|голов|head
        unit.short.head|бас|гол.|head
        unit.counted.head|{0} бас|{0} {1:голова,головы,голов}|{0} head
        unit.tonne|тонна|тонн|tonnes
        unit.short.tonne|т|т|t
        unit.counted.tonne|{0}\u{A0}т|{0}\u{A0}т|{0}\u{A0}t

        # '#' stands for the number.
        number.thousand|#\u{A0}мың|#\u{A0}тыс.|#K
        number.million|#\u{A0}млн|#\u{A0}млн|#M
        number.billion|#\u{A0}млрд|#\u{A0}млрд|#B
        number.trillion|#\u{A0}трлн|#\u{A0}трлн|#T

        missing.symbol.notReported|—|—|—
        missing.symbol.notApplicable|×|×|×
        missing.symbol.suppressed|•••|•••|•••
        missing.symbol.pending|…|…|…
        missing.symbol.ambiguous|?|?|?
        missing.symbol.undefined|0/0|0/0|0/0
        missing.symbol.overflow|>10¹⁸|>10¹⁸|>10¹⁸
        missing.notReported|дерек жоқ|нет данных|not reported
        missing.notApplicable|қолданылмайды|неприменимо|not applicable
        missing.suppressed|жасырылған|скрыто|suppressed
        missing.pending|күтілуде|ожидается|pending
        missing.ambiguous|екіұшты|неоднозначно|ambiguous
        missing.undefined|бөлімі нөлге тең|знаменатель равен нулю|the denominator is zero
        missing.overflow|тым үлкен сан|число слишком велико|the number is too large

        qualifier.exact|дәл мән|точное значение|exact
        qualifier.approx|шамамен|приблизительно|approximately
        qualifier.atLeast|кемінде|не менее|at least
        qualifier.moreThan|астам|более|more than
        qualifier.inferred|жанама анықталған|определено косвенно|inferred
        qualifier.atMost|артық емес|не более|at most
        qualifier.lessThan|кем|менее|less than
        """
}
