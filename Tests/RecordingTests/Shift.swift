import Canvas
import Catalogue
import Dashboard
import PageMaking
import Feeds
import Foundation
import HealthModel
import Settings
import History
import SnapshotFormat
import Localization
import Simulation
import Synchronization

@testable import Recording

/// A reproducible random number generator.
struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}

/// The editions announced by a reader.
private final class Announcements: Sendable {
    private let editions = Mutex<[DefinitionEdition]>([])

    func add(_ edition: DefinitionEdition) { editions.withLock { $0.append(edition) } }

    func take() -> [DefinitionEdition] {
        editions.withLock { editions in
            defer { editions = [] }
            return editions
        }
    }
}

/// A dashboard being recorded while documents arrive, keys are pressed and pages arrive in any order.
final class Shift {
    let path: String
    private var state: State
    private var recorder: EventRecorder
    private let session: SessionRecorder
    private let reader: RecordingReader
    private let announcements = Announcements()
    private var orders: [(order: PageOrder, data: any ContentProvider)] = []
    private var now = Instant(startOf: Feed.end).adding(seconds: 8 * 3600)
    private(set) var frames = 0
    /// The number of frames drawn when each segment of the last minutes began.
    private(set) var segmentStarts = [0]
    /// The contents by the substitutes for their hashes.
    private(set) var contents: [String: [UInt8]] = [:]
    private static let source = SourceID(name: "/feed")

    convenience init(keepsContents: Bool = true) throws {
        try self.init { SessionRecorder.Targets(session: $0, keepsContents: keepsContents) }
    }

    /// - Parameter targets: returns the recording targets for a path.
    init(_ targets: (String) -> SessionRecorder.Targets) throws {
        path = FileManager.default.temporaryDirectory.appending(path: "shift-\(UUID().uuidString).taqta").path
        session = try SessionRecorder(targets(path), sha256: { String($0.hashValue) })
        let registry = DefinitionRegistry(metadata: Catalogue.metadata)
        reader = RecordingReader(DefinedReader(registry) { [announcements] in announcements.add($0) }, session)
        let opening = Opening(
            sources: [Shift.source], settings: Settings(), now: now, size: State.Size(width: 100, height: 30))
        session.begin(RecordingHead(opening, program: "test"))
        recorder = EventRecorder(session, sources: [Shift.source], opening: registry.edition)
        state = opening.state(registry.edition)
    }

    /// The file of the last minutes, in tests of those.
    var lastMinutes: String { path + ".last" }

    deinit {
        for ending in ["", ".last", ".last.next", ".last.before"] { try? FileManager.default.removeItem(atPath: path + ending) }
    }

    func happen(_ event: Event) {
        recorder.record(event)
        for effect in update(&state, event) {
            if case .makePage(let order) = effect { orders.append((order, state.provider.forPages)) }
        }
    }

    func draw() {
        happen(.settle)
        _ = update(&state, .frame)
        recorder.record(view(state))
        frames += 1
    }

    func pass(_ seconds: Int) {
        now = now.adding(seconds: seconds)
        happen(.tick(now))
    }

    func press(_ keys: TerminalKey...) {
        for key in keys {
            happen(.input(.key(key)))
            draw()
        }
    }

    func type(_ text: String) { for scalar in text.unicodeScalars { press(.character(scalar)) } }

    /// Lets one of the ordered pages arrive.
    func arrive(_ position: Int = 0) {
        guard orders.indices.contains(position) else { return }
        let (order, data) = orders.remove(at: position)
        happen(.page(order.make(of: data)))
        draw()
    }

    func arriveAll() {
        while !orders.isEmpty { arrive(orders.count - 1) }
    }

    /// Restarts from its own checkpoint if that captures everything. Pages ordered before become obsolete.
    func restart() {
        guard state.isPlain else { return }
        recorder.restartNow(&state)
        session.finish()
        orders = []
        segmentStarts.append(frames)
        draw()
        arriveAll()
    }

    /// Leaves every state that a checkpoint does not capture.
    func calmDown() {
        arriveAll()
        while state.keyContext != .page { press(.escape) }
        if state.exporting.running != nil { happen(.export(.written(bytes: 1))) }
        if state.shift.frozen != nil { type("z") }
        arriveAll()
    }

    var screen: Frame { view(state) }

    func endWell() { session.removeLastMinutes() }

    func document(_ name: String) -> DocumentID { DocumentID(source: Shift.source, name: name) }

    func read(_ name: String, _ bytes: [UInt8]) {
        contents[String(bytes.hashValue)] = bytes
        let result = bytes.withUnsafeBytes { reader.read($0, document: document(name), received: now) }
        happen(.source(result.snapshot.map { .accepted($0, result.diagnostics) } ?? .rejected(document(name), result.diagnostics)))
    }

