/// A formula's text and its parsed tree.
///
/// Definitions in Swift write formulas as string literals; a mistake becomes a `FormulaError`, reported when the definitions are
/// checked, and the formula's figures are missing, never wrong.
public struct Formula: Sendable, Hashable, ExpressibleByStringLiteral {
    public let source: String
    public let expression: Expression?
    public let error: FormulaError?

    public init(_ source: String) {
        self.source = source
        do {
            expression = try FormulaParser.parse(source)
            error = nil
        } catch {
            expression = nil
            self.error = error
        }
    }

    public init(stringLiteral value: String) { self.init(value) }
}

/// Why a formula does not parse.
public struct FormulaError: Error, Sendable, Hashable {
    public enum Code: String, Sendable, Hashable, CaseIterable {
        case unexpectedCharacter, unexpectedToken, unexpectedEnd, unknownFunction, number, tooDeep
    }

    public var code: Code
    /// The byte offset in the formula, starting at 0.
    public var offset: Int
    /// The text at that offset.
    public var found: String
}
