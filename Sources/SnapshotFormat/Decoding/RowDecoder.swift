import HealthModel

/// Decodes the rows of a document directly into columns. Invalid rows and values are reported and skipped; the others load.
struct RowDecoder {
    private let plan: DecodingPlan
    private var builder = ValueColumns.Builder()
    private var seen = ReportedCells(rows: 0)
    private var units = TextCache<UInt32>()
    private var periods = TextCache<UInt16>()

    /// The unit, period and category shared by the values of a row.
    private struct Cell {
        var unit: UInt32
        var period: UInt16
        var category: Category
    }

    init(plan: DecodingPlan) {
        self.plan = plan
    }

    consuming func finish() -> ValueColumns { builder.finish() }

    mutating func decode(_ position: Int?, _ context: inout DecodingContext) {
        guard let position else { return }
        guard context.tape.kind(position) == .array else {
            return context.reportType(.type, at: position, expected: .array)
        }
        reserve(position, context)
        var count = 0
        for row in context.tape.elements(position) {
            count += 1
            if count > context.limits.rows {
                return context.report(.rows, at: row, .number(.integer(Int64(context.limits.rows))))
            }
            decodeRow(row, &context)
        }
    }

    /// Reserves capacity for the values of all rows.
    private mutating func reserve(_ rows: Int, _ context: DecodingContext) {
        let tape = context.tape
        var count = 0
        for row in tape.elements(rows) where tape.kind(row) == .object {
            // A cheap test for `values`, the only known member of six letters that is an object; an overestimate is harmless.
            for key in tape.members(row) where tape.kind(key + 1) == .object && tape.text(key).count == 6 {
                count += tape.count(key + 1)
            }
        }
        builder.reserve(count)
        seen = ReportedCells(rows: min(tape.count(rows), context.limits.rows))
    }

    private mutating func decodeRow(_ row: Int, _ context: inout DecodingContext) {
        guard context.tape.kind(row) == .object else { return context.reportType(.type, at: row, expected: .object) }
        let members = context.members(of: row, RowMember.self)
        guard context.require(RowMember.required, in: members, of: row) else { return }
        // Nothing returns early here, so that every fault of a row is reported at once.
        let unit = unit(at: members[RowMember.orgUnit], &context)
        let period = period(members, of: row, &context)
        let category = category(at: members[RowMember.by], &context)
        guard let values = members[RowMember.values] else { return }
        guard context.tape.kind(values) == .object else {
            return context.reportType(.type, at: values, expected: .object)
        }
        guard let unit, let period, let category else { return }
        decodeValues(values, of: Cell(unit: unit, period: period, category: category), &context)
    }

    private mutating func unit(at position: Int?, _ context: inout DecodingContext) -> UInt32? {
        guard let position else { return nil }
        let text = context.tape.string(position)
        // Rows repeat few units and periods, so most hit the cache. Failures are not cached: each row's is reported.
        if let text, let known = units[text] { return known }
        guard let unit = context.unit(at: position) else { return nil }
        let index = builder.unitIndex(unit)
        if let text { units[text] = index }
        return index
    }

    private mutating func period(_ members: MemberSlots, of row: Int, _ context: inout DecodingContext) -> UInt16? {
        // A counter depends on `through` and `since`, so only plain periods are cached by their text.
        let isPlain = members[RowMember.through] == nil && members[RowMember.since] == nil
        let text = isPlain ? members[RowMember.period].flatMap(context.tape.string) : nil
        if let text, let known = periods[text] { return known }
        guard let period = RowPeriod.decode(members, of: row, &context), let index = builder.periodIndex(period) else { return nil }
        if let text { periods[text] = index }
        return index
    }

    /// The category given by `by`; nil if a dimension or code is unknown.
    private func category(at position: Int?, _ context: inout DecodingContext) -> Category? {
        guard let position else { return .total }
        guard context.tape.kind(position) == .object else {
            context.reportType(.type, at: position, expected: .object)
            return nil
        }
        // Sums mixed-radix digits, as `DataSetDefinition.category` does; see `Category`.
        var number = 0
        var isKnown = true
        for key in context.tape.members(position) {
            if let part = categoryPart(key, &context) { number += part } else { isKnown = false }
        }
        return isKnown ? Category(number: UInt16(clamping: number)) : nil
    }

