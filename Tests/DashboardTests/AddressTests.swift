import HealthModel
import Panels
import Testing

@testable import Dashboard

@Suite struct AddressTests {
    @Test(arguments: [
        "coverage/310000000", "beds/KZ", "coverage/314800000/hospital-1", "coverage/310000000?asOf=2026-02-04",
        "coverage/KZ?asOf=2026-02-04T09:00:00+05:00&against=week", "coverage/KZ?against=2025-11-30",
    ])
    func anAddressReadsBackAsItIsSpelled(text: String) throws {
        #expect(try #require(Address(text)).description == text)
    }

    @Test(arguments: [
        "", "coverage", "/KZ", "coverage/", "coverage/31", "coverage/KZ?", "coverage/KZ?asOf=yesterday", "coverage/KZ?against=",
        "coverage/KZ?asOf=2026-02-04&asOf=2026-02-05", "coverage/KZ?sort=name", "coverage/KZ?asOf",
    ])
    func whatIsNoAddressIsNone(text: String) {
        #expect(Address(text) == nil)
    }

    @Test func thePaletteGoesToAnAddressAndEscapeComesBack() {
        var state = State.ready()
        let before = state.navigation.pageID
        state.type(":beds/314800000?asOf=2026-02-04&against=week")
        state.press(keys: .enter)
        #expect(state.page.request.address.description == "beds/314800000?asOf=2026-02-04&against=week")
        state.press(keys: .escape)
        #expect(state.navigation.pageID == before && state.navigation.asOf == nil && state.navigation.comparison == .previous)
        state.type(":nothing/314800000")
        state.press(keys: .enter)
        #expect(state.layer is PaletteLayer)
    }

    @Test func escapeComesBackFromAnAddressThatLeadsOnlyThroughTime() {
        var state = State.ready()
        let before = state.navigation
        state.type(":\(before.pageID.panel)/\(before.pageID.unit)?asOf=2026-02-04")
        state.press(keys: .enter)
        #expect(state.navigation.pageID == before.pageID && state.navigation.asOf != nil)
        state.press(keys: .escape)
        #expect(state.navigation.pageID == before.pageID && state.navigation.asOf == nil && state.navigation.trail.isEmpty)
    }
}
