import HealthModel

/// A number with surrounding words, split into parts: `~1,2 млн ₸`, `≥50`, `86,4 %`, `50-ден астам`.
struct NumberParts: Equatable {
    var qualifier = Qualifier.exact
    var isNegative = false
    /// Digits, marks and group separators.
    var digits = ""
    /// The power of ten of a word: 6 for `млн`.
    var scale = 0
    var hasPercentSign = false

    private static let hedges: [(Qualifier, Words)] = [
        (.approx, Words("import.hedge.approx")), (.atLeast, Words("import.hedge.atLeast")),
        (.moreThan, Words("import.hedge.moreThan")),
    ]

    /// Returns nil if the text is not a number with known words.
    ///
    /// - Parameter unit: the number's unit of measure, whose words may follow it.
    init?(_ text: String, unit: MeasureUnit?) {
        var rest = text.trimmed[...]
        takeHedge(&rest)
        if let sign = rest.first, "-−–+".contains(sign) {
            isNegative = sign != "+"
            rest = rest.dropFirst().drop(while: \.isWhitespace)
        }
        guard rest.first?.isNumber == true || rest.first == "," || rest.first == "." else { return nil }
        digits = rest.prefix(while: GroupedDigits.belongs).trimmed
        rest = rest.drop(while: GroupedDigits.belongs)
        guard takeTail(String(rest), unit) else { return nil }
        while let last = digits.last, ",.".contains(last), !rest.isEmpty { digits.removeLast() }
    }

    /// Parses a sign or word before the number.
    private mutating func takeHedge(_ rest: inout Substring) {
        for (signs, meaning) in [("~≈", Qualifier.approx), ("≥", .atLeast), (">", .moreThan)] {
            guard let first = rest.first, signs.contains(first) else { continue }
            rest = rest.dropFirst()
            qualifier = meaning
            if first == ">", rest.first == "=" {
                rest = rest.dropFirst()
                qualifier = .atLeast
            }
            rest = rest.drop(while: \.isWhitespace)
            return
        }
        guard let digit = rest.firstIndex(where: \.isNumber), digit > rest.startIndex,
            let hedge = NumberParts.hedges.first(where: { $0.1.contains(rest[..<digit].trimmed) })
        else { return }
        qualifier = hedge.0
        rest = rest[digit...]
    }

    /// Parses what follows the number: a scale, the unit, a percent sign, a qualifier. Returns false for an unknown word.
    private mutating func takeTail(_ tail: String, _ unit: MeasureUnit?) -> Bool {
        var words = NumberParts.withoutCaseEnding(tail.trimmed)
        if words.hasSuffix("*") {
            qualifier = .inferred
            words = String(words.dropLast()).trimmed
        }
        for (meaning, hedge) in NumberParts.hedges where !words.isEmpty {
            let last = words.split(separator: " ").last.map(String.init) ?? ""
            guard hedge.contains(last) else { continue }
            qualifier = meaning
            words = NumberParts.withoutCaseEnding(String(words.dropLast(last.count)).trimmed)
        }
        if words == "%" {
            hasPercentSign = true
            return true
        }
        guard let measure = MeasureText(words, unit: unit) else { return false }
        scale = measure.scale
        return true
    }

    /// Kazakh adds a case ending to a number before `астам`: `50-ден`.
    private static func withoutCaseEnding(_ text: String) -> String {
        guard text.hasPrefix("-") else { return text }
        let ending = text.dropFirst().prefix { $0.isLetter }
        return ["нан", "нен", "дан", "ден", "тан", "тен"].contains(String(ending)) ? text.dropFirst(ending.count + 1).trimmed : text
    }
}

/// A unit of measure with an optional scale, as in headers and cells: `млн теңге`, `адам`, `%`.
struct MeasureText: Equatable {
    var scale = 0

    private static let scales: [(Int, Words)] = [
        (3, Words("import.scale.thousand")), (6, Words("import.scale.million")), (9, Words("import.scale.billion")),
        (12, Words("import.scale.trillion")),
    ]
    private static let units: [MeasureUnit: Words] = Dictionary(
        uniqueKeysWithValues: MeasureUnit.allCases.map { unit in
            let own = ["unit.\(unit.rawValue)", "unit.short.\(unit.rawValue)"]
            switch unit {
            case .tenge, .tengePerPerson, .tengePerService: return (unit, Words(own[0], own[1], "import.unit.tenge"))
            case .person: return (unit, Words(own[0], own[1], "import.unit.person"))
            default: return (unit, Words(own[0], own[1]))
            }
        })

    /// Returns nil if a word is neither a scale nor the unit.
    ///
    /// - Parameter unit: the accepted unit; nil for any.
    init?(_ text: String, unit: MeasureUnit?) {
        var rest = text.trimmed
        if rest.isEmpty { return }
        let first = String(rest.prefix { !$0.isWhitespace })
        if let scale = MeasureText.scales.first(where: { $0.1.contains(first) }) {
            self.scale = scale.0
            rest = rest.dropFirst(first.count).trimmed
        }
        if rest.isEmpty { return }
        let known = unit.map { [$0] } ?? MeasureUnit.allCases
        guard known.contains(where: { MeasureText.units[$0]?.contains(rest) == true }) else { return nil }
    }
}
