/// A piece of a page: marks in an area of known height, with the origin at its top left.
public struct Block: Sendable, Hashable {
    public var height: Double
    public var marks: [Mark]

    public init(height: Double = 0, marks: [Mark] = []) {
        self.height = height
        self.marks = marks
    }

    /// Appends a block below.
    mutating func stack(_ block: Block, gap: Double = 0, indent: Double = 0) {
        place(block, at: Point(indent, height + gap))
        height += gap + block.height
    }

    /// Adds a block at any position; the height is unchanged.
    mutating func place(_ block: Block, at origin: Point) {
        marks += block.marks.lazy.map { $0.moved(by: origin) }
    }

    /// Adds space at the bottom.
    mutating func space(_ height: Double) { self.height += height }
}
