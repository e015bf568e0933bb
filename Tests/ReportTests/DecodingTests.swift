import Foundation
import Testing

@testable import Report

@Suite struct DecodingTests {
    private func problem(_ json: String) -> String? {
        do {
            _ = try JSONDecoder().decode(ReportPage.self, from: Data(json.utf8))
            return nil
        } catch let error as ReportError {
            return "\(error)"
        } catch let error as DecodingError {
            return "\(ReportError(error))"
        } catch {
            return "other"
        }
    }

    @Test func unknownMembersAreTolerated() throws {
        let page = try Sample.beds.page { $0["novelty"] = ["a": 1] }
        #expect(page.title == "Төсек қоры")
    }

    @Test func anotherFormatIsRefused() {
        #expect(problem(#"{"format":"other","formatVersion":"1.0","language":"kk"}"#) == #"notAPage("format")"#)
    }

    @Test func aLaterMajorVersionIsRefusedAndAMinorOneIsNot() throws {
        #expect(throws: ReportError.self) { try Sample.beds.page { $0["formatVersion"] = "2.0" } }
        #expect(throws: Never.self) { try Sample.beds.page { $0["formatVersion"] = "1.7" } }
    }

    @Test func aWrongMemberIsNamedByItsPlace() throws {
        do {
            _ = try Sample.beds.page { page in
                var figures = page["figures"] as? [[String: Any]] ?? []
                figures[1]["name"] = 7
                page["figures"] = figures
            }
            Issue.record("a number was taken for a name")
        } catch let error as DecodingError {
            #expect("\(ReportError(error))" == #"notAPage("figures[1].name")"#)
        }
    }

    @Test func unknownCodesDoNotStopThePage() throws {
        let page = try Sample.beds.page { page in
            var figures = page["figures"] as? [[String: Any]] ?? []
            figures[0]["judgement"] = "splendid"
            page["figures"] = figures
            page["timing"] = ["freshness": "eternal"]
        }
        #expect(page.figures[0].judgement == .neutral)
    }

    @Test func textThatSteersOrHidesIsNeutralised() throws {
        let page = try Sample.beds.page { $0["title"] = "a\u{202E}b\u{1B}[31m\u{0}<b>&amp;" }
        #expect(page.title.string == "a\u{FFFD}b␛[31m␀<b>&amp;")
    }

    @Test func aChangeTooSmallToBeSeenIsNotJudged() throws {
        let json =
            #"{"difference":{"value":-0.04,"unit":"percentPoint","text":"0,0"},"text":"0,0","direction":"same","judgement":"bad"}"#
        let change = try JSONDecoder().decode(ReportPage.Change.self, from: Data(json.utf8))
        #expect(change.direction == .same && change.shownJudgement == .neutral)
    }

    @Test func cellsOfEveryKindAreRead() throws {
        let page = try Sample.synthetic.page()
        guard case .table(let table) = page.sections[0] else { return }
        #expect(table.rows[0].cells.map(\.kind) == [.text, .value, .value, .change, .date, .daysLeft, .status, .trend])
        #expect(table.rows[3].cells[7].kind == .missing)
        #expect(table.rows[2].cells[1].text == "1,954 (3/11)", "a sum of some of the units says so")
    }
}
