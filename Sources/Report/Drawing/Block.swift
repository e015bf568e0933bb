/// A piece of a page: marks on a ground of a known height, with its top left corner at zero.
public struct Block: Sendable, Hashable {
    public var height: Double
    public var marks: [Mark]

    public init(height: Double = 0, marks: [Mark] = []) {
        self.height = height
        self.marks = marks
    }

    /// Puts a block below what is there.
    mutating func stack(_ block: Block, gap: Double = 0, indent: Double = 0) {
        place(block, at: Point(indent, height + gap))
        height += gap + block.height
    }

    /// Puts a block anywhere; the height stays.
    mutating func place(_ block: Block, at origin: Point) {
        marks += block.marks.lazy.map { $0.moved(by: origin) }
    }

    /// Leaves room at the bottom.
    mutating func space(_ height: Double) { self.height += height }
}
