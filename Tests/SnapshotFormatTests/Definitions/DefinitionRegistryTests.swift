import HealthModel
@testable import SnapshotFormat
import Testing

@Suite struct DefinitionRegistryTests {
    private func registry(_ documents: [(String, [UInt8])]) -> DefinitionRegistry {
        var registry = DefinitionRegistry(metadata: Sample.metadata)
        for (name, content) in documents { registry.define(DocumentID(name: name), content) }
        return registry
    }

    private func codes(_ registry: DefinitionRegistry, _ document: String) -> [String]? {
        registry.edition.diagnostics[DocumentID(name: document)]?.map(\.code)
    }

    @Test func aDataSetIsAddedBehindTheBuiltInOnes() {
        let registry = registry([("b.json", Definitions.small("b")), ("a.json", Definitions.small("a"))])
        #expect(registry.metadata.dataSets.map(\.code) == ["figures", "cases", "records", "a", "b"])
        #expect(registry.edition.diagnostics == ["a.json": [], "b.json": []])
    }

    @Test func theOrderInWhichFilesComeDoesNotMatter() {
        let documents = [
            ("a.json", Definitions.small("a", Definitions.indicator("i", "b.head + c.head"))),
            ("b.json", Definitions.small("b", Definitions.indicator("i", "a.head"))), ("c.json", Definitions.small("c")),
            ("d.json", Definitions.small("c")), ("e.json", Definitions.small("e", Definitions.indicator("i", "nothing.head"))),
        ]
        let orders = [[0, 1, 2, 3, 4], [4, 3, 2, 1, 0], [3, 0, 4, 2, 1]]
        for order in orders {
            let registry = registry(order.map { documents[$0] })
            #expect(registry.metadata.dataSets.map(\.code) == ["figures", "cases", "records", "a", "b", "c"])
            #expect(codes(registry, "a.json") == [] && codes(registry, "b.json") == [] && codes(registry, "c.json") == [])
            #expect(codes(registry, "d.json") == ["definition.duplicate"])
            #expect(codes(registry, "e.json") == ["definition.unknownDataSet"])
        }
    }

    @Test func theFileWithTheSmallerNameCountsAndTheOtherFollowsWhenItGoes() {
        var registry = registry([("z.json", Definitions.small("herd", element: "z")), ("a.json", Definitions.small("herd", element: "a"))])
        #expect(registry.metadata.dataSet("herd")?.elements.map(\.code) == ["a"])
        #expect(registry.edition.diagnostics["z.json"]?.first?.message.arguments.last == .text("a.json"))
        registry.remove("a.json")
        #expect(registry.metadata.dataSet("herd")?.elements.map(\.code) == ["z"])
        #expect(codes(registry, "z.json") == [])
    }

    @Test func aFaultyFileLeavesItsCodeToAnother() {
        let faulty = Definitions.small("herd", Definitions.indicator("i", "nothing"))
        let registry = registry([("a.json", faulty), ("b.json", Definitions.small("herd", element: "b"))])
        #expect(registry.metadata.dataSet("herd")?.elements.map(\.code) == ["b"])
        #expect(codes(registry, "b.json") == [])
        #expect(registry.edition.diagnostics["a.json"]?.isEmpty == false)
    }

    @Test func aFileThatBreaksKeepsItsLastGoodDefinition() {
        var registry = registry([("herd.json", Definitions.small("herd"))])
        let good = registry.metadata.dataSet("herd")
        registry.define("herd.json", Array("{".utf8))
        #expect(registry.metadata.dataSet("herd") === good)
        #expect(codes(registry, "herd.json") == ["json.syntax"])
        registry.define("herd.json", Definitions.small("herd", Definitions.indicator("i", "nothing")))
        #expect(registry.metadata.dataSet("herd") === good)
        #expect(codes(registry, "herd.json") == ["definition.unknownElement"])
        registry.define("herd.json", Definitions.small("figures"))
        #expect(registry.metadata.dataSet("herd") === good)
        #expect(codes(registry, "herd.json") == ["definition.builtIn"])
        registry.define("herd.json", Definitions.small("herd", element: "mended"))
        #expect(registry.metadata.dataSet("herd")?.elements.map(\.code) == ["mended"])
        #expect(codes(registry, "herd.json") == [])
    }

