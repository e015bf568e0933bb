/// A position on the page in points, from the top left corner.
public struct Point: Sendable, Hashable {
    public var x: Double
    public var y: Double

    public init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }

    static let zero = Point(0, 0)

    static func + (left: Point, right: Point) -> Point { Point(left.x + right.x, left.y + right.y) }
}

/// A rectangle in points.
public struct Box: Sendable, Hashable {
    public var x: Double
    public var y: Double
    public var width: Double
    public var height: Double

    public init(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
        (self.x, self.y, self.width, self.height) = (x, y, width, height)
    }

    var right: Double { x + width }
    var bottom: Double { y + height }
}

/// The alignment of a text relative to its point.
public enum Anchor: Sendable, Hashable {
    case start, middle, end
}

public enum Shape: Sendable, Hashable {
    case box(Box, corner: Double)
    case path([Point], isClosed: Bool)
    case disc(Point, radius: Double)

    static func line(_ start: Point, _ end: Point) -> Shape { .path([start, end], isClosed: false) }

    func moved(by offset: Point) -> Shape {
        switch self {
        case .box(let box, let corner): .box(Box(box.x + offset.x, box.y + offset.y, box.width, box.height), corner: corner)
        case .path(let points, let isClosed): .path(points.map { $0 + offset }, isClosed: isClosed)
        case .disc(let center, let radius): .disc(center + offset, radius: radius)
        }
    }
}

/// The width of a line in points, and its dashes.
public struct Pen: Sendable, Hashable {
    public var width: Double
    public var dashes: [Double] = []
}

/// A drawing primitive. A page is a list of marks, independent of Cairo.
public enum Mark: Sendable, Hashable {
    /// Text on one line; `at` is on its baseline.
    case text(String, TextStyle, Ink, at: Point, Anchor)
    case fill(Shape, Ink)
    case stroke(Shape, Ink, Pen)

    func moved(by offset: Point) -> Mark {
        switch self {
        case .text(let text, let style, let ink, let place, let anchor): .text(text, style, ink, at: place + offset, anchor)
        case .fill(let shape, let ink): .fill(shape.moved(by: offset), ink)
        case .stroke(let shape, let ink, let pen): .stroke(shape.moved(by: offset), ink, pen)
        }
    }
}
