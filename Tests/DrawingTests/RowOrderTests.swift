import Arrangement
import HealthModel
import Localization
import PanelContent
import Testing

private let wording = Wording(language: .kk)

private func names(_ view: TableChoice) -> [String] {
    RowOrder(table: Samples.districts, choice: view, wording: wording).order.map { row in
        if case .text(let name) = Samples.districts.cell(row: row, column: 0) { name.kk } else { "" }
    }
}

@Test func missingFiguresComeLastInBothDirections() {
    for isDescending in [false, true] {
        #expect(
            names(TableChoice(sort: Table.Sort(column: Samples.column("coverage"), isDescending: isDescending))).last == "Мойынқұм ауданы")
    }
}

@Test func figuresSortBySize() {
    let ascending = names(TableChoice(sort: Table.Sort(column: Samples.column("coverage"))))
    #expect(ascending.first == "Шу ауданы" && ascending[9] == "Талас ауданы")
}

@Test func namesSortByTheKazakhAlphabet() {
    let sorted = names(TableChoice(sort: Table.Sort(column: .builtIn(.unit))))
    let korday = sorted.firstIndex(of: "Қордай ауданы") ?? 99
    let zhualy = sorted.firstIndex(of: "Жуалы ауданы") ?? 99
    let merke = sorted.firstIndex(of: "Меркі ауданы") ?? 99
    #expect(zhualy < korday && korday < merke)
}

@Test func equalKeysKeepTheOrderOfTheTable() {
    let table = Table(
        id: "t", title: Message("table.records"), columns: [Column(.builtIn("a"), name: Message("table.name"), kind: .number)],
        rows: (0..<9).map { (id: .entry(["\($0)"]), cells: [.reading(Samples.count(Int64($0 % 2)), .none)]) })
    let up = RowOrder(table: table, choice: TableChoice(sort: Table.Sort(column: .builtIn("a"))), wording: wording)
    let down = RowOrder(
        table: table, choice: TableChoice(sort: Table.Sort(column: .builtIn("a"), isDescending: true)), wording: wording)
    #expect(up.order == [0, 2, 4, 6, 8, 1, 3, 5, 7])
    #expect(down.order == [1, 3, 5, 7, 0, 2, 4, 6, 8])
}

@Test func aFilterFoldsKazakhLetters() {
    #expect(names(TableChoice(filter: "кордай")) == ["Қордай ауданы"])
    #expect(names(TableChoice(filter: "МЕРКІ")) == ["Меркі ауданы"])
    #expect(names(TableChoice(filter: "жоқ мұндай")).isEmpty)
}

@Test func aLongerFilterOnAnEarlierArrangementGivesTheSame() {
    let sort = Table.Sort(column: Samples.column("coverage"))
    let first = RowOrder(table: Samples.districts, choice: TableChoice(sort: sort, filter: "ж"), wording: wording)
    for filter in ["жа", "жам", "т", ""] {
        let view = TableChoice(sort: sort, filter: filter)
        let reused = RowOrder(table: Samples.districts, choice: view, wording: wording, reusing: first)
        #expect(reused.order == RowOrder(table: Samples.districts, choice: view, wording: wording).order)
    }
}

@Test func aRowIsFoundWithAndWithoutAHint() {
    let rowOrder = RowOrder(table: Samples.districts, choice: TableChoice(), wording: wording)
    let position = rowOrder.position(of: Samples.korday, in: Samples.districts)
    #expect(position == 8)
    #expect(rowOrder.position(of: Samples.korday, in: Samples.districts, hint: 8) == 8)
    #expect(rowOrder.position(of: Samples.korday, in: Samples.districts, hint: 3) == 8)
    #expect(rowOrder.position(of: .entry(["none"]), in: Samples.districts, hint: 300) == nil)
}
