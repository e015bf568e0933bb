import HealthModel
import Testing

/// Kazakhstan went from UTC+6 to UTC+5 at the end of 29 February 2024: the last hour of that day occurred twice.
@Suite("R5 the time of Kazakhstan") struct KazakhstanTimeTests {
    private func instant(_ text: String) throws -> Instant { try #require(Instant(rfc3339: text)) }

    @Test("R5 one moment has one value, whatever offset it is written with")
    func oneMoment() throws {
        let moments = try ["2026-02-04T04:00:00Z", "2026-02-04T09:00:00+05:00", "2026-02-03T23:00:00-05:00", "2026-02-04T10:00:00+06:00"]
            .map(instant)
        #expect(Set(moments).count == 1)
        #expect(moments.first?.milliseconds == 1_770_177_600_000)
    }

    @Test(
        "R5 a moment is shown with the offset that held then",
        arguments: [
            ("2024-02-29T17:59:59Z", "2024-02-29T23:59:59+06:00"), ("2024-02-29T18:00:00Z", "2024-02-29T23:00:00+05:00"),
            ("2024-02-29T18:59:59Z", "2024-02-29T23:59:59+05:00"), ("2024-02-29T19:00:00Z", "2024-03-01T00:00:00+05:00"),
            ("2020-08-10T00:00:00Z", "2020-08-10T06:00:00+06:00"), ("2026-02-04T04:00:00Z", "2026-02-04T09:00:00+05:00"),
        ])
    func offsets(_ utc: String, _ shown: String) throws { #expect(try instant(utc).description == shown) }

    @Test("R5 the hour that came twice keeps its order")
    func twice() throws {
        let (first, second) = (try instant("2024-02-29T23:30:00+06:00"), try instant("2024-02-29T23:30:00+05:00"))
        #expect(first < second)
        #expect(second.milliseconds - first.milliseconds == 3_600_000)
        #expect(first.secondOfDay == second.secondOfDay)
        #expect(first.day == second.day)
    }

    @Test(
        "R5 a day begins at its midnight in Kazakhstan",
        arguments: [("2024-02-29", "2024-02-28T18:00:00Z"), ("2024-03-01", "2024-02-29T19:00:00Z"), ("2024-03-02", "2024-03-01T19:00:00Z")])
    func midnights(_ day: String, _ utc: String) throws {
        let day = try #require(Day(iso: day))
        #expect(Instant(startOf: day) == (try instant(utc)))
        #expect(Instant(startOf: day).day == day)
        #expect(Instant(milliseconds: Instant(startOf: day).milliseconds - 1).day == day + -1)
        #expect(AsOf(endOf: day).day == day)
    }

    @Test("R5 as-ofs of days and of moments are in one order across the change")
    func order() throws {
        let texts = [
            "2024-02-29", "2024-02-29T12:00:00+06:00", "2024-02-29T23:30:00+06:00", "2024-02-29T23:30:00+05:00", "2024-03-01",
            "2024-03-01T00:30:00+05:00",
        ]
        let asOfs = try texts.map { try #require(AsOf(iso: $0)) }
        #expect(asOfs == asOfs.sorted())
        #expect(Set(asOfs).count == texts.count)
    }
}
