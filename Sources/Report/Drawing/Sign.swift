/// A small sign next to words: drawn, so that it needs no font, and distinguishable by shape alone.
enum Sign: Hashable {
    case good, caution, bad
    case error, warning, info
    case up, down, same
    case once, late, current, nothing

    /// - Parameters:
    ///   - center: the middle of the sign.
    ///   - size: its height and width.
    func marks(at center: Point, size: Double) -> [Mark] {
        let half = size / 2
        func at(_ x: Double, _ y: Double) -> Point { Point(center.x + x * half, center.y + y * half) }
        let pen = Pen(width: size * 0.18)
        switch self {
        case .good: return [.stroke(.path([at(-0.9, 0.05), at(-0.25, 0.7), at(0.9, -0.7)], isClosed: false), ink, pen)]
        case .caution: return [.fill(.path([at(0, -0.95), at(0.95, 0), at(0, 0.95), at(-0.95, 0)], isClosed: true), ink)]
        case .bad:
            return [
                .stroke(.line(at(-0.75, -0.75), at(0.75, 0.75)), ink, pen), .stroke(.line(at(-0.75, 0.75), at(0.75, -0.75)), ink, pen),
            ]
        case .up: return [.fill(.path([at(0, -0.75), at(0.85, 0.7), at(-0.85, 0.7)], isClosed: true), ink)]
        case .down: return [.fill(.path([at(0, 0.75), at(0.85, -0.7), at(-0.85, -0.7)], isClosed: true), ink)]
        case .same:
            return [.stroke(.line(at(-0.7, -0.3), at(0.7, -0.3)), ink, pen), .stroke(.line(at(-0.7, 0.35), at(0.7, 0.35)), ink, pen)]
        case .error: return triangle(at) + exclamation(center, size, .paper)
        case .warning: return [.stroke(triangleShape(at), ink, pen)] + exclamation(center, size, ink)
        case .info:
            return [
                .stroke(.disc(center, radius: half * 0.95), ink, Pen(width: size * 0.12)),
                .stroke(.line(at(0, -0.1), at(0, 0.55)), ink, Pen(width: size * 0.14)),
                .fill(.disc(at(0, -0.48), radius: size * 0.08), ink),
            ]
        case .once: return [.stroke(.path([at(0, -0.9), at(0.9, 0), at(0, 0.9), at(-0.9, 0)], isClosed: true), ink, pen)]
        case .late: return [.fill(.disc(center, radius: half), ink)] + exclamation(Point(center.x, center.y - size * 0.08), size, .paper)
        case .current: return [.fill(.disc(center, radius: half * 0.75), ink)]
        case .nothing: return [.stroke(.disc(center, radius: half * 0.8), ink, pen)]
        }
    }

    /// The colour of the sign.
    var ink: Ink {
        switch self {
        case .good, .current: .good
        case .caution, .warning, .late: .caution
        case .bad, .error: .bad
        case .info: .accent
        case .up, .down, .same, .once, .nothing: .soft
        }
    }

    private func triangleShape(_ at: (Double, Double) -> Point) -> Shape {
        .path([at(0, -1), at(1.1, 0.9), at(-1.1, 0.9)], isClosed: true)
    }

    private func triangle(_ at: (Double, Double) -> Point) -> [Mark] { [.fill(triangleShape(at), ink)] }

    private func exclamation(_ center: Point, _ size: Double, _ ink: Ink) -> [Mark] {
        let pen = Pen(width: size * 0.14)
        return [
            .stroke(.line(Point(center.x, center.y - size * 0.15), Point(center.x, center.y + size * 0.14)), ink, pen),
            .fill(.disc(Point(center.x, center.y + size * 0.3), radius: size * 0.08), ink),
        ]
    }
}

extension Sign {
    init?(_ judgement: ReportPage.Judgement) {
        switch judgement {
        case .neutral: return nil
        case .good: self = .good
        case .caution: self = .caution
        case .bad: self = .bad
        }
    }

    init(_ severity: ReportPage.Severity) {
        switch severity {
        case .error: self = .error
        case .warning: self = .warning
        case .info: self = .info
        }
    }

    init(_ freshness: ReportPage.Freshness) {
        switch freshness {
        case .once: self = .once
        case .current: self = .current
        case .late: self = .late
        case .nothing: self = .nothing
        }
    }

    init?(_ direction: ReportPage.Direction?) {
        switch direction {
        case .up: self = .up
        case .down: self = .down
        case .same: self = .same
        case nil, .some(.none): return nil
        }
    }
}
