import HealthModel
import SnapshotFormat
import Testing

struct HeaderTests {
    @Test func theHeaderIsKept() throws {
        let members = #","contact":"+7 1","cadence":"once","withdrawn":true,"synthetic":true"#
        let header = try #require(Sample.read(Sample.document(header: members, "\"rows\":[]")).snapshot).header
        #expect(header.key.feed == "f")
        #expect(header.key.dataSet == "figures")
        #expect(header.key.orgUnit == Sample.region)
        #expect(header.key.asOf.description == "2026-02-04")
        #expect(header.generatedAt.description == "2026-02-04T09:00:00+05:00")
        #expect(header.contact == "+7 1")
        #expect(header.isOnce && header.isWithdrawn && header.isSynthetic)
    }

    @Test func sourcesAreKept() throws {
        let source = #"{"id":"s1","title":"t","publisher":"p","publishedAt":"2026-02-05","kind":"press"}"#
        let header = try #require(Sample.read(Sample.document("\"sources\":[\(source)]")).snapshot).header
        let published = Day(year: 2026, month: 2, day: 5).map { AsOf($0) }
        #expect(
            header.sources == [
                SourceReference(id: "s1", title: "t", publisher: "p", publishedAt: published, kind: "press")
            ])
    }

    /// A document whose header has one member replaced or, with nil, removed.
    private func read(_ member: String, _ json: String?) -> ReadingResult {
        let members = [
            ("format", "\"taqta-snapshot\""), ("formatVersion", "\"1.0\""), ("feed", "\"f\""), ("dataSet", "\"figures\""),
            ("orgUnit", "\"310000000\""), ("asOf", "\"2026-02-04\""), ("generatedAt", "\"2026-02-04T09:00:00+05:00\""),
        ]
        var lines = members.compactMap { name, value in name == member ? json.map { "\"\(name)\":\($0)" } : "\"\(name)\":\(value)" }
        if !members.contains(where: { $0.0 == member }), let json { lines.append("\"\(member)\":\(json)") }
        return Sample.read("{\(lines.joined(separator: ",\n"))}")
    }

    @Test(arguments: ["format", "formatVersion", "feed", "dataSet", "orgUnit", "asOf", "generatedAt"])
    func anAbsentMemberRefusesTheDocument(_ member: String) {
        let result = read(member, nil)
        #expect(result.codes == ["format.missingMember"])
        #expect(result.places == ["1:1"])
        #expect(result.snapshot == nil)
    }

    @Test(arguments: [
        ("format", "\"other\"", "format.notSnapshot"), ("format", "1", "format.notSnapshot"),
        ("formatVersion", "\"2.0\"", "format.newerMajor"), ("formatVersion", "\"1\"", "format.version"),
        ("formatVersion", "\"0.9\"", "format.version"), ("formatVersion", "\"1.01\"", "format.version"),
        ("formatVersion", "1.0", "format.type"), ("feed", "\"\"", "format.empty"), ("feed", "7", "format.type"),
        ("dataSet", "\"figure\"", "format.dataSet"), ("orgUnit", "\"999999999\"", "unit.reporting"),
        ("orgUnit", "\"Жамбыл\"", "unit.reporting"), ("asOf", "\"2023-02-29\"", "format.date"),
        ("asOf", "\"04.02.2026\"", "format.date"), ("generatedAt", "\"2026-02-04\"", "format.timestamp"),
        ("generatedAt", "\"2026-02-04T25:00:00Z\"", "format.timestamp"), ("cadence", "\"twice\"", "format.code"),
        ("withdrawn", "\"yes\"", "format.type"), ("synthetic", "1", "format.type"), ("contact", "7", "format.type"),
        ("sources", "{}", "format.type"), ("sources", "[1]", "format.type"), ("sources", "[{\"id\":\"a\"}]", "format.missingMember"),
        ("sources", "[{\"id\":\"a\",\"title\":\"t\"},{\"id\":\"a\",\"title\":\"u\"}]", "format.duplicateSource"),
    ])
    func aFaultyMemberRefusesTheDocument(_ member: String, _ json: String, _ code: String) {
        let result = read(member, json)
        #expect(result.codes == [code])
        #expect(result.snapshot == nil)
    }

    @Test func aNewerMinorVersionIsReadWithAWarning() {
        let result = read("formatVersion", "\"1.7\"")
        #expect(result.codes == ["format.newerMinor"])
        #expect(result.snapshot != nil)
    }

    @Test func anUnknownDataSetIsSuggestedItsNearestName() {
        let message = read("dataSet", "\"figure\"").diagnostics.first?.message
        #expect(message?.arguments.last == .message(Message("diagnostic.suggestion", .text("figures"))))
    }

    @Test func anUnknownMemberIsAWarningExceptUnderExtensions() {
        let result = Sample.read(Sample.document(#""row":[],"extensions":{"anything":{"goes":1}}"#))
        #expect(result.codes == ["format.unknownMember"])
        #expect(result.pointers == ["/row"])
        #expect(result.places == ["2:1"])
        #expect(result.snapshot != nil)
    }

    @Test func theAsOfMayBeAMoment() {
        let header = read("asOf", "\"2026-02-04T12:30:00+05:00\"").snapshot?.header
        #expect(header?.key.asOf.hasTime == true)
    }

    @Test func diagnosticsBeyondTheLimitAreCounted() {
        let values = (0..<10).map { "\"x\($0)\":1" }.joined(separator: ",")
        let result = Sample.read(Sample.row(values + ",\"attached\":null"), limits: ReadingLimits(diagnostics: 4))
        #expect(result.codes == Array(repeating: "value.unknownElement", count: 4) + ["value.type", "format.more"])
        #expect(result.diagnostics.last?.message.arguments == [.number(.integer(6))])
    }
}
