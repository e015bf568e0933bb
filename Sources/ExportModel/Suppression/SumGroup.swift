import HealthModel

/// Figures that add up to another one which may be published beside them.
struct SumGroup: Sendable, Hashable {
    /// Nil where no total of them is ever shown.
    var total: FigureID?
    var parts: [FigureID]
}

/// Finds which figures have to be hidden so that no small one can be told from those that stay.
///
/// A number from 1 up to the floor is hidden itself. Where a single member of a sum is hidden, the sum gives it away, so that
/// another one is hidden with it: the smallest part that is not zero, else the total. Two hidden ones that are both 1 would
/// give each other away as well, since a hidden figure is never zero.
struct SuppressionPlan {
    private(set) var hidden: Set<FigureID>
    private let numbers: [FigureID: Double]

    /// - Parameters:
    ///   - numbers: all figures that may be published, with their numbers; missing ones are left out.
    ///   - sensitive: those of which small numbers are hidden.
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

    /// Hides one more member of a group that does not protect its hidden ones; true where it did.
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
    /// Decides between equal numbers, the same way on every page.
    fileprivate var order: String { "\(orgUnit) \(code) \(category.number)" }
}
