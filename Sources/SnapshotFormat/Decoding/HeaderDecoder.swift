import HealthModel

/// The header of a document and the positions of its rows and records.
struct DecodedHeader {
    var header: SnapshotHeader
    var plan: DecodingPlan
    var rows: Int?
    var records: Int?
}

/// Decodes the members that apply to the whole file. A fault in any of them rejects the file.
struct HeaderDecoder {
    /// The plans of the known data sets by code.
    let plans: [String: DecodingPlan]

    func decode(_ context: inout DecodingContext) -> DecodedHeader? {
        let document = context.tape.root
        guard context.tape.kind(document) == .object else {
            context.reportType(.type, at: document, expected: .object)
            return nil
        }
        guard isSnapshot(document, &context) else { return nil }
        let members = context.members(of: document, HeaderMember.self)
        let isComplete = context.require(HeaderMember.required, in: members, of: document)
        let plan = plan(at: members[HeaderMember.dataSet], &context)
        let sources = sources(at: members[HeaderMember.sources], &context)
        let header = header(members, dataSet: plan?.definition.code, sources: sources, &context)
        guard isComplete, let header, let plan, !context.issues.hasErrors else { return nil }
        return DecodedHeader(
            header: header, plan: plan, rows: members[HeaderMember.rows], records: members[HeaderMember.records])
    }

    /// Files of another kind or a newer major version are recognised before any other fault is reported.
    private func isSnapshot(_ document: Int, _ context: inout DecodingContext) -> Bool {
        let tape = context.tape
        for key in tape.members(document) {
            switch HeaderMember.table.index(of: tape.text(key)) {
            case HeaderMember.format.rawValue where tape.string(key + 1)?.string != "taqta-snapshot":
                context.report(.notSnapshot, at: key + 1)
                return false
            case HeaderMember.formatVersion.rawValue where !context.isReadable(version: key + 1): return false
            default: break
            }
        }
        return true
    }

    private func plan(at position: Int?, _ context: inout DecodingContext) -> DecodingPlan? {
        guard let position, let code = context.string(at: position) else { return nil }
        if let plan = plans[code] { return plan }
        context.reportUnknown(.dataSet, at: position, among: plans.keys.sorted())
        return nil
    }

    private func header(
        _ members: MemberSlots, dataSet: String?, sources: [SourceReference], _ context: inout DecodingContext
    ) -> SnapshotHeader? {
        let feed = context.nonEmpty(at: members[HeaderMember.feed])
        let unit = reportingUnit(at: members[HeaderMember.orgUnit], &context)
        let asOf = asOf(at: members[HeaderMember.asOf], &context)
        let generatedAt = timestamp(at: members[HeaderMember.generatedAt], &context)
        let isOnce = isOnce(at: members[HeaderMember.cadence], &context)
        let contact = context.string(at: members[HeaderMember.contact])
        let isWithdrawn = context.flag(at: members[HeaderMember.withdrawn])
        let isSynthetic = context.flag(at: members[HeaderMember.synthetic])
        guard let dataSet, let feed, let unit, let asOf, let generatedAt else { return nil }
        context.units.reporting = unit
        return SnapshotHeader(
            key: SnapshotKey(feed: feed, dataSet: dataSet, orgUnit: unit, asOf: asOf), generatedAt: generatedAt,
            contact: contact, sources: sources, isOnce: isOnce, isWithdrawn: isWithdrawn, isSynthetic: isSynthetic)
    }

    private func reportingUnit(at position: Int?, _ context: inout DecodingContext) -> OrgUnitID? {
        guard let position, let text = context.text(at: position) else { return nil }
        if let unit = text.orgUnit.flatMap(context.units.place) { return unit }
        context.report(.reportingUnit, at: position, .text(text.quoted))
        return nil
    }

    private func asOf(at position: Int?, _ context: inout DecodingContext) -> AsOf? {
        guard let position, let text = context.text(at: position) else { return nil }
        if let asOf = AsOf(iso: text.string) { return asOf }
        context.report(.date, at: position, .text(text.quoted))
        return nil
    }

    private func timestamp(at position: Int?, _ context: inout DecodingContext) -> Instant? {
        guard let position, let text = context.text(at: position) else { return nil }
        if let instant = Instant(rfc3339: text.string) { return instant }
        context.report(.timestamp, at: position, .text(text.quoted))
        return nil
    }

    private func isOnce(at position: Int?, _ context: inout DecodingContext) -> Bool {
        guard let position, let text = context.text(at: position) else { return false }
        if text.string == Cadence.Rhythm.once.rawValue { return true }
        context.report(.unknownCode, at: position, .text(text.quoted), .text(""))
        return false
    }

    private func sources(at position: Int?, _ context: inout DecodingContext) -> [SourceReference] {
        guard let position else { return [] }
        guard context.tape.kind(position) == .array else {
            context.reportType(.type, at: position, expected: .array)
            return []
        }
        var found: [SourceReference] = []
        for element in context.tape.elements(position) {
            guard let source = source(at: element, &context) else { continue }
            if !context.sources.insert(source.id).inserted {
                context.report(.duplicateSource, at: element, .text(source.id))
            }
            found.append(source)
        }
        return found
    }

    private func source(at position: Int, _ context: inout DecodingContext) -> SourceReference? {
        guard context.tape.kind(position) == .object else {
            context.reportType(.type, at: position, expected: .object)
            return nil
        }
        let members = context.members(of: position, SourceMember.self)
        guard context.require(SourceMember.required, in: members, of: position) else { return nil }
        let id = context.nonEmpty(at: members[SourceMember.id])
        let title = context.string(at: members[SourceMember.title])
        let publisher = context.string(at: members[SourceMember.publisher])
        let publishedAt = asOf(at: members[SourceMember.publishedAt], &context)
        let kind = context.string(at: members[SourceMember.kind])
        guard let id, let title else { return nil }
        return SourceReference(id: id, title: title, publisher: publisher, publishedAt: publishedAt, kind: kind)
    }
}
