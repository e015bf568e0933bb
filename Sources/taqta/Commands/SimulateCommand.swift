import ArgumentParser
import FoundationEssentials
import Glibc
import HealthModel
import Localization
import Simulation

/// `taqta simulate`: writes a reproducible synthetic feed.
struct SimulateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate", abstract: "Write a reproducible synthetic feed, marked synthetic in every file.",
        discussion: "The data sets that <out>/datasets defines are filled too.")

    enum Units: String, ExpressibleByArgument, CaseIterable { case regional, national }

    @Argument(help: ArgumentHelp("The directory to write into.", valueName: "out"), completion: .directory)
    var out: String

    @Option(help: "The seed: the same seed gives the same files.")
    var seed: UInt64 = 1

    @Option(help: "One region with its districts, or the whole country.")
    var units: Units = .regional

    @Option(help: ArgumentHelp("Days of history.", valueName: "days"))
    var days = 1

    @Option(help: ArgumentHelp("The last day of the history; today by default.", valueName: "date"))
    var end: String?

    @Option(help: ArgumentHelp("Steps of the live feed a second, for example 2 or 0.5/s.", valueName: "rate"))
    var rate = "1"

    @Flag(help: "Keep running and write live changes after the history.")
    var live = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        let language = try common.language()
        let clock = try common.clock()
        let end = try self.end.map { try Arguments(language).day($0) } ?? clock().day
        guard (1...36_600).contains(days) else { throw CommandError(Message("error.badNumber", .text(String(days))), .usage, language) }
        let plan = SimulationPlan(seed: seed, scope: units == .regional ? .regional : .national, end: end, days: days)
        let simulation = Simulation(plan: plan, metadata: Definitions.registry(of: [out]).metadata)
        let pause = try self.pause(language)
        var writer = FeedWriter(directory: out)
        do {
            for day in plan.asOfs {
                for document in simulation.documents(on: day) { try writer.write(document) }
            }
            try report(writer, language)
            if live { try feed(LiveFeed(after: simulation), writer, clock, pause, language) }
        } catch let error as FeedWritingError {
            throw CommandError(Message("error.cannotWrite", .text(error.path), .text(error.reason)), .inputOutput, language)
        }
    }

    private func report(_ writer: FeedWriter, _ language: Language) throws {
        let megabytes = Double(writer.written.bytes) / 1e6
        let message = Message(
            "command.simulate.written", .number(.integer(Int64(writer.written.files))), .decimal(megabytes, digits: 1))
        try StandardOutput.write(Wording(language: language).text(message) + "\n", language)
    }

    private func feed(
        _ feed: LiveFeed, _ writer: FeedWriter, _ clock: () -> Instant, _ pause: Double, _ language: Language
    ) throws {
        try StandardOutput.write(Wording(language: language).text(Message("command.simulate.live")) + "\n", language)
        var (feed, writer) = (feed, writer)
        while true {
            for document in feed.next(now: clock()) { try writer.write(document) }
            usleep(UInt32(pause * 1e6))
        }
    }

    /// Seconds between two steps.
    private func pause(_ language: Language) throws -> Double {
        let number = rate.hasSuffix("/s") ? String(rate.dropLast(2)) : rate
        guard let perSecond = Double(number), perSecond > 0, perSecond <= 10_000 else {
            throw CommandError(Message("error.badNumber", .text(rate)), .usage, language)
        }
        return 1 / perSecond
    }
}
