import Foundation
import SafeText
import Samples
import Testing

@Suite struct JSONLayoutTests {
    private func rows(_ json: String, width: Int = 40) -> String {
        String(decoding: JSONLayout.readable(Array(json.utf8), .rows, width: width), as: UTF8.self)
    }

    @Test func rowsStandBelowEachOtherAndTakeSeveralLinesWhereTheyAreLong() {
        let json = #"{"a":1,"rows":[{"unit":"x","values":{"n":1}},{"unit":"a long name of a unit","values":{"n":1}}],"none":[]}"#
        #expect(
            rows(json) == """
                {
                  "a": 1,
                  "rows": [
                    {"unit": "x", "values": {"n": 1}},
                    {
                      "unit": "a long name of a unit",
                      "values": {"n": 1}
                    }
                  ],
                  "none": []
                }

                """)
    }

    @Test func signsInsideStringsAreLeftAlone() {
        let json = #"{"a":"{ [ \" , : \\","b":["x, y"] , "c" : "\\\""}"#
        #expect(rows(json).contains(#""a": "{ [ \" , : \\","#) && rows(json).contains(#""x, y""#) && rows(json).contains(#""c": "\\\"""#))
    }

    @Test func aTreeBreaksEveryObjectAndKeepsShortListsOfScalarsOnALine() {
        let json = #"{"type":["string","null"],"items":{"a":1},"list":[{"b":2}]}"#
        let tree = String(decoding: JSONLayout.readable(Array(json.utf8), .tree, width: 100), as: UTF8.self)
        #expect(tree.contains(#""type": ["string", "null"],"#) && tree.contains("\"items\": {\n    \"a\": 1\n  }"))
        #expect(tree.contains("\"list\": [\n    {\n      \"b\": 2\n    }\n  ]"))
    }

    @Test func aLayoutChangesNothingAndLaysItselfOutTheSame() throws {
        var generator = SystemRandomNumberGenerator()
        func value(_ depth: Int) -> Any {
            switch Int.random(in: 0..<(depth > 3 ? 4 : 6), using: &generator) {
            case 0: return Int.random(in: -99...99)
            case 1: return ["", "қ, {\"[", "a\\b\n", "long text of many words"].randomElement()!
            case 2: return Bool.random()
            case 3: return NSNull()
            case 4: return (0..<Int.random(in: 0..<4)).map { _ in value(depth + 1) }
            default: return Dictionary(uniqueKeysWithValues: (0..<Int.random(in: 0..<4)).map { ("k\($0)", value(depth + 1)) })
            }
        }
        for _ in 0..<samples(300) {
            let json = try JSONSerialization.data(withJSONObject: ["v": value(0)], options: [.sortedKeys])
            for style in [JSONLayout.Style.rows, .tree] {
                let once = JSONLayout.readable(Array(json), style, width: 30)
                #expect(JSONLayout.readable(once, style, width: 30) == once)
                let again = try JSONSerialization.data(
                    withJSONObject: try JSONSerialization.jsonObject(with: Data(once)), options: [.sortedKeys])
                #expect(again == json)
            }
        }
    }
}
