import Canvas
import HealthModel
import Localization
import PanelContent
import Testing

@testable import Dashboard
@testable import PageMaking

/// Pages are ordered, made elsewhere, and arrive later; keys never wait for them.
@Suite struct PagingTests {
    /// A dashboard whose pages arrive when a test says so.
    private struct Desk {
        var state: State
        private(set) var orders: [(order: PageOrder, data: any ContentProvider)] = []
        private(set) var effects: [Effect] = []

        init(_ data: FakeContent = FakeContent(), panel: String = "coverage") { state = State.ready(data, panel: panel) }

        /// A dashboard that has just begun to read.
        init(reading data: FakeContent) {
            state = State(data: data, panel: "beds", now: .start, size: .init(width: 120, height: 40))
        }

        mutating func happen(_ events: Event...) {
            for event in events { note(update(&state, event)) }
            note(update(&state, .settle))
            note(update(&state, .frame))
        }

        mutating func press(_ keys: TerminalKey...) { for key in keys { happen(.input(.key(key))) } }
        mutating func type(_ text: String) { for scalar in text.unicodeScalars { press(.character(scalar)) } }

        /// Lets the page of an order arrive.
        mutating func arrive(_ position: Int? = nil) {
            let (order, data) = orders[position ?? orders.count - 1]
            happen(.page(order.make(of: data)))
        }

        private mutating func note(_ effects: [Effect]) {
            for effect in effects {
                switch effect {
                case .makePage(let order): orders.append((order, state.provider))
                case .scheduleTick: break
                default: self.effects.append(effect)
                }
            }
        }

        var screen: String { view(state).plainText }
    }

    @Test func aPageThatIsNotMadeYetShowsItsHeadsAndNeverAFigure() {
        var desk = Desk()
        desk.type("3")
        #expect(desk.state.navigation.pageID.panel == "beds" && desk.state.page.isPending)
        #expect(desk.screen.contains("…") && !desk.screen.contains("86,4"))
        desk.arrive()
        #expect(desk.screen.contains("86,4") && !desk.state.page.isPending)
    }

