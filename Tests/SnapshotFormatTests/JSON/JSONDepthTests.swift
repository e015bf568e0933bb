import SnapshotFormat
import Testing

@Suite("J1, J2 JSON: depth") struct JSONDepthTests {
    @Test("J2 a hundred thousand open containers give a diagnostic", arguments: ["[", "{\"a\":", "[{\"a\":", "[\n"])
    func hundredThousand(_ opening: String) {
        let result = Sample.read(String(repeating: opening, count: 100_000))
        #expect(result.codes == ["json.syntax.depth"])
        #expect(result.snapshot == nil)
    }

    private func nested(_ count: Int) -> JSONCase {
        JSONCase("", String(repeating: "[", count: count) + "1" + String(repeating: "]", count: count))
    }

    @Test("J2 sixty-four levels are read and sixty-five are not")
    func limit() {
        #expect(nested(63).read().codes == [])
        let result = nested(64).read()
        #expect(result.codes == ["json.syntax.depth"])
        #expect(result.places == ["2:77"])
    }

    @Test("J1 i: five hundred closed arrays are refused for their depth")
    func fiveHundred() { #expect(nested(500).read().codes == ["json.syntax.depth"]) }

    @Test("J1 many containers side by side are no depth")
    func sideBySide() {
        let result = JSONCase("", "[" + Array(repeating: "[[]]", count: 50_000).joined(separator: ",") + "]").read()
        #expect(result.codes == [])
    }

    @Test("J2 the limit is configurable")
    func configured() {
        let text = Sample.document("\"extensions\":[[[1]]]")
        #expect(Sample.read(text, limits: ReadingLimits(depth: 4)).codes == [])
        #expect(Sample.read(text, limits: ReadingLimits(depth: 3)).codes == ["json.syntax.depth"])
    }
}
