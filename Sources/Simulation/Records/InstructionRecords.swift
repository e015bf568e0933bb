import HealthModel

/// The headquarters' instructions with deadlines, issued every few days and done in time, late or not yet.
struct InstructionRecords: RecordModel {
    func records(of region: Region, at moment: Moment) -> [SimulatedRecord] {
        let newest = Int(moment.simulatedDay.ordinal) / 4
        return (0..<40).map { record(number: newest - $0, region: region, at: moment) }
    }

    private func record(number: Int, region: Region, at moment: Moment) -> SimulatedRecord {
        let chance = region.chance.of("instructions").of(number)
        let issued = Day(ordinal: Int32(number * 4))
        let due = issued + chance.integer(in: 14...90)
        let done = due + chance.integer(in: -20...30, 1)
        let task = chance.pick(InstructionRecords.tasks, 2)
        let district = chance.pick(region.districts, 3)
        return SimulatedRecord(
            id: "instruction-\(number)", orgUnit: district.unit.id,
            fields: [
                .init("kind", .code(chance.happens(0.7, 4) ? "instruction" : chance.happens(0.5, 6) ? "milestone" : "proposal", or: 0)),
                .init("text", .text(task.text)),
                .init("owner", .text(InstructionRecords.owners[chance.integer(in: 0...2, 5)])),
                .init("issued", .date(moment.told(issued))),
                .init("due", .date(moment.told(due))),
                .init("status", .code(status(moment.simulatedDay, issued: issued, done: done), or: 0)),
                .init("indicator", .text(LocalizedText(verbatim: task.indicator))),
                .init("target", .integer(task.target)),
            ])
    }

    private func status(_ today: Day, issued: Day, done: Day) -> String {
        if today >= done { return "done" }
        return today >= issued + 5 ? "inProgress" : "new"
    }

    private struct Task: Sendable {
        let text: LocalizedText
        let indicator: String
        let target: Int64
    }

    private static let tasks = [
        Task(
            text: LocalizedText(
                kk: "Сақтандырылмаған тұрғындардың тізімін нақтылау", ru: "Уточнить список незастрахованных жителей",
                en: "Check the list of uninsured residents"),
            indicator: "coverage.coverage", target: 95),
        Task(
            text: LocalizedText(
                kk: "Жоспарлы жатқызуды қайта бастау кестесін ұсыну", ru: "Представить график возобновления плановой госпитализации",
                en: "Submit the schedule for resuming planned admissions"),
            indicator: "resumption.organisationsResumed", target: 40),
        Task(
            text: LocalizedText(
                kk: "Жылжымалы кешеннің барлық ауылға баруын қамтамасыз ету", ru: "Обеспечить выезд комплекса во все сёла",
                en: "See that the mobile complex reaches every village"),
            indicator: "mobile.villagesVisited", target: 100),
        Task(
            text: LocalizedText(
                kk: "Ұйымдарға төлемдегі кешігуді жою", ru: "Устранить задержки оплаты организациям",
                en: "Clear the late payments to organisations"),
            indicator: "payments.paid", target: 100),
    ]

    private static let owners = [
        LocalizedText(kk: "Денсаулық сақтау басқармасы", ru: "Управление здравоохранения", en: "Health department"),
        LocalizedText(kk: "Аудан әкімінің орынбасары", ru: "Заместитель акима района", en: "Deputy akim of the district"),
        LocalizedText(kk: "Қордың филиалы", ru: "Филиал Фонда", en: "Branch of the Fund"),
    ]
}
