import HealthModel

/// Figures that add up to another one that may be published as well.
struct SumGroup: Sendable, Hashable {
    /// Nil if their total is never shown.
    var total: FigureID?
    var parts: [FigureID]
}

/// Determines the figures to hide so that no small one can be derived from those that remain.
///
/// A non-zero number below the floor is hidden itself (primary suppression). If only one member of a sum is hidden, it can be
/// derived, so another one is hidden as well: the smallest non-zero part, else the total. Two hidden parts that are both 1 would
/// also be derivable, since a hidden figure is never zero.
struct SuppressionPlan {
    private(set) var hidden: Set<FigureID>
    private let numbers: [FigureID: Double]

    /// - Parameters:
    ///   - numbers: all figures that may be published, with their numbers; missing ones are left out.
    ///   - sensitive: the figures whose small numbers are hidden.
    ///   - floor: the smallest number that may be shown.
    init(numbers: [FigureID: Double], sensitive: Set<FigureID>, groups: [SumGroup], floor: Double) {
        self.numbers = numbers
        hidden = sensitive.filter { numbers[$0].map { $0 > 0 && $0 < floor } ?? false }
        guard !hidden.isEmpty else { return }
        repeat {
            var isStable = false
            while !isStable {
                isStable = true
                for group in groups where protect(group) { isStable = false }
            }
        } while protectPinned(groups, floor: floor)
    }

    /// Hides one more member of a group if its hidden ones can be derived; returns whether it did.
    private mutating func protect(_ group: SumGroup) -> Bool {
        let parts = group.parts.filter { numbers[$0] != nil }
        let hiddenParts = parts.filter(hidden.contains)
        let total = group.total.flatMap { numbers[$0] == nil ? nil : $0 }
        let totalIsHidden = total.map(hidden.contains) ?? true
        guard !isSafe(hiddenParts, total: total, totalIsHidden: totalIsHidden) else { return false }
        let candidates = parts.filter { !hidden.contains($0) && (numbers[$0] ?? 0) > 0 }
        let smallest = candidates.min { (numbers[$0] ?? 0, $0.order) < (numbers[$1] ?? 0, $1.order) }
        guard let next = smallest ?? (totalIsHidden ? nil : total) else { return false }
        hidden.insert(next)
        return true
    }

    /// Hides one more member of a sum that, together with others, pins a small figure; returns whether it did.
    ///
    /// The sums are safe one by one, but since no hidden figure is zero, several of them may leave a figure only one value.
    private mutating func protectPinned(_ groups: [SumGroup], floor: Double) -> Bool {
        let known = groups.filter { $0.total.map { numbers[$0] != nil } ?? false }
        let bounds = HiddenBounds(hidden, known, numbers)
        let pinned = hidden.filter { (numbers[$0] ?? floor) < floor && bounds.isPinned($0) }.sorted { $0.order < $1.order }
        for figure in pinned {
            let members = known.filter { $0.total == figure || $0.parts.contains(figure) }.flatMap {
                $0.parts + [$0.total].compactMap(\.self)
            }
            let candidates = members.filter { !hidden.contains($0) && (numbers[$0] ?? 0) > 0 }
            guard let next = candidates.min(by: { (numbers[$0] ?? 0, $0.order) < (numbers[$1] ?? 0, $1.order) }) else { continue }
            hidden.insert(next)
            return true
        }
        return false
    }

    private func isSafe(_ hiddenParts: [FigureID], total: FigureID?, totalIsHidden: Bool) -> Bool {
        guard total != nil else { return true }
        if totalIsHidden { return !hiddenParts.isEmpty }
        if hiddenParts.isEmpty { return true }
        let sum = hiddenParts.reduce(0) { $0 + (numbers[$1] ?? 0) }
        return hiddenParts.count > 1 && sum > Double(hiddenParts.count)
    }
}

extension FigureID {
    /// A tie-breaker for equal numbers, the same on every page.
    fileprivate var order: String { "\(orgUnit) \(code) \(category.number)" }
}

/// The values that hidden figures may have for a reader who knows the sums and that no hidden figure is below 1.
private struct HiddenBounds {
    private var bounds: [FigureID: ClosedRange<Double>]
    private let numbers: [FigureID: Double]
    /// Bounds that still move after so many passes are wide.
    private static let passes = 32

    init(_ hidden: Set<FigureID>, _ groups: [SumGroup], _ numbers: [FigureID: Double]) {
        self.numbers = numbers
        bounds = Dictionary(uniqueKeysWithValues: hidden.map { ($0, 1 ... .infinity) })
        for _ in 0..<HiddenBounds.passes {
            var hasChanged = false
            for group in groups where narrow(group) { hasChanged = true }
            if !hasChanged { return }
        }
    }

    func isPinned(_ figure: FigureID) -> Bool { bounds[figure].map { $0.lowerBound == $0.upperBound } ?? false }

    private func bound(_ figure: FigureID) -> ClosedRange<Double> {
        let number = numbers[figure] ?? 0
        return bounds[figure] ?? number...number
    }

    /// Narrows the members of a sum by each other; returns whether any became narrower.
    private mutating func narrow(_ group: SumGroup) -> Bool {
        guard let total = group.total else { return false }
        let parts = group.parts.filter { numbers[$0] != nil }
        let sum = parts.map(bound).reduce((lower: 0.0, upper: 0.0)) { ($0.lower + $1.lowerBound, $0.upper + $1.upperBound) }
        var hasChanged = restrict(total, from: sum.lower, to: sum.upper)
        let whole = bound(total)
        for part in parts where bounds[part] != nil {
            let others = parts.lazy.filter { $0 != part }.map(bound)
            let (lower, upper) = others.reduce((0.0, 0.0)) { ($0.0 + $1.lowerBound, $0.1 + $1.upperBound) }
            if restrict(part, from: whole.lowerBound - upper, to: whole.upperBound - lower) { hasChanged = true }
        }
        return hasChanged
    }

    private mutating func restrict(_ figure: FigureID, from lower: Double, to upper: Double) -> Bool {
        guard let old = bounds[figure] else { return false }
        let narrower = (max(old.lowerBound, lower), min(old.upperBound, upper))
        // Figures that contradict their sums pin nothing.
        guard narrower != (old.lowerBound, old.upperBound), narrower.0 <= narrower.1 else { return false }
        bounds[figure] = narrower.0...narrower.1
        return true
    }
}
