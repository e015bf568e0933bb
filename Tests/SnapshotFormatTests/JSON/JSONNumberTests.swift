import HealthModel
import SnapshotFormat
import Testing

@Suite("J1, J5 JSON: numbers") struct JSONNumberTests {
    static let good = JSONCase.taken([
        ("zero", "0"), ("minus zero", "-0"), ("negative", "-12"), ("fraction", "-1.5"), ("capital exponent with a plus", "1E+2"),
        ("negative exponent", "1e-2"), ("zero with an exponent", "0e1"), ("zero with a negative exponent", "0E-3"),
        ("fraction and exponent", "12.5e2"), ("eighteen digits", "123456789012345678"), ("the least integer", "-9223372036854775808"),
        ("the greatest integer", "9223372036854775807"), ("the smallest decimal", "5e-324"), ("leading space", " 4"),
        ("zeros behind the mark", "1.000000"), ("the greatest decimal", "1.7976931348623157e308"),
        ("many digits", "0.1234567890123456789012345"),
    ])

    @Test("J1 y: numbers as RFC 8259 spells them are taken", arguments: good)
    func valid(_ example: JSONCase) { example.check() }

    static let bad = JSONCase.refused(
        "json.syntax",
        [
            ("leading zero", "01"), ("leading zero of a negative", "-01"), ("two zeros", "00"), ("no digit behind the mark", "1."),
            ("no digit behind the mark, exponent", "1.e2"), ("no digit before the mark", ".5"), ("no digit before it, negative", "-.5"),
            ("plus sign", "+1"), ("two plus signs", "++1"), ("minus alone", "-"), ("two minus signs", "--1"),
            ("space after the minus", "- 1"),
            ("exponent without digits", "1e"), ("signed exponent without digits", "1e+"), ("fraction in the exponent", "1e2.5"),
            ("two exponents", "1e2e3"), ("two marks", "1.2.3"), ("decimal comma", "1,5"), ("hexadecimal", "0x1"), ("octal", "0o7"),
            ("underscore", "1_0"), ("digits in groups", "1 000"), ("narrow no-break space", "1\u{202F}000"), ("letter behind", "1a"),
            ("full-width digit", "１"), ("Arabic digit", "٣"), ("not a number", "NaN"), ("negative not a number", "-NaN"),
            ("infinity", "Infinity"), ("negative infinity", "-Infinity"), ("short infinity", "inf"), ("minus and a letter", "-foo"),
            ("apostrophes as groups", "1'000"), ("suffix of a type", "1L"), ("a sign behind", "1-"), ("a share", "86.4%"),
        ])

    @Test("J1 n: other spellings of numbers are syntax errors", arguments: bad)
    func invalid(_ example: JSONCase) { example.check() }

    /// Numbers beyond 64 bits are reported as such; those too small for a double become zero, as IEEE 754 rounds them.
    static let open: [JSONCase] = [
        JSONCase("i_huge exponent", "1e400", code: "json.number"), JSONCase("i_huge negative", "-1e400", code: "json.number"),
        JSONCase("i_huge exponent of a decimal", "0.4e00669999999999999999999999999999999999999999999", code: "json.number"),
        JSONCase("i_overflow by one digit", "2e308", code: "json.number"),
        JSONCase("i_integer of 65 bits", "18446744073709551616", code: "json.number"),
        JSONCase("i_negative integer of 65 bits", "-9223372036854775809", code: "json.number"),
        JSONCase("i_integer of thirty digits", "123456789012345678901234567890", code: "json.number"),
        JSONCase("i_unsigned 64 bits", "18446744073709551615"), JSONCase("i_underflow", "1e-400"),
        JSONCase("i_negative underflow", "-1.5e-999"),
    ]

    @Test("J1 i: what does not fit in 64 bits is refused, underflow is taken", arguments: open)
    func undecided(_ example: JSONCase) { example.check() }

    @Test(
        "J5 a number beyond 64 bits is named with its place",
        arguments: ["1e400", "-1e400", "18446744073709551616", "-9223372036854775809"])
    func places(_ number: String) {
        let result = JSONCase("", "[\n  \(number)]").read()
        #expect(result.codes == ["json.number"])
        #expect(result.places == ["3:3"])
        #expect(result.snapshot == nil)
    }

    @Test(
        "J5 a figure of 2⁶³ and more is listed with its place, and the others load",
        arguments: ["9223372036854775808", "18446744073709551615"])
    func unsigned(_ number: String) {
        let result = Sample.read(Sample.row("\"amount\":\(number),\"insured\":7"))
        #expect(result.codes == ["json.number"])
        #expect(result.pointers == ["/rows/0/values/amount"])
        #expect(result.snapshot?.figures() == ["insured": 7])
    }

    @Test("J5 integers keep all their digits", arguments: [9_007_199_254_740_993, 2_853_382_000, Int64.max])
    func exact(_ number: Int64) {
        let result = Sample.read(Sample.row("\"amount\":\(number)"))
        #expect(result.snapshot?.figures()["amount"]?.content == .number(.integer(number)))
    }
}

extension Value: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int64) { self.init(.number(.integer(value))) }
}
