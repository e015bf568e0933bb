import Foundation
import HealthModel
@testable import SnapshotFormat
import Testing

/// `docs/definitions.md` mentions every part of the format.
@Suite struct DefinitionDocumentationTests {
    private static let text: String = {
        let file = Fixture.root.deletingLastPathComponent().appending(path: "docs/definitions.md")
        return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    }()

    private static func names<Name: CaseIterable>(_: Name.Type) -> [String] { Name.allCases.map { "\($0)" } }

    private static let members =
        names(DefinitionMember.self) + names(CadenceMember.self) + names(ElementMember.self) + names(DimensionMember.self)
        + names(CodeMember.self) + names(FieldMember.self) + names(IndicatorMember.self) + names(ForecastMember.self)
        + names(RuleMember.self) + names(ParameterMember.self) + names(TargetMember.self)

    private static let codes =
        names(OrgUnitLevel.self) + names(Cadence.Rhythm.self) + names(MeasureUnit.self) + names(DataElement.TimeAggregation.self)
        + names(DataElement.SpaceAggregation.self) + names(FieldKind.self) + names(ForecastKind.self) + names(Severity.self)
        + names(Indicator.Direction.self) + names(Cadence.DayCount.self) + names(DataElement.Role.self)
        + names(SeriesJudging.Way.self) + names(IndicatorPeriod.self) + names(ValidationRule.MissingStrategy.self)
        + DefinitionDecoder.comparisons.map(\.name)

    @Test(arguments: Set(members + codes).sorted())
    func everyMemberAndCodeIsDocumented(_ name: String) {
        #expect(Self.text.contains("`\(name)`"))
    }

    @Test func theLimitsAreThoseOfTheReader() {
        func spelt(_ number: Int) -> String { "\(number / 1_000),\(String(number % 1_000 + 1_000).dropFirst())" }
        for limit in [DefinitionDecoder.longestList, DefinitionDecoder.longestFormula, Category.limit] {
            #expect(Self.text.contains(spelt(limit)))
        }
    }

    @Test(arguments: Set(members).sorted())
    func theSchemaKnowsEveryMember(_ name: String) {
        guard name != "extensions" else { return }
        #expect(DefinitionSchema.json.contains("\"\(name)\""))
    }
}
