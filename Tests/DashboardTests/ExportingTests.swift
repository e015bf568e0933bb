import Canvas
import ExportModel
import HealthModel
import Testing

@testable import Dashboard
@testable import PageMaking

extension State {
    /// The file name being typed at the bottom.
    fileprivate var typedName: String? { input?.field.text }
}

@Suite struct ExportingTests {
    /// The coverage page with the list of formats open.
    private func choosing() -> State {
        var state = State.ready()
        state.type("2e")
        return state
    }

    @Test(arguments: [nil, 0, 20] as [Int?])
    func theFloorOfTheSettingsSuppressesSmallNumbers(_ floor: Int?) throws {
        var state = choosing()
        var data = FakeContent()
        data.settings.figures.smallNumberFloor.set(floor, from: .environment("TAQTA_SUPPRESS_BELOW"))
        state.data = data
        state.press(keys: .enter)
        #expect(try #require(ordered(state.press(keys: .enter))).page.suppressionFloor == floor)
    }

    private func ordered(_ effects: [Effect]) -> ExportOrder? {
        effects.compactMap { effect -> ExportOrder? in if case .export(let order) = effect { order } else { nil } }.first
    }

    @Test func everyFormatCanBeChosen() {
        let state = choosing()
        #expect(state.layer?.text(in: state).lines.count == ExportKind.allCases.count)
        for (line, format) in zip(state.layer?.text(in: state).lines ?? [], ExportKind.allCases) {
            #expect(line.text.hasPrefix(format.code))
        }
    }

    @Test func theChosenFormatProposesANameAndEnterOrdersIt() throws {
        var state = choosing()
        state.press(keys: .down, .enter)
        #expect(state.typedName == "coverage-310000000-2026-02-04.xlsx")
        let order = try #require(ordered(state.press(keys: .enter)))
        #expect(order.kind == .xlsx && order.target == "coverage-310000000-2026-02-04.xlsx" && !order.replaces)
        #expect(order.page.request.pageID == state.navigation.pageID)
        #expect(state.exporting.running?.target == order.target)
    }

    @Test func theOrderHasTheFilterTheSortAndTheMarksOfTheScreen() throws {
        var state = State.ready()
        state.type("2")
        state.press(keys: .down)
        state.type(" ")
        state.press(keys: .right)
        state.type("s")
        state.type("fме")
        state.press(keys: .enter)
        state.type("e")
        state.press(keys: .enter)
        let order = try #require(ordered(state.press(keys: .enter)))
        let choice = try #require(order.page.choices["units"])
        #expect(choice.filter == "ме" && choice.marked.count == 1)
        #expect(order.page.language == state.appearance.language)
    }

    @Test func formatAndFolderAreRemembered() {
        var state = choosing()
        state.press(keys: .down, .down, .enter)
        state.type("x")
        for _ in 0..<60 { state.press(keys: .backspace) }
        state.type("/tmp/out/a.csv")
        state.press(keys: .enter)
        state.happen(.export(.written(bytes: 2000)))
        #expect(state.exporting.running == nil && state.message?.key == "export.written")
        state.type("e")
        #expect((state.layer as? FormatsLayer)?.line == 2)
        state.press(keys: .enter)
        #expect(state.typedName?.hasPrefix("/tmp/out/coverage-units-") == true)
    }

    @Test func whileAnExportGoesOnKeysWorkAndEscapeCancelsIt() {
        var state = choosing()
        state.press(keys: .enter, .enter)
        state.happen(.export(.progress(bytes: 1 << 20)))
        #expect(state.exporting.running?.bytes == 1 << 20)
        let line = state.memory.selection
        state.press(keys: .down)
        #expect(state.memory.selection != line)
        state.type("e")
        #expect(state.message?.key == "export.busy")
        #expect(state.press(keys: .escape) == [.cancelExport])
        state.happen(.export(.failed(Message("export.cancelled"))))
        #expect(state.exporting.running == nil && state.message?.key == "export.cancelled")
    }

    @Test func aFileThatIsThereIsReplacedOnlyAfterAsking() throws {
        var state = choosing()
        state.press(keys: .enter, .enter)
        state.happen(.export(.exists))
        #expect(state.typedName == "coverage-310000000-2026-02-04.pdf" && state.exporting.running == nil)
        let second = try #require(ordered(state.press(keys: .enter)))
        #expect(second.replaces)
        state.happen(.export(.exists))
        state.type("x")
        let third = try #require(ordered(state.press(keys: .enter)))
        #expect(!third.replaces, "another name is another file")
    }

    @Test func escapeLeavesTheNameWithoutWriting() {
        var state = choosing()
        state.press(keys: .enter)
        #expect(state.press(keys: .escape).isEmpty)
        #expect(state.input == nil && state.exporting.running == nil)
    }

    @Test func anEmptyNameWritesNothing() {
        var state = choosing()
        state.press(keys: .enter)
        for _ in 0..<60 { state.press(keys: .backspace) }
        #expect(state.press(keys: .enter).isEmpty)
        #expect(state.message?.key == "export.noName")
    }
}
