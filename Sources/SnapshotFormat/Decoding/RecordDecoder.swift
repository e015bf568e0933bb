import HealthModel

/// Decodes the records of a document into typed columns.
///
/// An invalid field is reported and counts as not reported; a record without its id, unit or a required field is left out.
struct RecordDecoder {
    private let plan: RecordPlan
    private var columns: RecordColumns.Builder
    private var ids: Set<String> = []

    init(plan: DecodingPlan) {
        self.plan = plan.record
        columns = RecordColumns.Builder(fields: plan.definition.recordFields)
    }

    consuming func finish() -> RecordColumns { columns.finish() }

    mutating func decode(_ position: Int?, _ context: inout DecodingContext) {
        guard let position else { return }
        guard context.tape.kind(position) == .array else {
            return context.reportType(.type, at: position, expected: .array)
        }
        reserve(min(context.tape.count(position), context.limits.rows))
        var count = 0
        for record in context.tape.elements(position) {
            count += 1
            if count > context.limits.rows {
                return context.report(.rows, at: record, .number(.integer(Int64(context.limits.rows))))
            }
            decodeRecord(record, &context)
        }
    }

    private mutating func reserve(_ count: Int) {
        ids.reserveCapacity(count)
        columns.reserve(count)
    }

    private mutating func decodeRecord(_ record: Int, _ context: inout DecodingContext) {
        guard context.tape.kind(record) == .object else {
            return context.reportType(.type, at: record, expected: .object)
        }
        let first = RecordPlan.Member.allCases.count
        var fields = [Int?](repeating: nil, count: plan.fields.count)
        var own: (id: Int?, unit: Int?) = (nil, nil)
        for key in context.tape.members(record) {
            switch plan.names.index(of: context.tape.text(key)) {
            case RecordPlan.Member.id.rawValue: own.id = key + 1
            case RecordPlan.Member.orgUnit.rawValue: own.unit = key + 1
            case RecordPlan.Member.extensions.rawValue: break
            case let index?: fields[index - first] = key + 1
            case nil: context.reportUnknown(.unknownField, at: key, among: plan.fieldNames)
            }
        }
        append(record, id: own.id, unit: own.unit, fields: fields, &context)
    }

    private mutating func append(
        _ record: Int, id: Int?, unit: Int?, fields: [Int?], _ context: inout DecodingContext
    ) {
        if id == nil { context.report(.missingMember, at: record, .text("id")) }
        let name = context.nonEmpty(at: id)
        let place = unit == nil ? context.units.reporting : context.unit(at: unit)
        let values = FieldDecoder.values(at: fields, plan.fields, of: record, &context)
        guard let id, let name, let place, let values else { return }
        guard ids.insert(name).inserted else {
            return context.report(.duplicateID, at: id, .text(context.tape.text(id).quoted))
        }
        columns.append(id: name, unit: place, values: values)
    }
}
