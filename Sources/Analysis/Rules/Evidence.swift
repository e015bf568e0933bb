import HealthModel

/// Formats a formula with its numbers substituted: `1 012 856 + 159 066`.
struct Evidence {
    /// Gives the value of a part of the formula.
    let value: (Expression) -> Operand

    /// One side of a rule: the formula with its numbers and, if it has more than one, the result.
    func side(_ expression: Expression, result: Quantity, unit: MeasureUnit) -> [Message.Argument] {
        let figure = Evidence.figure(result, unit: unit)
        if isSingle(expression) { return [figure] }
        return parts(of: expression, inside: 0) + [.text("="), figure]
    }

    /// A number, or the interval that a rounded one may represent.
    static func figure(_ quantity: Quantity, unit: MeasureUnit) -> Message.Argument {
        let interval = quantity.interval
        let digits = unit == .percent ? 1 : nil
        if interval.isExact || !interval.lower.isFinite || !interval.upper.isFinite {
            return .quantity(Reading(.number(quantity.number), unit: unit, qualifier: quantity.qualifier, digits: digits))
        }
        let ends = [interval.lower, interval.upper].map { end in
            Message.Argument.quantity(Reading(.number(.decimal(end)), unit: unit, digits: unit == .percent || unit == .ratio ? 2 : 0))
        }
        return .sequence([ends[0], .text("…"), ends[1]])
    }

    private func isSingle(_ expression: Expression) -> Bool {
        switch expression {
        case .arithmetic, .negate, .call: false
        default: true
        }
    }

    /// - Parameter strength: the precedence of the enclosing operator; weaker ones inside need brackets.
    private func parts(of expression: Expression, inside strength: Int) -> [Message.Argument] {
        switch expression {
        case .arithmetic(let operation, let left, let right):
            let own = operation == .add || operation == .subtract ? 1 : 2
            let rightStrength = operation == .subtract || operation == .divide ? own + 1 : own
            let inner = parts(of: left, inside: own) + [.text(operation.sign)] + parts(of: right, inside: rightStrength)
            return own < strength ? [.text("(")] + inner + [.text(")")] : inner
        case .negate(let inner): return [.text("−")] + parts(of: inner, inside: 3)
        case .call(let function, let arguments):
            return [.text(function.rawValue), .text("(")] + arguments.flatMap { parts(of: $0, inside: 0) } + [.text(")")]
        default: return [number(expression)]
        }
    }

    private func number(_ expression: Expression) -> Message.Argument {
        switch value(expression) {
        case .quantity(let quantity):
            return .quantity(Reading(.number(quantity.number), unit: .number, qualifier: quantity.qualifier))
        case .truth(let truth): return .text(truth ? "1" : "0")
        case .code(let code): return .text(code)
        case .day(let day): return .day(day)
        case .missing(let missing): return .quantity(.missing(missing, unit: .number))
        }
    }
}

extension Expression.Arithmetic {
    var sign: String {
        switch self {
        case .add: "+"
        case .subtract: "−"
        case .multiply: "×"
        case .divide: "/"
        }
    }
}

extension ValidationRule.Relation {
    /// The sign shown between two sides that violate the comparison.
    var negated: String {
        switch self {
        case .equal: "≠"
        case .notEqual: "="
        case .less: "≥"
        case .lessOrEqual: ">"
        case .greater: "≤"
        case .greaterOrEqual: "<"
        }
    }
}
