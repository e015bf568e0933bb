/// Parses formulas by precedence climbing: `implies`, `or`, `and`, comparisons, `+ -`, `* /`, then unary minus and `not`.
struct FormulaParser {
    private var lexer: FormulaLexer
    private var lexeme: FormulaLexer.Lexeme
    private var depth = 0

    static func parse(_ source: String) throws(FormulaError) -> Expression {
        var parser = try FormulaParser(source)
        let expression = try parser.expression(0)
        guard parser.lexeme.token == .end else { throw parser.unexpected() }
        return expression
    }

    private init(_ source: String) throws(FormulaError) {
        lexer = FormulaLexer(source)
        lexeme = try lexer.next()
    }

    private mutating func advance() throws(FormulaError) { lexeme = try lexer.next() }

    private func unexpected() -> FormulaError {
        switch lexeme.token {
        case .end: FormulaError(code: .unexpectedEnd, offset: lexeme.offset, found: "")
        case .name(let text), .code(let text), .symbol(let text):
            FormulaError(code: .unexpectedToken, offset: lexeme.offset, found: text)
        case .number(.integer(let value)): FormulaError(code: .unexpectedToken, offset: lexeme.offset, found: "\(value)")
        case .number(.decimal(let value)): FormulaError(code: .unexpectedToken, offset: lexeme.offset, found: "\(value)")
        }
    }

    private mutating func accept(_ symbol: String) throws(FormulaError) -> Bool {
        guard lexeme.token == .symbol(symbol) else { return false }
        try advance()
        return true
    }

    private mutating func expect(_ symbol: String) throws(FormulaError) {
        if try !accept(symbol) { throw unexpected() }
    }

    private mutating func name() throws(FormulaError) -> String {
        guard case .name(let text) = lexeme.token else { throw unexpected() }
        try advance()
        return text
    }

    /// The precedence of the operator at the current token; nil for any other token.
    private var binding: Int? {
        switch lexeme.token {
        case .name("implies"): 1
        case .name("or"): 2
        case .name("and"): 3
        case .symbol("<="), .symbol(">="), .symbol("!="), .symbol("=="), .symbol("="), .symbol("<"), .symbol(">"): 4
        case .symbol("+"), .symbol("-"): 5
        case .symbol("*"), .symbol("/"): 6
        default: nil
        }
    }

    private mutating func expression(_ minimum: Int) throws(FormulaError) -> Expression {
        depth += 1
        defer { depth -= 1 }
        guard depth < 64 else { throw FormulaError(code: .tooDeep, offset: lexeme.offset, found: "") }
        var left = try prefix()
        while let strength = binding, strength >= minimum, strength > 0 {
            let operation = lexeme.token
            try advance()
            let right = try expression(strength + 1)
            left = try combine(operation, left, right)
        }
        return left
    }

    private func combine(
        _ token: FormulaLexer.Token, _ left: Expression, _ right: Expression
    ) throws(FormulaError) -> Expression {
        switch token {
        case .name(let word): if let logic = Expression.Logic(rawValue: word) { return .logic(logic, left, right) }
        case .symbol(let symbol):
            if let character = symbol.first, symbol.count == 1, let operation = Expression.Arithmetic(rawValue: character) {
                return .arithmetic(operation, left, right)
            }
            if let comparison = FormulaParser.comparisons[symbol] { return .comparison(comparison, left, right) }
        default: break
        }
        throw unexpected()
    }

    private static let comparisons: [String: ValidationRule.Relation] = [
        "=": .equal, "==": .equal, "!=": .notEqual, "<": .less, "<=": .lessOrEqual, ">": .greater, ">=": .greaterOrEqual,
    ]

    private mutating func prefix() throws(FormulaError) -> Expression {
        switch lexeme.token {
        case .number(let number):
            try advance()
            return .number(number)
        case .code(let code):
            try advance()
            return .code(code)
        case .symbol("-"):
            try advance()
            return .negate(try expression(7))
        case .symbol("("):
            try advance()
            let inner = try expression(0)
            try expect(")")
            return inner
        case .name("not"):
            try advance()
            return .not(try expression(4))
        case .name(let text):
            try advance()
            return try accept("(") ? try call(text) : .element(try reference(text))
        default: throw unexpected()
        }
    }

    private mutating func reference(_ first: String) throws(FormulaError) -> ElementReference {
        var reference = ElementReference(element: first)
        if try accept(".") { reference = ElementReference(dataSet: first, element: try name()) }
        guard try accept("[") else { return reference }
        repeat {
            let dimension = try name()
            try expect("=")
            reference.breakdown.append(.init(dimension: dimension, code: try name()))
        } while try accept(",")
        try expect("]")
        return reference
    }

    private mutating func call(_ function: String) throws(FormulaError) -> Expression {
        let start = lexeme.offset
        let result: Expression
        switch function {
        case "days": result = .days
        case "today": result = .today
        case "parameter": result = .parameter(try name())
        case "target": result = .target(try name())
        case "organisation": result = .organisation(try name())
        case "known": result = .known(try name())
        case "children": result = .children(try reference(try name()))
        case "previous": result = try previous()
        case "count": result = .count(lexeme.token == .symbol(")") ? nil : try condition())
        case "every": result = .every(try condition())
        default:
            guard let known = Expression.Function(rawValue: function) else {
                throw FormulaError(code: .unknownFunction, offset: start, found: function)
            }
            var arguments = [try expression(0)]
            while try accept(",") { arguments.append(try expression(0)) }
            result = .call(known, arguments)
        }
        try expect(")")
        return result
    }

    /// `previous(x, year)`, or `previous(x, 2)` for two years earlier.
    private mutating func previous() throws(FormulaError) -> Expression {
        let element = try reference(try name())
        try expect(",")
        if case .number(.integer(let years)) = lexeme.token, (1...50).contains(years) {
            try advance()
            return .previous(element, years: Int(years))
        }
        guard lexeme.token == .name("year") else { throw unexpected() }
        try advance()
        return .previous(element, years: 1)
    }

    private mutating func condition() throws(FormulaError) -> Expression {
        guard lexeme.token == .name("where") else { throw unexpected() }
        try advance()
        return try expression(0)
    }
}
