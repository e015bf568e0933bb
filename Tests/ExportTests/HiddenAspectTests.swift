import Catalogue
import HealthModel
import Localization
import PanelContent
import Testing

@testable import ExportModel

private let region = OrgUnitID(kato: 310_000_000)
private let day = Day(year: 2026, month: 2, day: 4) ?? Day(ordinal: 0)

/// A small number is disclosed neither directly nor by its change, now or earlier.
@Suite struct HiddenAspectTests {
    private let patients = DataSetDefinition(
        "cohort", kk: "Топ", ru: "Группа", en: "Cohort", reportsAt: .district,
        cadence: Cadence(.daily, dueDays: 1, validityDays: 30),
        elements: [DataElement.stock("patients", .person, kk: "Науқас", ru: "Пациенты", en: "Patients").sensitive()])

    private let units = Catalogue.metadata.orgUnits.places(under: region)

    /// The current number of each of the region's districts, and its change since yesterday.
    private func export(_ numbers: [(now: Int64, change: Int64)]) -> Export {
        let measure = patients.measure("patients")
        func column(_ aspect: ColumnID.Aspect, _ values: ColumnValues) -> Column {
            Column(.figure(measure, .total, aspect), name: Message("table.name"), kind: .number, unit: .person, values: values)
        }
        func reading(_ number: Int64) -> Reading { Reading(.integer(number), unit: .person, origin: .reported) }
        let shown = Array(units.prefix(numbers.count))
        let table = Table(
            id: "units", title: Message("table.districts"),
            columns: [
                column(.value, .readings(numbers.map { JudgedReading(reading($0.now)) })),
                column(.change, .changes(numbers.map { Change(difference: reading($0.change), base: .day(Day(ordinal: 20_000))) })),
                column(
                    .trend,
                    .trends(numbers.map { [point(-1, $0.now - $0.change), point(0, $0.now)] })),
            ], rows: TableRows(shown.map { .orgUnit($0) }))
        let whole = reading(numbers.reduce(0) { $0 + $1.now })
        let readings = Dictionary(uniqueKeysWithValues: zip(shown, numbers.map { reading($0.now) })).merging([region: whole]) { $1 }
        let name = LocalizedText(verbatim: "x")
        return Export(
            content: PanelContent(
                panel: "cohort", title: Message("table.name"), path: [UnitLabel(id: region, name: name, shortName: name)],
                figures: [
                    Figure(id: .figure(FigureID(measure, orgUnit: region)), name: Message("table.name"), reading: whole)
                ], sections: [.table(table)]),
            provenance: Provenance(made: Instant(startOf: day), program: "test", generation: 1),
            metadata: Metadata(dataSets: [patients], orgUnits: Catalogue.metadata.orgUnits), wording: Wording(language: .en),
            snapshots: [],
            fact: { id in
                readings[id.orgUnit].map { Fact(id: id, name: name, reading: $0, period: nil, snapshot: nil) }
            })
    }

    private func point(_ days: Int, _ number: Int64) -> TrendPoint { TrendPoint(day: day + days, value: Double(number)) }

    private func cells(_ export: Export, row: Int) -> [Cell] {
        let table = export.suppressingSmallNumbers(below: 5).pageTables.first
        return table?.columns.map { $0.cell(row) } ?? []
    }

    @Test func aHiddenFigureHidesItsChangeAndItsTrend() {
        let numbers: [(now: Int64, change: Int64)] = [(3, -20), (40, 1), (50, 2), (12, 0)]
        #expect(cells(export(numbers), row: 0) == [.missing(.suppressed), .missing(.suppressed), .missing(.suppressed)])
        // The smallest of the others is hidden too, and the rest stays visible.
        #expect(cells(export(numbers), row: 3) == [.missing(.suppressed), .missing(.suppressed), .missing(.suppressed)])
        #expect(cells(export(numbers), row: 1).prefix(1) == [.reading(Reading(.integer(40), unit: .person, origin: .reported), .none)])
    }

    @Test func aSmallNumberOfThePastIsNotToldByTheChangeSince() {
        let cells = cells(export([(33, 30), (40, 1)]), row: 0)
        #expect(cells[0] == .reading(Reading(.integer(33), unit: .person, origin: .reported), .none))
        #expect(cells[1] == .missing(.suppressed))
        #expect(cells[2] == .trend([TrendPoint(day: day + -1, value: nil), point(0, 33)]))
    }
}
