import HealthModel
import PanelContent

extension Samples {
    /// Statuses, dates, days left and every kind of missing value in a table; a stack, bars, a funnel and a timeline.
    static let records = PanelContent(
        panel: "resumption", title: message("Жоспарлы емдеуге жатқызуды қайта бастау", "Planned hospitalization resumed"), path: path,
        timing: Timing(asOf: AsOf(asOf), ageDays: 1, rhythm: .daily, freshness: .current),
        figures: [
            Figure(
                id: id("resumed"), name: message("Қайта бастағандар", "Resumed"), reading: count(54, .organisation), fraction: 0.6,
                judgement: .good),
            Figure(id: id("occupancy"), name: message("Жүктеме", "Occupancy"), reading: percent(112.5), fraction: 1.125, judgement: .bad),
        ],
        sections: [.table(organisations), .chart(timeline), .chart(funnel), .chart(stack), .chart(bars)],
        isSynthetic: true)

    private static let states: [(String, String, Judgement)] = [
        ("бекітілді", "approved", .good), ("бағалауда", "assessed", .caution), ("тыйым салынған", "blocked", .bad),
        ("ұсынылды", "submitted", .none),
    ]

    static let organisations = Table(
        id: "records", title: Message("table.records"),
        columns: [
            Column(.builtIn(.record), name: message("Ұйым", "Organisation"), kind: .text, rank: 0),
            Column(.builtIn(.status), name: message("Күйі", "Status"), kind: .status, rank: 0),
            Column(.field(FieldID(dataSet: "resumption", code: "date")), name: message("Басталу күні", "Start date"), kind: .date),
            Column(.field(FieldID(dataSet: "resumption", code: "left")), name: message("Қалған күн", "Days left"), kind: .number, rank: 2),
            Column(.field(FieldID(dataSet: "resumption", code: "beds")), name: message("Төсек", "Beds"), kind: .number, rank: 3),
        ],
        rows: (0..<40).map { (id: .record(RecordID(dataSet: "resumption", orgUnit: region, code: "\($0)")), cells: cells($0)) })

    private static func cells(_ index: Int) -> [Cell] {
        let state = states[index % states.count]
        let missing = Missing.allCases[index % Missing.allCases.count]
        return [
            .text(name("№ \(index + 1) аудандық аурухана", "District hospital No. \(index + 1)")),
            .status(Status(message(state.0, state.1), state.2)),
            .day(asOf + (index - 5), index % 3 == 0 ? .inferred : .exact),
            .daysLeft(index - 5, index < 5 ? .bad : index < 12 ? .caution : .none),
            index % 3 == 0 ? .missing(missing) : .reading(count(Int64(index * 37), .bed), .none),
        ]
    }

    static let timeline = Chart(
        id: "timeline", title: Message("resumption.timeline"), unit: .organisation,
        form: .timeline(
            (0..<12).map { Chart.Event(day: asOf + ($0 * 5 - 20), count: 1 + $0 * 7 % 5, judgement: $0 < 4 ? .bad : .none) }, today: asOf))

    static let funnel = Chart(
        id: "funnel", title: message("Қоңыраулар", "Calls"), unit: .call,
        form: .funnel([
            Chart.Bar(name: message("Қоңырау шалынды", "Placed"), reading: count(12_000, .call)),
            Chart.Bar(name: message("Байланысты", "Reached"), reading: count(7_400, .call)),
            Chart.Bar(name: message("Келісті", "Agreed"), reading: count(2_100, .call)),
            Chart.Bar(name: message("Сақтандырылды", "Insured"), reading: .missing(.notReported, unit: .call)),
        ]))

    static let stack = Chart(
        id: "stack", title: message("Меншік түрі", "Ownership"), unit: .bed,
        form: .stack([
            Chart.Bar(name: message("Мемлекеттік", "State"), reading: count(5_155, .bed)),
            Chart.Bar(name: message("Жеке", "Private"), reading: count(606, .bed)),
        ]))

    static let bars = Chart(
        id: "bars", title: message("Өңірлер", "Regions"), unit: .organisation,
        form: .bars(
            [
                Chart.Bar(name: message("Алматы қ.", "Almaty city"), reading: count(67, .organisation)),
                Chart.Bar(name: message("Шығыс Қазақстан обл.", "East Kazakhstan"), reading: count(54, .organisation), judgement: .caution),
                Chart.Bar(name: message("Алматы обл.", "Almaty region"), reading: count(50, .organisation)),
            ], maximum: nil))

    /// Tiles with charts, findings, another unit's figures, and without any.
    static let overview = PanelContent(
        panel: "overview", title: message("Шолу", "Overview"), path: path, timing: timing,
        sections: [
            .tiles([
                Tile(
                    panel: "coverage", title: message("МӘМС-пен қамту", "MHI coverage"),
                    shortTitle: message("Қамту", "Coverage"), timing: timing, figures: figures,
                    chart: trendChart,
                    findings: findings),
                Tile(
                    panel: "beds", title: message("Төсек қоры", "Bed fund"), shortTitle: message("Төсек қоры", "Beds"),
                    timing: records.timing,
                    figures: [
                        Figure(
                            id: id("beds24h"), name: message("Тәуліктік төсек", "Beds"), reading: count(5_761, .bed),
                            change: Change(difference: count(-236, .bed), percent: -3.9, base: .day(Samples.asOf + -7), judgement: .caution)
                        )
                    ],
                    chart: stack),
                Tile(
                    panel: "resumption", title: message("Жоспарлы емдеуге жатқызуды қайта бастау", "Planned hospitalization resumed"),
                    shortTitle: message("Жоспарлы жатқызу", "Admissions"),
                    borrowedFrom: path[0],
                    timing: Timing(asOf: AsOf(asOf), ageDays: 290, rhythm: .once, freshness: .once),
                    figures: [Figure(id: id("resumed"), name: message("Ұйым", "Organisations"), reading: count(626, .organisation))],
                    chart: bars),
                Tile(
                    panel: "mobile", title: message("Жылжымалы медициналық кешендер", "Mobile medical complexes"),
                    shortTitle: message("ЖМК", "Mobile"), timing: Timing()),
                Tile(
                    panel: "volumes", title: message("Қызмет көлемі және қаржы", "Service volumes and finance"),
                    shortTitle: message("Көлем", "Volumes"), timing: timing,
                    figures: [figures[4]],
                    notices: [Notice(.warning, message("Жоспар жоқ", "There is no plan"))]),
            ])
        ], findings: findings)

    /// A page without figures.
    static let empty = PanelContent(panel: "payments", title: message("Ұйымдарға төлемнің уақтылығы", "Timeliness of payments"), path: path)
}