    @Test func aPageThatIsBeingMadeClaimsNothing() {
        var desk = Desk()
        desk.type("3")
        for term in ["finding.none", "status.none", "status.live.short"] { #expect(!desk.screen.contains(desk.state.wording.term(term))) }
        #expect(LiveSign.signs(of: desk.state) == [.overdue])
        desk.arrive()
        #expect(desk.screen.contains(desk.state.wording.term("finding.none")) && LiveSign.signs(of: desk.state) != [.overdue])
    }

    @Test func theFirstSightWhileFilesAreReadClaimsNothingAndIsMadeWholeAtOnce() {
        var desk = Desk(reading: FakeContent())
        desk.happen()
        #expect(desk.orders.map(\.order.isDraft) == [true])
        desk.arrive()
        #expect(!desk.state.page.isPending && desk.state.page.isDraft)
        #expect(desk.screen.contains("86,4") && !desk.screen.contains(desk.state.wording.term("finding.none")))
        #expect(desk.orders.map(\.order.isDraft) == [true, false])
        desk.arrive()
        #expect(!desk.state.page.isDraft && desk.screen.contains(desk.state.wording.term("finding.none")))
        desk.type("4")
        #expect(desk.orders.map(\.order.isDraft) == [true, false, false])
    }

    @Test func aPageOfFilesThatAreAllReadIsNeverADraft() {
        var desk = Desk()
        desk.type("3")
        #expect(desk.orders.map(\.order.isDraft) == [false])
    }

    @Test func anotherPageNeverStandsUnderTheTabThatWasChosen() {
        var data = FakeContent()
        data.recordsAreTheirOwn = true
        var desk = Desk(data)
        desk.type("4")
        desk.arrive()
        // The coverage page is being made again; meanwhile the unchanged records are shown.
        desk.type("2")
        desk.happen(.source(.accepted(.fake(), [])))
        let orders = desk.orders.count
        desk.type("4")
        #expect(desk.state.page.content.panel == "resumption" && desk.orders.count == orders)
        desk.type("2")
        #expect(desk.state.page.content.panel == "coverage")
    }

    @Test func theHeadsAreThoseThatThePanelHadTheLastTime() {
        var desk = Desk()
        desk.press(.enter)
        #expect(desk.state.page.isPending && desk.state.page.tables.map(\.columns.count) == [2])
        #expect(desk.state.page.tables.allSatisfy { $0.rows.count == 0 })
        desk.arrive()
        #expect(desk.state.page.tables.first?.rows.count == 3)
    }

    @Test func keysThatAreTypedAheadWaitForTheirPage() {
        var desk = Desk()
        desk.type("4")
        desk.press(.down, .down)
        desk.type(" ")
        #expect(desk.state.memory.selection == nil && desk.state.paging.waiting.count == 3)
        desk.arrive()
        #expect(desk.state.memory.choices["records"]?.marked.count == 1)
        #expect(desk.state.paging.waiting.isEmpty)
        #expect(desk.state.selectedRow == .record(RecordID(dataSet: "resumption", orgUnit: .hospital, code: "r3")))
    }

    @Test func textThatIsTypedAheadIsText() {
        var desk = Desk()
        desk.type("4/q1:")
        #expect(desk.effects.isEmpty && desk.state.layer == nil && desk.state.navigation.pageID.panel == "resumption")
        desk.arrive()
        #expect(desk.state.memory.search == "q1:")
    }

    @Test func whatIsTypedAheadMayLeadThroughSeveralPages() {
        var desk = Desk(panel: "overview")
        desk.press(.enter, .enter, .enter)
        #expect(desk.state.navigation.pageID == PageID(panel: "coverage", unit: .zhambyl) && desk.state.paging.waiting.count == 2)
        desk.arrive()
        #expect(desk.state.navigation.pageID == PageID(panel: "coverage", unit: .korday) && desk.state.paging.waiting.count == 1)
        desk.arrive()
        // The third one is the place's own row, which leads nowhere.
        #expect(desk.state.navigation.trail.count == 2)
        #expect(desk.state.paging.waiting.isEmpty)
    }

    @Test(arguments: ["q", "2", ":"])
    func whatLeavesThePageActsAtOnceAndForgetsWhatWaited(key: String) {
        var desk = Desk()
        desk.type("4s")
        desk.type(key)
        #expect(desk.state.paging.waiting.isEmpty)
        switch key {
        case "q": #expect(desk.effects == [.quit(code: 0)])
        case "2": #expect(desk.state.navigation.pageID.panel == "coverage")
        default: #expect(desk.state.layer is PaletteLayer)
        }
    }

    @Test func escapeGivesUpWhatWasTypedAheadBeforeItLeadsAnywhere() {
        var desk = Desk()
        desk.press(.enter)
        desk.type("/x")
        desk.press(.escape)
        #expect(desk.state.navigation.pageID.unit == .korday && desk.state.paging.waiting.isEmpty)
        desk.press(.escape)
        #expect(desk.state.navigation.pageID.unit == .zhambyl)
    }

    @Test func aPageThatNeverComesHoldsNobody() {
        var desk = Desk()
        desk.type("3")
        desk.type("t")
        #expect(desk.state.appearance.language == .ru)
        desk.type("4")
        #expect(desk.orders.count == 2)
        desk.arrive(1)
        #expect(desk.state.page.content.panel == "resumption" && !desk.state.page.isPending)
    }

    @Test func aPageThatWasOvertakenByThreeOthersIsNeverShown() {
        var desk = Desk()
        desk.type("3")
        let overtaken = desk.orders.count - 1
        desk.type("4")
        desk.press(.enter)
        desk.type("1")
        for position in overtaken..<desk.orders.count - 1 {
            desk.arrive(position)
            #expect(desk.state.page.isPending)
        }
        desk.arrive()
        #expect(desk.state.page.content.panel == "overview" && !desk.state.page.isPending)
    }

    @Test func aPageThatComesAfterALaterOneOfTheSameAddressReplacesItNeither() {
        var desk = Desk()
        desk.type("3")
        let first = desk.orders.count - 1
        desk.type("4")
        desk.happen(.source(.accepted(.fake(), [])))
        desk.type("3")
        desk.arrive()
        let shown = desk.state.page.generations
        desk.arrive(first)
        #expect(desk.state.page.generations == shown)
        let orders = desk.orders.count
        desk.type("43")
        #expect(!desk.state.page.isPending && desk.orders.count == orders + 1)
    }

    @Test func aPageThatTakesLongIsSaidToBeOnItsWayAndReloadOrdersItAgain() {
        var desk = Desk()
        desk.happen(.source(.accepted(.fake(), [])))
        #expect(desk.orders.count == 1 && !desk.state.isPageOverdue)
        desk.happen(.tick(desk.state.now.adding(seconds: 3)))
        #expect(desk.state.isPageOverdue && LiveSign.signs(of: desk.state).contains(.overdue))
        desk.type("r")
        #expect(desk.orders.count == 2 && !desk.state.isPageOverdue)
        desk.arrive(1)
        #expect(!LiveSign.signs(of: desk.state).contains(.overdue))
    }

    // MARK: The mouse

    /// A press in the middle of a target on the visible screen.
    private func press(_ desk: Desk, _ target: Screen.Target) throws -> Event {
        let area = try #require(desk.state.drawn?.hits.last { $0.target == target }?.area)
        return .input(.mouse(MouseEvent(.press, at: Frame.Position(column: area.column + area.width / 2, row: area.row))))
    }

    @Test func aClickOnARowMeansNothingOnceItsPageWasLeft() throws {
        var desk = Desk()
        let click = try press(desk, .selection(.row(table: "units", .orgUnit(.merki))))
        _ = update(&desk.state, .input(.key(.character("3"))))
        desk.happen(click)
        #expect(desk.state.navigation.pageID == PageID(panel: "beds", unit: .zhambyl) && desk.state.memory.selection == nil)
        desk.arrive()
        desk.happen(click)
        #expect(desk.state.selectedRow == .orgUnit(.merki))
    }

    @Test func aClickOnATabForgetsWhatWaitedForThePageThatIsLeft() throws {
        var desk = Desk()
        desk.type("4s")
        desk.happen(try press(desk, .tab(2)))
        #expect(desk.state.navigation.pageID.panel == "beds" && desk.state.paging.waiting.isEmpty)
        desk.arrive()
        #expect(desk.state.memory.choices.isEmpty)
    }

    @Test func theWheelWaitsForThePageLikeAKey() {
        var desk = Desk()
        desk.type("4")
        desk.happen(.input(.mouse(MouseEvent(.wheelDown, at: Frame.Position(column: 5, row: 10)))))
        #expect(desk.state.memory.selection == nil && desk.state.paging.waiting.count == 1)
        desk.arrive()
        #expect(desk.state.selectedRow != nil)
    }

    @Test func goingBackToAPageThatHasNotChangedMakesNoneAndLosesNoKey() {
        let data = FakeContent()
        var desk = Desk(data)
        desk.type("3")
        desk.arrive()
        let (made, orders) = (data.made.count, desk.orders.count)
        _ = update(&desk.state, .input(.key(.character("2"))))
        _ = update(&desk.state, .input(.key(.down)))
        desk.happen()
        #expect(data.made.count == made && desk.orders.count == orders)
        #expect(desk.state.selectedRow == .orgUnit(.merki))
    }

    @Test func newsWhileAPageIsMadeAreOrderedWhenItHasCome() {
        var desk = Desk()
        for _ in 0..<20_000 { _ = update(&desk.state, .source(.accepted(.fake(), []))) }
        desk.happen()
        #expect(desk.orders.count == 1)
        for _ in 0..<5 { desk.happen(.source(.accepted(.fake(), []))) }
        #expect(desk.orders.count == 1)
        desk.arrive()
        #expect(desk.orders.count == 2)
        desk.arrive()
        #expect(desk.orders.count == 2 && desk.state.page.generations == desk.state.data.generations(of: desk.state.request))
    }

    @Test func aPageThatCannotBeMadeSaysWhyAndIsTriedAgainWithOtherData() {
        var data = FakeContent()
        data.failure = FakeContent.Failure()
        var desk = Desk(data)
        #expect(desk.screen.contains("Failure"))
        let orders = desk.orders.count
        desk.happen()
        #expect(desk.orders.count == orders)
        desk.state.data = FakeContent()
        desk.happen(.source(.accepted(.fake(), [])))
        desk.arrive()
        #expect(desk.screen.contains("86,4"))
    }

    @Test func theLanguageMayChangeWhileAPageIsMade() {
        var desk = Desk()
        desk.type("4t")
        desk.arrive()
        #expect(desk.state.page.rowOrders["records"]?.order.count == 100)
    }
}
