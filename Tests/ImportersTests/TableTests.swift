import Testing

@testable import Importers

struct TableTests {
    private func rows(_ text: String, _ separator: Character = ",") throws -> [[String]] {
        var parser = CSVParser(Array(text.utf8)[...], separator: separator.asciiValue ?? 0)
        return try parser.rows().map { $0.cells.map(\.text) }
    }

    @Test func fieldsAreSplitAsTheStandardSays() throws {
        #expect(try rows("a,b\r\n1,2\n3,4\r5,6") == [["a", "b"], ["1", "2"], ["3", "4"], ["5", "6"]])
        #expect(try rows("\"a,b\",\"c \"\"d\"\"\",\"e\nf\"\n") == [["a,b", "c \"d\"", "e\nf"]])
        #expect(try rows("a\"b,c") == [["a\"b", "c"]])
        #expect(try rows(",\n\n") == [["", ""], [""]])
        #expect(try rows("'-5,'=1+1,'x") == [["-5", "=1+1", "'x"]])
    }

    @Test func placesAreThoseOfTheText() throws {
        var parser = CSVParser(Array("ә,\"x\ny\",z\n1,2".utf8)[...], separator: UInt8(ascii: ","))
        let rows = try parser.rows()
        #expect(rows[0].cells.map(\.line) == [1, 1, 2] && rows[0].cells.map(\.column) == [1, 4, 4])
        #expect(rows[1].line == 3)
        #expect(Table(rows: rows).place(rows[1], 1).pointer == "B2")
    }

    @Test func brokenQuotesAreFaults() {
        #expect(throws: CSVParser.Fault.unclosedQuote(line: 2, column: 3)) { try rows("a,b\n1,\"2\n3") }
        #expect(throws: CSVParser.Fault.afterQuote(line: 1, column: 4)) { try rows("\"a\"b,c") }
    }

    @Test(arguments: [
        ("a;b;c\n1,5;2,5;3", ";"), ("a,b,c\n1,2,3", ","), ("a\tb\n1,5\t2", "\t"), ("a\n1", ","), ("Тақырып, 2026\na;b\n1;2", ";"),
        ("a;b\n\"x,y\";1\n\"z,w\";2", ";"),
    ])
    func theSeparatorIsTold(_ text: String, _ separator: String) {
        #expect(CSVSeparator.detected(in: Array(text.utf8)) == separator.utf8.first)
    }

    @Test func encodingsAreTold() throws {
        #expect(try DecodedText(Array("\u{FEFF}қ".utf8)).bytes == Array("қ".utf8))
        let old = try DecodedText([0x9D, 0xE0, 0xE7, 0xE0, 0x9D])
        #expect(old.encoding == .windows1251 && String(decoding: old.bytes, as: UTF8.self) == "қазақ")
        let wide = try DecodedText([0xFF, 0xFE, 0x9B, 0x04, 0x3B, 0x00])
        #expect(wide.encoding == .utf16 && String(decoding: wide.bytes, as: UTF8.self) == "қ;")
        #expect(throws: DecodedText.Damage.self) { try DecodedText(Array("қаз".utf8) + [0xFF]) }
        #expect(throws: DecodedText.Damage.self) { try DecodedText([0xEF, 0xBB, 0xBF, 0xE0]) }
    }

    @Test func cellsAreNamedAsInSpreadsheets() {
        for (column, letters) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")] {
            #expect(CellReference.letters(column) == letters)
            #expect(CellReference.parse("\(letters)7")?.column == column)
        }
        for text in ["", "7", "A", "a1", "A0", "AAAAAAAAAAAAAAA1", "A99999999999"] { #expect(CellReference.parse(text) == nil, "\(text)") }
    }

    @Test func bytesThatAreNoWorkbookAreRefused() {
        #expect(throws: WorkbookFault.notArchive) { try XLSXWorkbook(Array("PK nothing".utf8)) }
        #expect(throws: WorkbookFault.encrypted) { try XLSXWorkbook([0xD0, 0xCF, 0x11, 0xE0]) }
    }
}
