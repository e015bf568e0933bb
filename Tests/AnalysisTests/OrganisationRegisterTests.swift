import Analysis
import Catalogue
import HealthModel
import History
import SnapshotFormat
import Testing

/// Formulas that refer to organisations, with lists from several reporters.
@Suite struct OrganisationRegisterTests {
    private func read(_ dataSet: String, of reporter: String, asOf: String, _ records: String, into history: inout History) throws {
        let text = """
            {"format":"taqta-snapshot","formatVersion":"1.0","feed":"test","dataSet":"\(dataSet)","orgUnit":"\(reporter)",
             "asOf":"\(asOf)","generatedAt":"\(asOf)T09:00:00+05:00","rows":[],"records":[\(records)]}
            """
        let result = SnapshotReader(metadata: Catalogue.metadata).read(
            Array(text.utf8), document: DocumentID(source: .none, name: "\(dataSet)-\(reporter)-\(asOf).json"),
            received: Instant(milliseconds: 0))
        history.accept(try #require(result.snapshot, "\(result.diagnostics)"))
    }

    private func entry(_ unit: String, isInBase: Bool) -> String {
        """
        {"id":"\(unit)","orgUnit":"\(unit)","name":{"kk":"a","ru":"a","en":"a"},"ownership":"state","kind":"clinic",\
        "inSupplierBase":\(isInBase)}
        """
    }

    private func referral(_ unit: String) -> String { #"{"id":"\#(unit)","orgUnit":"\#(unit)","services":["diagnostics"]}"# }

    private func clinicsOutsideBase(_ history: History, asOf: String? = nil) throws -> Number? {
        let moment = try asOf.map { try #require(AsOf(iso: $0)) }
        let analysis = Analysis(
            history: history, metadata: Catalogue.metadata, asOf: moment,
            now: try #require(AsOf(iso: "2026-02-05")).instant)
        let region = OrgUnitID(kato: 310_000_000)
        return analysis.figure(FigureID(dataSet: "referrals", code: "clinicsOutsideBase", orgUnit: region))?.reading.number
    }

    @Test func aReferralIsJudgedByTheNewestEntryOfItsOwnOrganisationAndTheOwnReportOutranks() throws {
        var history = History(orgUnits: Catalogue.metadata.orgUnits)
        try read(
            "organisations", of: "310000000", asOf: "2026-02-01",
            [
                entry("311000000/inside", isInBase: true), entry("311000000/outside", isInBase: false),
                entry("314800000/own", isInBase: true), entry("314800000/other", isInBase: false),
            ].joined(separator: ","), into: &history)
        try read(
            "organisations", of: "314800000", asOf: "2026-02-02", entry("314800000/own", isInBase: false), into: &history)
        // The last two: an organisation in no list, and a district, which is not an organisation though it contains some.
        let units = ["311000000/inside", "311000000/outside", "314800000/own", "311000000/unknown", "311000000"]
        try read("referrals", of: "310000000", asOf: "2026-02-01", units.map(referral).joined(separator: ","), into: &history)
        #expect(try clinicsOutsideBase(history) == .integer(2))
        #expect(try clinicsOutsideBase(history, asOf: "2026-02-01") == .integer(1))
    }
}
