import HealthModel

/// The layout of a data set's figures in a `FigureTable`: a column per element of the definition, a slot for the total and for
/// each code of each dimension.
///
/// Names are looked up in the definition, so that removed or added elements and codes do no harm.
struct FigureLayout: Sendable {
    struct Breakdown: Sendable, Hashable {
        var dimension: String
        var code: String
    }

    let definition: DataSetDefinition
    /// The breakdown of each slot; nil for the total in slot 0.
    let breakdowns: [Breakdown?]

    init(_ definition: DataSetDefinition) {
        self.definition = definition
        let parts = definition.dimensions.flatMap { dimension in
            dimension.codes.items.map { Breakdown(dimension: dimension.code, code: $0.code) }
        }
        breakdowns = [nil] + parts
    }

    var elementCount: Int { definition.elements.count }
    var slotCount: Int { breakdowns.count }

    /// The column of an element, or nil if the definition does not have it.
    func column(_ code: String) -> Int? { definition.elementIndex(code) }

    /// The slots of a dimension's codes, in definition order.
    func slots(_ dimension: String) -> [Int] {
        breakdowns.indices.filter { breakdowns[$0]?.dimension == dimension }
    }

    func slot(_ dimension: String, _ code: String) -> Int? {
        breakdowns.firstIndex { $0 == Breakdown(dimension: dimension, code: code) }
    }

    /// The columns of flows that are no plans.
    var flows: [Int] {
        definition.elements.indices.filter { definition.elements[$0].overTime == .sum && definition.elements[$0].role == .actual }
    }

    /// Stated percentages and ratios are stored in tenths, everything else in whole units.
    func isInTenths(_ column: Int) -> Bool {
        switch definition.elements[column].unit {
        case .percent, .percentPoint, .perTenThousand, .ratio: true
        default: false
        }
    }

    var emptyTable: FigureTable { FigureTable(elements: elementCount, slots: slotCount) }
}
