import HealthModel
import Testing

@testable import Archive

@Suite struct NoteTests {
    private let unit = OrgUnitID(kato: 314_800_000, local: "hospital-2")

    @Test func aNoteComesBackAsItWasWritten() throws {
        let fixture = try ArchiveFixture()
        let periods = ["2026", "2026Q1", "20260204"].map { Period(identifier: $0) } + [nil]
        for (index, period) in periods.enumerated() {
            let note = Note(
                written: moment(index), author: "Әлия", text: "Тексеру керек", orgUnit: unit, dataSet: "beds", element: "beds",
                period: period)
            var expected = note
            expected.id = Int64(index + 1)
            #expect(try fixture.open().add(note) == expected)
        }
        #expect(try fixture.open().notes(about: unit).map(\.period) == periods)
        #expect(try fixture.open().notes(about: unit, dataSet: "coverage").isEmpty)
    }

    @Test func aRetractedNoteStays() throws {
        let fixture = try ArchiveFixture()
        let archive = try fixture.open()
        let note = try archive.add(Note(written: moment(0), author: "a", text: "b", orgUnit: unit))
        try archive.retract(note: note.id, at: moment(5))
        try archive.retract(note: note.id, at: moment(9))
        #expect(try archive.notes(about: unit).map(\.retracted) == [moment(5)])
    }

    @Test func anAcknowledgementComesBackAsItWasGiven() throws {
        let fixture = try ArchiveFixture()
        let archive = try fixture.open()
        let given = Acknowledgement(
            acknowledged: moment(1), author: "Дәурен", finding: "rule.sum", dataSet: "coverage", orgUnit: unit,
            period: Period.year(2026), remark: "сұралды")
        let stored = try archive.add(given)
        #expect(try archive.acknowledgements(of: "coverage", orgUnit: unit) == [stored])
        #expect(try archive.acknowledgements(of: "beds", orgUnit: unit).isEmpty)
    }
}
