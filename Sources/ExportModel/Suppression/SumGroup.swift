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
        var isStable = false
        while !isStable {
            isStable = true
            for group in groups where protect(group) { isStable = false }
        }
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