    func define(_ name: String, _ text: String) {
        reader.define(document(name), Array(text.utf8))
        takeEditions()
    }

    func forget(_ name: String) {
        reader.forget(document(name))
        takeEditions()
    }

    private func takeEditions() {
        for edition in announcements.take() { happen(.source(.defined(edition))) }
    }

    func status(_ progress: SourceStatus.Progress) {
        happen(.source(.status(Shift.source, SourceStatus(place: "feed", progress: progress))))
    }

    /// The hashes of contents serve as an archive.
    static func replay(_ path: String, archived: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }) throws -> Replay {
        var replay = try Replay(path, metadata: Catalogue.metadata, kept: { archived($1) })
        while try replay.next() != nil {}
        return replay
    }
}

extension Shift {
    private static let herd = """
        {"format":"taqta-dataset","formatVersion":"1.0","code":"herd","name":{"kk":"Мал","ru":"Скот","en":"Herd"},"reportsAt":"region",
         "cadence":"daily","dueDays":1,"validityDays":30,
         "elements":[{"code":"head","name":{"kk":"Бас","ru":"Головы","en":"Head"},"unit":"head","overTime":"last","overSpace":"sum"}]}
        """

    /// A shift with every action of an operator, followed by random ones.
    /// - Parameter between: called repeatedly between the steps.
    static func work(_ shift: Shift, seed: UInt64, between: () -> Void = {}) {
        var dice = Dice(state: seed)
        let simulation = Simulation(
            plan: SimulationPlan(seed: seed, scope: .regional, end: Feed.end, days: 4), metadata: Catalogue.metadata)
        shift.status(.started)
        shift.draw()
        for document in simulation.documents(on: Feed.end + -1) { shift.read(document.path, document.bytes) }
        shift.status(.complete)
        shift.draw()
        shift.arriveAll()
        between()
        shift.type("2")
        shift.press(.down, .enter)
        shift.arriveAll()
        shift.type("sSfа")
        shift.press(.enter)
        shift.type("/тал")
        shift.press(.enter, .escape)
        shift.type("d")
        shift.press(.escape)
        shift.type("z")
        for document in simulation.documents(on: Feed.end) { shift.read(document.path, document.bytes) }
        shift.draw()
        shift.type("zt[L]c")
        shift.press(.down, .enter)
        shift.happen(.input(.resize(width: 80, height: 24)))
        shift.arriveAll()
        shift.type("D")
        shift.happen(.memory(bytes: 5 << 20))
        shift.happen(.archive(ArchiveStatus(state: .ready, path: "/a", contents: 3)))
        shift.arriveAll()
        shift.happen(.signal(.suspend))
        shift.happen(.signal(.resume))
        shift.define("datasets/herd.json", herd)
        shift.read("310000000/herd.json", Array("{\"format\":".utf8))
        shift.press(.escape, .escape)
        shift.arriveAll()
        between()
        shift.define("datasets/herd.json", "{}")
        shift.forget("datasets/herd.json")
        shift.happen(.source(.removed(shift.document("310000000/beds/x.json"))))
        shift.happen(.notice(Message("note.reloading")))
        shift.press(.escape)
        shift.arriveAll()
        between()
        shift.type("e")
        shift.press(.enter, .enter)
        shift.happen(.export(.progress(bytes: 1 << 20)))
        shift.draw()
        shift.happen(.export(.written(bytes: 1 << 21)))
        shift.happen(.input(.mouse(MouseEvent(.press, at: Frame.Position(column: 20, row: 1)))))
        shift.happen(.input(.mouse(MouseEvent(.wheelDown, at: Frame.Position(column: 20, row: 9)))))
        let keys: [TerminalKey] =
            [
                .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .enter, .escape, .backspace, .tab, .backTab, .function(1),
                .control("k"), .alt("x"),
            ]
            + "0123456789sSfzdxcatTnNL[]{}/:? йәқ".unicodeScalars.map { .character($0) }
        for step in 0..<220 {
            if step % 5 == 0 { between() }
            if let key = keys.randomElement(using: &dice) { shift.press(key) }
            if step % 3 == 0 { shift.arrive(Int.random(in: 0..<3, using: &dice)) }
            if step % 17 == 0 { shift.pass(Int.random(in: 1..<4_000, using: &dice)) }
            if step % 50 == 0 {
                shift.happen(.input(.resize(width: Int.random(in: 1..<200, using: &dice), height: Int.random(in: 1..<60, using: &dice))))
            }
        }
        shift.arriveAll()
    }
}

/// The last day of the simulated feeds.
enum Feed {
    static let end = Day(ordinal: 20_778)
}
