/// A formula as text and as a tree.
///
/// A definition written in Swift gives formulas as string literals; a mistake in one is a `FormulaError` that checks of
/// the definitions report, and its figures are missing, never wrong.
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

/// Why a formula cannot be read.
public struct FormulaError: Error, Sendable, Hashable {
    public enum Code: String, Sendable, Hashable, CaseIterable {
        case unexpectedCharacter, unexpectedToken, unexpectedEnd, unknownFunction, number, tooDeep
    }

    public var code: Code
    /// The byte offset in the formula, from 0.
    public var offset: Int
    /// The text at that place.
    public var found: String
}
