import HealthModel
@testable import SnapshotFormat
@testable import Localization
import Testing

struct DiagnosticCodeTests {
    @Test(arguments: DiagnosticCode.allCases)
    func everyCodeIsWordedInEveryLanguage(_ code: DiagnosticCode) {
        #expect(Wording.knows("diagnostic.\(code.rawValue)"))
    }

    @Test(arguments: ExpectedType.allCases)
    func everyTypeIsWorded(_ type: ExpectedType) {
        #expect(Wording.knows("diagnostic.type.\(type.rawValue)"))
    }

    @Test func aDiagnosticReadsAsASentence() throws {
        let diagnostics = Sample.read(Sample.row("\"insurred\":5,\"attached\":null,\"share\":101,\"insured\":-1")).diagnostics
        let wording = Wording(language: .en)
        #expect(
            diagnostics.map { wording.text($0.message) } == [
                "Unknown data element: insurred; did you mean insured?",
                "Wrong type of value. Expected: number, found: null",
                "The value is out of range: 101; 0 to 100",
                "The value is out of range: −1; at least 0",
            ])
    }
}
