import Testing

@testable import SnapshotFormat

@Suite("J9 JSON: size of a document") struct JSONSizeTests {
    @Test("J9 a document beyond the limit is not parsed")
    func notParsed() {
        let result = Sample.read("[1,", limits: ReadingLimits(bytes: 2))
        #expect(result.codes == ["format.size"])
        #expect(result.snapshot == nil)
    }

    @Test("J9 a string beyond the limit refuses the document")
    func strings() {
        func read(_ length: Int) -> [String] {
            Sample.read(Sample.document("\"contact\":\"\(String(repeating: "1", count: length))\""), limits: ReadingLimits(stringBytes: 26))
                .codes
        }
        #expect(read(26) == [])
        #expect(read(27) == ["format.string"])
    }
}
