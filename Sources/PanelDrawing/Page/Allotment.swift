/// Shares out rows among the parts of a page, in the order in which they are asked for.
struct Allotment {
    private(set) var left: Int
    private(set) var given: [Int]

    init(_ rows: Int, parts: Int) {
        left = max(0, rows)
        given = [Int](repeating: 0, count: parts)
    }

    /// Raises a part to `wanted` rows as far as rows are left; to none at all where it would not get `least`.
    mutating func raise(_ part: Int, to wanted: Int, least: Int = 0) {
        guard given.indices.contains(part), wanted > given[part] else { return }
        let extra = min(left, wanted - given[part])
        guard given[part] + extra >= least else { return }
        given[part] += extra
        left -= extra
    }
}
