import HealthModel
import SnapshotFormat
import Testing

struct RecordTests {
    /// The value of one field of the only record.
    private func field(_ code: String, _ json: String) throws -> FieldValue? {
        let result = Sample.read(Sample.record("\"\(code)\":\(json)"))
        let index = try #require(Sample.records.recordFields.firstIndex { $0.code == code })
        #expect(result.codes == [])
        return result.snapshot?.records.value(index, of: 0)
    }

    @Test func textsAreReadInOneLanguageOrInThree() throws {
        #expect(try field("title", "\"Аурухана\"") == .text(LocalizedText(verbatim: "Аурухана")))
        let all = #"{"kk":"а","ru":"б","en":"c"}"#
        #expect(try field("title", all) == .text(LocalizedText(kk: "а", ru: "б", en: "c")))
        #expect(try field("title", #"{"kk":"а"}"#) == .text(LocalizedText(verbatim: "а")))
        #expect(try field("title", #"{"value":"а","note":"n"}"#) == .text(LocalizedText(verbatim: "а")))
    }

    @Test func datesKeepTheirQualifier() throws {
        let day = try #require(Day(year: 2020, month: 12, day: 22))
        #expect(try field("date", "\"2020-12-22\"") == .day(day, .exact))
        #expect(try field("date", #"{"value":"2020-12-22","qualifier":"inferred"}"#) == .day(day, .inferred))
        #expect(try field("date", #"{"missing":"pending"}"#) == .missing(.pending))
    }

    @Test func numbersFlagsCodesAndUnitsAreTyped() throws {
        #expect(try field("count", "9007199254740993") == .number(.integer(9_007_199_254_740_993)))
        #expect(try field("count", "12.0") == .number(.integer(12)))
        #expect(try field("rate", "2") == .number(.decimal(2)))
        #expect(try field("open", "false") == .boolean(false))
        #expect(try field("status", "\"done\"") == .code(1))
        #expect(try field("profiles", #"["cardiology","surgery"]"#) == .codes(0b101))
        #expect(try field("place", "\"314833100\"") == .orgUnit(Sample.korday))
        #expect(try field("place", "\"750000000\"") == .orgUnit(OrgUnitID(kato: 750_000_000)))
    }

    @Test func objectsAreReadInTheOrderOfTheirFields() throws {
        let day = try #require(Day(year: 2026, month: 2, day: 4))
        let stops = #"[{"date":"2026-02-04","place":"314800000"},{"place":"311000000"}]"#
        #expect(
            try field("stops", stops)
                == .objects([
                    RecordObject([.orgUnit(Sample.korday), .day(day, .exact)]),
                    RecordObject([.orgUnit(OrgUnitID(kato: 311_000_000)), .missing(.notReported)]),
                ]))
    }

    @Test func anAbsentFieldCountsAsNotReported() throws {
        let snapshot = try #require(Sample.read(Sample.record("\"open\":true")).snapshot)
        #expect(snapshot.records.value(0, of: 0) == .missing(.notReported))
        #expect(snapshot.records.units == [Sample.region])
    }

    @Test(arguments: [
        ("\"title\":5", "record.type"), ("\"title\":{\"kk\":5}", "record.type"), ("\"date\":\"2023-02-29\"", "record.date"),
        ("\"date\":20230201", "record.type"), ("\"count\":1.5", "record.type"), ("\"count\":\"1\"", "record.type"),
        ("\"rate\":null", "record.type"), ("\"open\":0", "record.type"), ("\"status\":\"dnoe\"", "record.code"),
        ("\"profiles\":\"surgery\"", "record.type"), ("\"profiles\":[\"x\"]", "record.code"),
        ("\"place\":\"999999999\"", "unit.unknown"), ("\"stops\":{}", "value.none"), ("\"stops\":[1]", "record.type"),
        ("\"stops\":[{\"date\":\"2026-02-04\"}]", "record.missingField"), ("\"satus\":\"done\"", "record.unknownField"),
        ("\"stops\":[{\"place\":\"314800000\",\"dat\":1}]", "record.unknownField"), ("\"status\":{}", "value.none"),
    ])
    func aFaultyFieldIsListedAndTheRecordStays(_ fields: String, _ code: String) {
        let result = Sample.read(Sample.record(fields))
        #expect(result.codes == [code])
        #expect(result.snapshot?.records.count == 1)
    }

    @Test func aRecordWithoutItsIdentityIsLeftOut() {
        let records = #"{"open":true},{"id":"","open":true},{"id":"a","orgUnit":"999999999"},{"id":"b"},{"id":"b"}"#
        let result = Sample.read(Sample.document("records", "\"records\":[\(records),7]"))
        #expect(result.codes == ["format.missingMember", "format.empty", "unit.unknown", "record.duplicateID", "format.type"])
        #expect(result.snapshot?.records.ids == ["b"])
    }
}