    private func categoryPart(_ key: Int, _ context: inout DecodingContext) -> Int? {
        guard let dimension = plan.dimensionNames.index(of: context.tape.text(key)) else {
            context.reportUnknown(.dimension, at: key, among: plan.dimensionNames.names)
            return nil
        }
        guard let text = context.text(at: key + 1) else { return nil }
        let codes = plan.dimensions[dimension].codes
        if let code = codes.index(of: text) { return (code + 1) * plan.dimensions[dimension].radix }
        context.reportUnknown(.unknownCode, at: key + 1, among: codes.names)
        return nil
    }

    private mutating func decodeValues(_ object: Int, of cell: Cell, _ context: inout DecodingContext) {
        let slot = seen.slot(unit: cell.unit, period: cell.period, category: cell.category)
        // All values of a row share a cell, so its slot is looked up once and each element costs one bit test.
        for key in context.tape.members(object) {
            guard let element = plan.elementNames.index(of: context.tape.text(key)) else {
                context.reportUnknown(.unknownElement, at: key, among: plan.elementNames.names)
                continue
            }
            guard seen.insert(element, at: slot) else {
                context.report(.valueDuplicate, at: key, .text(context.tape.text(key).quoted))
                continue
            }
            decodeValue(key + 1, element: element, of: cell, &context)
        }
    }

    private mutating func decodeValue(_ position: Int, element: Int, of cell: Cell, _ context: inout DecodingContext) {
        // A plain number is by far the most frequent value; objects add a qualifier, a detail or a reason for a missing value.
        guard context.tape.kind(position) == .object else {
            guard let number = number(at: position, element: element, &context) else { return }
            return builder.append(
                unit: cell.unit, element: element, category: cell.category, period: cell.period, content: .number(number))
        }
        guard let object = ValueObject.decode(position, &context) else { return }
        switch object.content {
        case .missing(let missing):
            append(.missing(missing), element: element, of: cell, object)
        case .value(let value):
            guard let number = number(at: value, element: element, &context) else { return }
            append(.number(number), element: element, of: cell, object)
        }
    }

    private mutating func append(_ content: Value.Content, element: Int, of cell: Cell, _ object: ValueObject) {
        builder.append(
            unit: cell.unit, element: element, category: cell.category, period: cell.period, content: content,
            qualifier: object.qualifier, detail: object.detail)
    }

    /// The number at a position, if the element accepts it.
    @inline(__always)
    private func number(at position: Int, element: Int, _ context: inout DecodingContext) -> Number? {
        guard let number = context.number(at: position, code: .valueType) else { return nil }
        let limits = plan.elements[element]
        let double = number.double
        guard double >= limits.lowest, double <= limits.highest else {
            context.report(.valueRange, at: position, .number(number), .bounds(limits.lowest, limits.highest))
            return nil
        }
        if limits.isWhole, case .decimal(let value) = number, !isWhole(value) {
            context.report(.valueFraction, at: position, .text("\(value)"))
            return nil
        }
        return number
    }

    // Not inlined into the hot path: whole elements are rarely spelled as decimals.
    @inline(never)
    private func isWhole(_ value: Double) -> Bool { value == value.rounded() }
}

extension DecodingContext {
    /// The number at a position; anything else is reported.
    @inline(__always)
    mutating func number(at position: Int, code: DiagnosticCode) -> Number? {
        switch tape.kind(position) {
        case .integer: return .integer(tape.integer(position))
        case .decimal: return .decimal(tape.decimal(position))
        case .unsigned: report(.number, at: position)
        default: reportType(code, at: position, expected: .number)
        }
        return nil
    }

    /// The unit of a row or record; nil and reported if the row has to be left out.
    mutating func unit(at position: Int?) -> OrgUnitID? {
        guard let position, let text = text(at: position) else { return nil }
        switch units.resolve(text) {
        case .inside(let unit): return unit
        case .outside(let unit): report(.outsideUnit, at: position, .text("\(unit)"), .text("\(units.reporting)"))
        case .unknown: report(.unknownUnit, at: position, .text(text.quoted))
        }
        keptAside += 1
        return nil
    }
}
