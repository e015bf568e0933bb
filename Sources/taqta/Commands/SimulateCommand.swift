import CommandTable
import Glibc
import HealthModel
import Localization
import Simulation

/// `taqta simulate`: writes a reproducible synthetic feed.
struct SimulateCommand {
    enum Scope: String, CaseIterable { case regional, national }

    static let out = Word(
        "out", .one, .directoryValue,
        LocalizedText(kk: "Жазылатын бума.", ru: "Папка для записи.", en: "The directory to write into."),
        completion: .directory)

    static let seed = Option<UInt64>(
        "seed", .seedValue,
        LocalizedText(
            kk: "Бірдей бастапқы сан бірдей файлдар береді.", ru: "Одно и то же зерно даёт одни и те же файлы.",
            en: "The same seed gives the same files."), in: 0...UInt64.max, usual: 1)

    static let scope = Option<Scope>(
        "units", .scopeValue,
        LocalizedText(
            kk: "Аудандарымен бір облыс немесе бүкіл ел.", ru: "Одна область с районами или вся страна.",
            en: "One region with its districts, or the whole country."), usual: .regional)

    static let days = Option<Int>(
        "days", .daysValue, LocalizedText(kk: "Тарихтың күн саны.", ru: "Дней истории.", en: "Days of history."), in: 1...36_600, usual: 1)

    static let end = Option<Day>(
        "end", .dateValue,
        LocalizedText(
            kk: "Тарихтың соңғы күні; берілмесе — бүгін.", ru: "Последний день истории; без него — сегодня.",
            en: "The last day of the history; today by default.")
    ) { text throws(UsageError) in
        let day = try CommonOptions.day(text)
        // The simulation looks years back and ahead.
        guard (1992...2990).contains(day.year) else { throw UsageError(.badValue, Message("error.badDate", .text(text))) }
        return day
    }

    static let rate = Option<Double>(
        "rate", .rateValue,
        LocalizedText(
            kk: "Тікелей ағынның секундына қадам саны, мысалы 2 немесе 0.5/s.", ru: "Шагов живого потока в секунду, например 2 или 0.5/s.",
            en: "Steps of the live feed per second, for example 2 or 0.5/s."), usual: "1"
    ) { text throws(UsageError) in
        let number = text.hasSuffix("/s") ? String(text.dropLast(2)) : text
        guard let perSecond = Double(number), (0.001...10_000).contains(perSecond) else {
            throw UsageError(.badValue, Message("error.outOfRange", .text(text), .text("0.001"), .text("10000")))
        }
        return perSecond
    }

    static let untidy = Flag(
        "untidy",
        LocalizedText(
            kk: "Шынайы ағындардағыдай: кешіккен, жоқ, түзетілген және қайшы файлдар.",
            ru: "Как в настоящих потоках: файлы опаздывают, отсутствуют, исправляются и противоречат друг другу.",
            en: "As real feeds are: files late, missing, corrected and contradictory."))

    static let live = Flag(
        "live",
        LocalizedText(
            kk: "Тарихтан кейін тоқтамай, өзгерістер жазып отыру.", ru: "После истории не останавливаться и писать изменения.",
            en: "Keep running and write live changes after the history."))

    static let command = Command(
        "simulate",
        LocalizedText(
            kk: "Қайталанатын жасанды деректер ағынын жазу; әр файлда солай белгіленеді.",
            ru: "Записать воспроизводимый поток синтетических данных; каждый файл помечен как синтетический.",
            en: "Write a reproducible synthetic feed, marked synthetic in every file."),
        LocalizedText(
            kk: "<бума>/datasets анықтаған жиындар да толтырылады.", ru: "Наборы, определённые в <папка>/datasets, тоже заполняются.",
            en: "The data sets that <directory>/datasets defines are filled too."),
        [out.argument] + CommonOptions.arguments + [
            seed.argument, scope.argument, days.argument, end.argument, untidy.argument, rate.argument, live.argument,
        ]
    ) { try SimulateCommand(call: CommandCall($0)).run() }

    let call: CommandCall

    func run() throws {
        let directory = call.required(Self.out)
        let plan = SimulationPlan(
            seed: call[Self.seed] ?? 1, scope: call[Self.scope] == .national ? .national : .regional,
            end: try end, days: call[Self.days] ?? 1, isUntidy: call[Self.untidy])
        let simulation = Simulation(plan: plan, metadata: Definitions.registry(of: [directory]).metadata)
        var writer = FeedWriter(directory: directory)
        do {
            for day in plan.asOfs {
                for document in simulation.documents(on: day) { try writer.write(document) }
            }
            try report(writer)
            if call[Self.live] { try feed(LiveFeed(after: simulation), writer) }
        } catch let error as FeedWritingError {
            throw CommandError(Message("error.cannotWrite", .text(error.path), .text(error.reason)), .inputOutput)
        }
    }

    private var end: Day {
        get throws {
            let day = call[Self.end] ?? call.clock().day
            guard (1992...2990).contains(day.year) else { throw CommandError(Message("error.badDate", .text("\(day)")), .usage) }
            return day
        }
    }

    private func report(_ writer: FeedWriter) throws {
        let megabytes = Double(writer.written.bytes) / 1e6
        let message = Message(
            "command.simulate.written", .number(.integer(Int64(writer.written.files))), .decimal(megabytes, digits: 1))
        try StandardOutput.write(call.wording.text(message) + "\n")
    }

    private func feed(_ feed: LiveFeed, _ writer: FeedWriter) throws {
        try StandardOutput.write(call.wording.text(Message("command.simulate.live")) + "\n")
        var (feed, writer) = (feed, writer)
        let pause = 1 / (call[Self.rate] ?? 1)
        while true {
            for document in feed.next(now: call.clock()) { try writer.write(document) }
            usleep(UInt32(pause * 1e6))
        }
    }
}
