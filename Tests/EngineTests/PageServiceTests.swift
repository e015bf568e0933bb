import Catalogue
import Dashboard
import PageMaking
import ExportModel
import Feeds
import Foundation
import HealthModel
import Settings
import History
import PanelContent
import Synchronization
import Testing

@testable import Engine

/// Data whose pages of one panel are blocked until released.
private struct SlowContent: ContentProvider {
    var base = HistoryContent(metadata: Catalogue.metadata)
    let slow: String
    /// Signalled whenever a page of that panel is started.
    let begun = DispatchSemaphore(value: 0)
    let gate = DispatchSemaphore(value: 0)
    /// The pages that others were prepared for, if anybody wants to know.
    var prepared: Preparations?

    var intake: Intake { base.intake }
    var panels: [PanelEntry] { base.panels }
    var isEmpty: Bool { false }
    var settings: Settings { base.settings }
    var openingUnit: OrgUnitID { .country }
    var forPages: any ContentProvider { self }

    func content(_ request: ContentRequest) throws -> PanelContent {
        if request.pageID.panel == slow {
            begun.signal()
            gate.wait()
            gate.signal()
        }
        return try base.content(request)
    }

    func prepare(besides request: ContentRequest, while isWanted: () -> Bool) { prepared?.add(request.pageID.panel, isWanted) }

    func generations(of request: ContentRequest) -> Generations { base.generations(of: request) }
    func detail(of subject: CellSubject, in request: ContentRequest) -> Detail? { nil }
    func asOfs(of place: PageID) -> [AsOf] { [] }
    mutating func take(_ news: SourceNews) -> Intake.Outcome { base.take(news) }

    func export(_ page: ExportedPage, made: Instant, program: String, contents: DocumentContents) throws -> Export {
        try base.export(page, made: made, program: program, contents: contents)
    }
}

/// Collects the pages that others are prepared for, each until the next order comes.
private final class Preparations: Sendable {
    private let panels = Mutex<[String]>([])
    let begun = DispatchSemaphore(value: 0)
    let ended = DispatchSemaphore(value: 0)

    var all: [String] { panels.withLock { $0 } }

    func add(_ panel: String, _ isWanted: () -> Bool) {
        panels.withLock { $0.append(panel) }
        begun.signal()
        while isWanted() { usleep(1000) }
        ended.signal()
    }
}

/// Collects finished pages and waits for them.
private final class Arrivals: Sendable {
    private let pages = Mutex<[MadePage]>([])
    private let bell = DispatchSemaphore(value: 0)

    func add(_ made: MadePage) {
        pages.withLock { $0.append(made) }
        bell.signal()
    }

    /// The panels of the finished pages, once there are `count` of them or after a minute.
    func panels(_ count: Int) -> [String] {
        let end = ContinuousClock.now + .seconds(60)
        while pages.withLock({ $0.count }) < count, ContinuousClock.now < end { _ = bell.wait(timeout: .now() + 1) }
        return pages.withLock { $0.map(\.content.panel) }
    }
}

@Suite struct PageServiceTests {
    /// The order issued by a dashboard for a panel.
    private func order(_ panel: String, _ number: Int) throws -> PageOrder {
        var state = State(
            data: HistoryContent(metadata: Catalogue.metadata), panel: panel, now: Instant(milliseconds: 0),
            size: .init(width: 80, height: 24))
        for case .makePage(var order) in update(&state, .settle) {
            order.number = number
            return order
        }
        throw NoOrder()
    }

    private struct NoOrder: Error {}

    /// Orders a page and waits until a thread has started it.
    private func begin(_ panel: String, _ number: Int, _ service: PageService, _ data: SlowContent) throws {
        service.make(try order(panel, number), of: data)
        data.begun.wait()
    }

    @Test func aPageWhoseMakingNeverEndsHoldsUpNoOtherOne() throws {
        let arrivals = Arrivals()
        let service = try #require(PageService { arrivals.add($0) })
        let data = SlowContent(slow: "beds")
        try begin("beds", 1, service, data)
        service.make(try order("coverage", 2), of: data)
        #expect(arrivals.panels(1) == ["coverage"])
        service.make(try order("mobile", 3), of: data)
        #expect(arrivals.panels(2) == ["coverage", "mobile"])
        data.gate.signal()
        #expect(arrivals.panels(3) == ["coverage", "mobile", "beds"])
        service.stop()
    }

    @Test func otherPagesArePreparedWhereTheOperatorRestsUntilTheNextOrder() throws {
        let (arrivals, preparations) = (Arrivals(), Preparations())
        let service = try #require(PageService { arrivals.add($0) })
        var data = SlowContent(slow: "-")
        data.prepared = preparations
        service.make(try order("beds", 1), of: data)
        preparations.begun.wait()
        // The same page again, because its data have changed: made by another thread, at once, and nothing is prepared for it.
        service.make(try order("beds", 2), of: data)
        preparations.ended.wait()
        #expect(arrivals.panels(2) == ["beds", "beds"])
        service.make(try order("coverage", 3), of: data)
        preparations.begun.wait()
        #expect(preparations.all == ["beds", "coverage"])
        service.stop()
        preparations.ended.wait()
    }

    @Test func onlyTheLastOfTheOrdersThatNobodyHasBegunWithIsMade() throws {
        let arrivals = Arrivals()
        let service = try #require(PageService { arrivals.add($0) })
        let data = SlowContent(slow: "beds")
        for number in 0..<PageService.threadLimit { try begin("beds", number, service, data) }
        for (number, panel) in ["coverage", "mobile", "payments", "volumes"].enumerated() {
            service.make(try order(panel, 10 + number), of: data)
        }
        data.gate.signal()
        let panels = arrivals.panels(PageService.threadLimit + 1)
        #expect(panels.filter { $0 != "beds" } == ["volumes"])
        service.stop()
    }
}