    @Test func aDefinitionFallsWithTheOneItRestsOnAndComesBackWithIt() {
        let resting = Definitions.small("a", Definitions.indicator("i", "b.head"))
        var registry = registry([("a.json", resting), ("b.json", Definitions.small("b"))])
        registry.remove("b.json")
        #expect(registry.metadata.dataSet("a") == nil)
        #expect(codes(registry, "a.json") == ["definition.unknownDataSet"])
        registry.define("b.json", Definitions.small("b"))
        #expect(registry.metadata.dataSet("a") != nil && codes(registry, "a.json") == [])
    }

    @Test func aBuiltInDataSetIsNeverOverridden() {
        let registry = registry([("figures.json", Definitions.small("figures"))])
        #expect(registry.metadata.dataSet("figures") === Sample.figures)
        #expect(codes(registry, "figures.json") == ["definition.builtIn"])
    }

    @Test func aRuleOfAnotherDataSetIsNotTakenOver() {
        let registry = registry([
            ("a.json", Definitions.small("a", Definitions.rule("sum"))), ("b.json", Definitions.small("b", Definitions.rule("sum"))),
        ])
        #expect(registry.metadata.dataSet("a") != nil && registry.metadata.dataSet("b") == nil)
        #expect(codes(registry, "b.json") == ["definition.rule"])
        #expect(registry.edition.diagnostics["b.json"]?.first?.place.pointer == "/rules/0/code")
    }

    @Test func theSameContentAgainChangesNothing() {
        var registry = registry([("herd.json", Definitions.small("herd"))])
        let before = registry.metadata
        registry.define("herd.json", Definitions.small("herd"))
        #expect(before.changes(to: registry.metadata) == [])
    }

    @Test func onlyWhatCameWentOrChangedIsNamedAsAChange() {
        var registry = registry([("a.json", Definitions.small("a")), ("b.json", Definitions.small("b"))])
        let before = registry.metadata
        registry.define("a.json", Definitions.small("a", element: "other"))
        registry.define("c.json", Definitions.small("c"))
        registry.remove("b.json")
        #expect(before.changes(to: registry.metadata) == ["a", "b", "c"])
    }

    @Test func whatIsWrittenInTheMeantimeNeedsTheOtherDefinition() throws {
        let reader = DefinedReader(DefinitionRegistry(metadata: Sample.metadata))
        let document = Array(Sample.document("herd", #""rows":[{"orgUnit":"310000000","period":"2026","values":{"head":5}}]"#).utf8)
        func read() -> ReadingResult {
            document.withUnsafeBytes { reader.read($0, document: "s.json", received: Instant(milliseconds: 0)) }
        }
        #expect(read().codes == ["format.dataSet"])
        reader.define("herd.json", Definitions.small("herd"))
        let first = try #require(read().snapshot)
        reader.define("herd.json", Definitions.small("herd", Definitions.indicator("i", "head * 2")))
        let second = try #require(read().snapshot)
        #expect(first.definition !== second.definition)
        reader.forget("herd.json")
        #expect(read().codes == ["format.dataSet"])
    }

    @Test func everyEditionIsAnnouncedInOrder() {
        let heard = Heard()
        let reader = DefinedReader(DefinitionRegistry(metadata: Sample.metadata)) {
            heard.add($0.metadata.dataSets.count - Sample.metadata.dataSets.count)
        }
        reader.define("a.json", Definitions.small("a"))
        reader.define("a.json", Definitions.small("a"))
        reader.forget("snapshot.json")
        reader.define("b.json", Definitions.small("b"))
        reader.forget("a.json")
        #expect(heard.counts == [1, 2, 1])
    }
}
