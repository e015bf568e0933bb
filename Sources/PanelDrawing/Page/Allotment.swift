/// Distributes rows among the parts of a page, in the order of requests.
struct Allotment {
    private(set) var left: Int
    private(set) var given: [Int]

    init(_ rows: Int, parts: Int) {
        left = max(0, rows)
        given = [Int](repeating: 0, count: parts)
    }

    /// Grows a part to `wanted` rows as far as rows are left; not at all if it would get fewer than `least`.
    mutating func raise(_ part: Int, to wanted: Int, least: Int = 0) {
        guard given.indices.contains(part), wanted > given[part] else { return }
        let extra = min(left, wanted - given[part])
        guard given[part] + extra >= least else { return }
        given[part] += extra
        left -= extra
    }
}
