import HealthModel
import PanelContent

extension Samples {
    /// A table of places with bars and changes, a line chart, findings and notices.
    static let coverage = PanelContent(
        panel: "coverage", title: message("МӘМС-пен қамту", "MHI coverage"), path: path, timing: timing, figures: figures,
        sections: [.table(districts), .chart(trendChart)], findings: findings,
        notices: [Notice(.info, message("Шекара 2022 жылы өзгерген", "Borders changed in 2022"))],
        sources: [
            SourceLine(
                feed: "zhambyl-hq", title: "Аймақтық штаб отырысы", publisher: "Жамбыл облысының әкімдігі", document: "coverage.json"),
            SourceLine(feed: "fund", title: "ӘМСҚ есебі", document: "fund.json"),
        ])

    static let figures = [
        Figure(
            id: id("coverage"), name: message("Қамту", "Coverage"), reading: percent(86.4),
            target: FigureTarget(value: 95, gap: count(100_432), source: name("Денсаулық сақтау министрлігі", "Ministry of Health")),
            change: change(0.3, .good), fraction: 0.864, trend: coverageTrend, judgement: .caution),
        Figure(
            id: id("insured"), name: message("Сақтандырылған", "Insured"), reading: count(1_012_856),
            change: Change(difference: count(1_230), percent: 0.1, base: .day(Samples.asOf + -7), judgement: .good)),
        Figure(
            id: id("uninsured"), name: message("Сақтандырылмаған", "Uninsured"),
            reading: Reading(.number(.integer(159_066)), unit: .person, origin: .children(reporting: 10, expected: 11)),
            change: Change(difference: count(-1_190), percent: -0.7, base: .day(Samples.asOf + -7), judgement: .good)),
        Figure(
            id: id("categoryDE"), name: message("Д және Е санаттары", "Categories D and E"), reading: .missing(.notReported, unit: .person)),
        Figure(
            id: id("budgetDE"), name: message("Д және Е бюджеті", "Budget for D and E"), reading: count(2_853_382_000, .tenge),
            caption: message("95,8 % адамға жетеді", "covers 95.8% of them")),
    ]

    private static let subject = FindingID.Subject(dataSet: "coverage", orgUnit: region)

    static let findings = [
        Finding(
            FindingID(.rule("sum"), about: subject), severity: .error,
            title: message(
                "Сақтандырылған мен сақтандырылмағанның қосындысы тіркелгенге тең емес", "Insured and uninsured do not add up to attached"),
            evidence: message("1 012 856 + 159 066 = 1 171 922 ≠ 1 171 882", "1,012,856 + 159,066 = 1,171,922 ≠ 1,171,882"),
            difference: count(40)),
        Finding(
            FindingID(.rule("budget"), about: subject), severity: .warning,
            title: message("Бюджет барлық адамға жетпейді", "The budget does not cover everyone"),
            evidence: message("55 949 < 58 419", "55,949 < 58,419"), difference: count(-2_470), isEstimate: true),
        Finding(
            FindingID(.check(.completeness), about: subject), severity: .info,
            title: message("Есеп бергендер: 10/11", "Reported: 10/11")),
    ]

    static let trendChart = Chart(
        id: "trend", title: message("Қамту динамикасы", "Coverage over time"), unit: .percent, form: .line(coverageTrend, target: 95))

    private static let places: [(String, String, Int64, Double?, Double?, Int64?)] = [
        ("Тараз қаласы", "Taraz city", 402_118, 89.2, 0.3, 23_322), ("Байзақ ауданы", "Baizak district", 99_870, 88.1, 0.2, 6_891),
        ("Жуалы ауданы", "Zhualy district", 52_004, 87.9, 0.1, 3_692), ("Жамбыл ауданы", "Zhambyl district", 81_200, 86.8, 0, 6_658),
        ("Қордай ауданы", "Korday district", 138_220, 81.4, -0.2, 18_798), ("Меркі ауданы", "Merke district", 84_500, 84.4, 0.4, 8_957),
        ("Мойынқұм ауданы", "Moiynkum district", 30_700, nil, nil, nil), ("Сарысу ауданы", "Sarysu district", 41_900, 90.5, 0.6, 1_885),
        ("Талас ауданы", "Talas district", 51_070, 96.2, 1.1, 0),
        ("Т. Рысқұлов атындағы аудан", "T. Ryskulov district", 65_300, 85, 0.1, 6_530),
        ("Шу ауданы", "Shu district", 105_000, 79.9, -0.5, 15_855),
    ]

    static func column(_ code: String, _ aspect: ColumnID.Aspect = .value) -> ColumnID {
        .figure(MeasureID(dataSet: "coverage", code: code), .total, aspect)
    }

    static let districts = Table(
        id: "units", title: message("Аудандар мен қалалар", "Districts and cities"),
        columns: [
            Column(.builtIn(.unit), name: message("Аудан, қала", "District, city"), kind: .text, rank: 0),
            Column(column("attached"), name: message("Тіркелген", "Attached"), kind: .number),
            Column(column("coverage"), name: message("Қамту", "Coverage"), kind: .bar(maximum: 100), rank: 0, target: 95),
            Column(column("coverage", .change), name: message("Өзгеріс", "Change"), kind: .number),
            Column(column("gap"), name: message("Нысанаға дейін жетпейтіні", "Short of the target"), kind: .number, rank: 2),
            Column(column("coverage", .trend), name: message("Динамика", "Trend"), kind: .trend, rank: 4),
        ],
        rows: places.enumerated().map { index, place in
            let unit = OrgUnitID(kato: 311_000_000 + UInt32(index) * 100_000)
            let judgement: Judgement = place.3.map { $0 >= 95 ? .good : $0 < 82 ? .bad : .none } ?? .none
            let missing = Cell.missing(.notReported)
            return (
                id: RowID.orgUnit(unit),
                cells: [
                    .text(name(place.0, place.1)), .reading(count(place.2), .none),
                    place.3.map { .reading(percent($0), judgement) } ?? missing,
                    place.4.map { .change(change($0, $0 < 0 ? .bad : $0 > 0 ? .good : .none)) } ?? missing,
                    place.5.map { .reading(count($0), .none) } ?? missing,
                    place.3.map { value in .trend(trend([value - 2, value - 1.5, value - 1.7, nil, value - 0.4, value])) } ?? .empty,
                ]
            )
        },
        defaultSort: Table.Sort(column: column("coverage"), isDescending: true))

    static let korday = RowID.orgUnit(OrgUnitID(kato: 311_400_000))
}
