/// The combination of dimension codes that a value is broken down by; 0 is the total.
///
/// Each dimension of the definition contributes one digit of a mixed-radix number: 0 for "not broken down", else the
/// code's position plus one. The number therefore means the same in every snapshot of the data set.
public struct Category: Sendable, Hashable, Comparable, Codable {
    public let number: UInt16

    public static let total = Category(number: 0)
    /// The maximum number of categories in a data set, including the total.
    public static let limit = Int(UInt16.max) + 1

    public init(number: UInt16) {
        self.number = number
    }

    public static func < (left: Category, right: Category) -> Bool { left.number < right.number }
}

extension DataSetDefinition {
    /// Returns the category for one code position per dimension of the definition; nil means not broken down by that dimension.
    public func category(_ positions: [Int?]) -> Category {
        var number = 0
        var radix = 1
        for (dimension, position) in zip(dimensions, positions) {
            number += (position.map { $0 + 1 } ?? 0) * radix
            radix *= dimension.codes.items.count + 1
        }
        return Category(number: UInt16(clamping: number))
    }

    /// Returns the category of a single code, or nil if the definition has no such code.
    public func category(_ dimension: String, _ code: String) -> Category? {
        guard let index = dimensions.firstIndex(where: { $0.code == dimension }),
            let position = dimensions[index].codes.index(of: code)
        else { return nil }
        var positions = [Int?](repeating: nil, count: dimensions.count)
        positions[index] = position
        return category(positions)
    }

    /// The dimensions and codes of a category, in definition order.
    public func breakdown(of category: Category) -> [(dimension: Dimension, item: CodeList.Item)] {
        var rest = Int(category.number)
        var found: [(Dimension, CodeList.Item)] = []
        for dimension in dimensions {
            let radix = dimension.codes.items.count + 1
            let digit = rest % radix
            if digit > 0 { found.append((dimension, dimension.codes.items[digit - 1])) }
            rest /= radix
        }
        return found
    }
}
