import HealthModel
import History

extension Analysis {
    /// The maximum number of listed figures: in a file with wrong units of measure, all of them are outliers.
    private static let outlierLimit = 5

    /// The figures of a unit's newest snapshot that lie far from their own earlier values, the most extreme first.
    func outlierFindings(_ dataSet: DataSetDefinition, _ unit: OrgUnitID) -> [Finding] {
        guard let series = ownSeries(dataSet, of: unit),
            let newest = series.newestFirst(at: asOf).first(where: { $0.values.position(of: unit) != nil })
        else { return [] }
        let values = EarlierValues(of: unit, before: newest, in: series)
        let found = values.cells.indices.compactMap { index -> (index: Int, outlier: SeriesJudgement.Outlier)? in
            let element = dataSet.elements[values.cells[index].element]
            let judgement = SeriesJudgement(
                element: element, point: values.newest[index], earlier: values.earlier[index], thresholds: settings.thresholds.value)
            return judgement.outlier.map { (index, $0) }
        }
        let ordered = found.sorted { (abs($1.outlier.score.score), $0.index) < (abs($0.outlier.score.score), $1.index) }
        return ordered.prefix(Analysis.outlierLimit).map {
            finding($0.outlier, of: values.cells[$0.index], values.newest[$0.index].period, dataSet, unit, newest)
        }
    }

    /// The unit's own reports, else those of a unit above it.
    private func ownSeries(_ dataSet: DataSetDefinition, of unit: OrgUnitID) -> Series? {
        ([unit] + orgUnits.ancestors(of: unit)).lazy.compactMap { self.history.series(dataSet.code, of: $0) }
            .first { $0.mayHoldAnything(of: unit) }
    }

    private func finding(
        _ outlier: SeriesJudgement.Outlier, of cell: FigureCell, _ period: Period, _ dataSet: DataSetDefinition, _ unit: OrgUnitID,
        _ snapshot: Snapshot
    ) -> Finding {
        let element = dataSet.elements[cell.element]
        let codes = dataSet.breakdown(of: cell.category).map { Message.Argument.name($0.item.name) }
        let name: Message.Argument =
            codes.isEmpty ? .name(element.name) : .message(Message("finding.name.of", .name(element.name), .list(codes)))
        let (value, median) = (outlier.value, outlier.score.median)
        func reading(_ number: Number) -> Reading { Reading(number, unit: element.unit, digits: outlier.isGrowth ? 1 : nil) }
        return Finding(
            FindingID(
                .check(.outlier), about: FindingID.Subject(dataSet: dataSet.code, orgUnit: unit, category: cell.category),
                period: period, operands: [.figure(dataSet.measure(element.code))]),
            kind: .notice, severity: .warning,
            title: Message(key: outlier.isGrowth ? "finding.outlier.growth" : "finding.outlier", arguments: [name]),
            evidence: Message(
                "finding.outlier.evidence", .quantity(reading(value)), .number(.integer(Int64(outlier.score.count))),
                .quantity(reading(Analysis.plain(median))), .decimal(outlier.score.score, digits: 1)),
            difference: reading(value - Analysis.plain(median)), document: snapshot.origin.document)
    }

    /// Represents a whole number as an integer.
    private static func plain(_ value: Double) -> Number { Int64(exactly: value).map { .integer($0) } ?? .decimal(value) }
}
