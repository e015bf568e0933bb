extension Expression {
    /// Evaluates the expression with the figures of a context. A missing figure makes the result missing, never zero.
    public func evaluate(in context: some FormulaContext) -> Operand {
        switch self {
        case .number(let number): return .quantity(Quantity(number))
        case .code(let code): return .code(code)
        case .element(let reference):
            return context.isRecord ? context.field(reference.element) : context.value(of: reference)
        case .parameter(let code): return context.parameter(code)
        case .target(let indicator): return context.target(indicator)
        case .organisation(let field): return context.organisation(field)
        case .days: return context.days
        case .today: return context.today
        case .known(let field):
            if case .missing = context.field(field) { return .truth(false) }
            return .truth(true)
        case .previous(let reference, let years): return context.previous(reference, years: years)
        case .children(let reference): return context.children(reference)
        case .count(let condition): return context.count(where: condition)
        case .every(let condition): return context.every(where: condition)
        case .negate(let inner): return inner.evaluate(in: context).mapQuantity { Quantity(.integer(0)) - $0 }
        case .not(let inner): return inner.evaluate(in: context).mapTruth { !$0 }
        case .arithmetic(let operation, let left, let right):
            return left.evaluate(in: context).combined(operation, right.evaluate(in: context))
        case .comparison(let comparison, let left, let right):
            return left.evaluate(in: context).compared(comparison, right.evaluate(in: context))
        case .logic(let logic, let left, let right):
            return logic.evaluate(left.evaluate(in: context), right.evaluate(in: context))
        case .call(let function, let arguments):
            return function.evaluate(arguments.map { $0.evaluate(in: context) })
        }
    }
}

extension Operand {
    func mapQuantity(_ transform: (Quantity) -> Quantity) -> Operand {
        switch self {
        case .quantity(let quantity): .quantity(transform(quantity))
        case .missing: self
        default: .missing(.notApplicable)
        }
    }

    func mapTruth(_ transform: (Bool) -> Bool) -> Operand {
        switch self {
        case .truth(let truth): .truth(transform(truth))
        case .missing: self
        default: .missing(.notApplicable)
        }
    }

    func combined(_ operation: Expression.Arithmetic, _ other: Operand) -> Operand {
        switch (self, other) {
        case (.quantity(let left), .quantity(let right)):
            switch operation {
            case .add: return Operand(exactly: left + right, left, right)
            case .subtract: return Operand(exactly: left - right, left, right)
            case .multiply: return Operand(left * right)
            case .divide: return (left / right).map { Operand($0) } ?? .missing(.undefined)
            }
        case (.day(let left), .day(let right)) where operation == .subtract:
            return .quantity(Quantity(.integer(Int64(left - right))))
        case (.missing, _): return self
        case (_, .missing): return other
        default: return .missing(.notApplicable)
        }
    }

    func compared(_ comparison: ValidationRule.Relation, _ other: Operand) -> Operand {
        switch (self, other) {
        case (.quantity(let left), .quantity(let right)):
            .truth(comparison.holds(left.number, right.number, isNearly: left.isNearly(right)))
        case (.day(let left), .day(let right)): .truth(comparison.holds(left, right))
        case (.code(let left), .code(let right)): .truth(comparison.holds(left, right))
        case (.truth(let left), .truth(let right)): .truth(comparison == .equal ? left == right : left != right)
        case (.missing, _): self
        case (_, .missing): other
        default: .missing(.notApplicable)
        }
    }
}

extension Operand {
    /// A result, unless it is too large to be told.
    public init(_ quantity: Quantity) {
        self = quantity.number.double.isFinite ? .quantity(quantity) : .missing(.overflow)
    }

    /// A sum or difference; beyond 64 bits the last digits of whole numbers would be lost.
    init(exactly quantity: Quantity, _ left: Quantity, _ right: Quantity) {
        if case .integer = left.number, case .integer = right.number, case .decimal = quantity.number {
            self = .missing(.overflow)
        } else {
            self = Operand(quantity)
        }
    }

    /// The sum of two operands; a missing one makes it missing.
    public func adding(_ other: Operand) -> Operand { combined(.add, other) }
}

extension Quantity {
    /// Whether the numbers are equal but for the representation of decimals.
    fileprivate func isNearly(_ other: Quantity) -> Bool { Interval.isNearly(number.double, other.number.double) }
}

extension ValidationRule.Relation {
    /// - Parameter isNearly: whether the numbers are equal but for their representation.
    func holds(_ left: Number, _ right: Number, isNearly: Bool) -> Bool {
        isNearly ? holds(0, 0) : holds(left, right)
    }

    func holds<T: Comparable>(_ left: T, _ right: T) -> Bool {
        switch self {
        case .equal: left == right
        case .notEqual: left != right
        case .less: left < right
        case .lessOrEqual: left <= right
        case .greater: left > right
        case .greaterOrEqual: left >= right
        }
    }

    /// Whether no numbers of the two intervals can satisfy the comparison, given an absolute tolerance.
    ///
    /// `≠` is broken only by two exact, equal figures.
    public func isImpossible(_ left: Interval, _ right: Interval, tolerance: Double) -> Bool {
        switch self {
        case .equal: left.isDisjoint(from: right, tolerance: tolerance)
        case .notEqual: left.isExact && right.isExact && Interval.isNearly(left.lower, right.lower)
        case .lessOrEqual: right.liesBelow(left, tolerance: tolerance)
        case .greaterOrEqual: left.liesBelow(right, tolerance: tolerance)
        case .less: right.upper <= left.lower - tolerance
        case .greater: left.upper <= right.lower - tolerance
        }
    }
}

extension Expression.Logic {
    /// Three-valued logic: a missing side is ignored if the other side alone decides.
    func evaluate(_ left: Operand, _ right: Operand) -> Operand {
        let (a, b) = (left.truth, right.truth)
        switch self {
        case .and:
            if a == false || b == false { return .truth(false) }
            if a == true, b == true { return .truth(true) }
        case .or:
            if a == true || b == true { return .truth(true) }
            if a == false, b == false { return .truth(false) }
        case .implies:
            if a == false || b == true { return .truth(true) }
            if a == true, b == false { return .truth(false) }
        }
        return .missing(left.missing ?? right.missing ?? .notApplicable)
    }
}

extension Expression.Function {
    func evaluate(_ arguments: [Operand]) -> Operand {
        var quantities: [Quantity] = []
        for argument in arguments {
            guard case .quantity(let quantity) = argument else { return .missing(argument.missing ?? .notApplicable) }
            quantities.append(quantity)
        }
        guard let first = quantities.first else { return .missing(.notApplicable) }
        switch self {
        case .abs:
            let magnitude = first.number.isNegative ? .integer(0) - first.number : first.number
            return .quantity(Quantity(magnitude, interval: first.interval.magnitude))
        case .min: return .quantity(quantities.dropFirst().reduce(first) { $1.number < $0.number ? $1 : $0 })
        case .max: return .quantity(quantities.dropFirst().reduce(first) { $0.number < $1.number ? $1 : $0 })
        }
    }
}

extension Operand {
    public var truth: Bool? {
        if case .truth(let truth) = self { truth } else { nil }
    }

    public var quantity: Quantity? {
        if case .quantity(let quantity) = self { quantity } else { nil }
    }

    public var missing: Missing? {
        if case .missing(let missing) = self { missing } else { nil }
    }
}
