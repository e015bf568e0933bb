/// Finds the special causes in points without a gap between them.
struct SignalSearch {
    let limits: ProcessLimits
    /// The points by their positions.
    let values: ArraySlice<Double>

    var signals: [ProcessSignal] { outside + shifts + trends + nearLimits }

    private var outside: [ProcessSignal] {
        runs(of: values.map(limits.sideOutside)).map { side, run in
            ProcessSignal(.outside, side, points: Array(run), raised: run.lowerBound)
        }
    }

    private var shifts: [ProcessSignal] {
        runs(of: values.map(limits.side)).compactMap { completed(.shift, $0, $1) }
    }

    /// Runs of equal steps; a run of points begins one before its first step.
    private var trends: [ProcessSignal] {
        runs(of: [nil] + zip(values, values.dropFirst()).map(limits.heading)).compactMap { side, steps in
            completed(.trend, side, steps.lowerBound - 1..<steps.upperBound)
        }
    }

    private func completed(_ cause: SpecialCause, _ side: ProcessSide, _ run: Range<Int>) -> ProcessSignal? {
        guard run.count >= SpecialCause.run else { return nil }
        return ProcessSignal(cause, side, points: Array(run), raised: run.lowerBound + SpecialCause.run - 1)
    }

    /// Each point stands for the three that end with it; threes that follow one upon another are one signal.
    private var nearLimits: [ProcessSignal] {
        runs(of: values.indices.map(sideOfThree)).map { side, ends in
            let points = (ends.lowerBound - 2..<ends.upperBound).filter { limits.isNear(values[$0]) }
            return ProcessSignal(.nearLimit, side, points: points, raised: ends.lowerBound)
        }
    }

    private func sideOfThree(endingAt position: Int) -> ProcessSide? {
        guard position - 2 >= values.startIndex else { return nil }
        let three = values[position - 2...position]
        guard let side = limits.side(of: values[position]), three.allSatisfy({ limits.side(of: $0) == side }) else { return nil }
        return three.count(where: limits.isNear) >= 2 ? side : nil
    }

    /// The longest runs of positions with the same side; positions on neither side end a run.
    private func runs(of sides: [ProcessSide?]) -> [(ProcessSide, Range<Int>)] {
        var found: [(ProcessSide, Range<Int>)] = []
        for (position, side) in zip(values.indices, sides) {
            guard let side else { continue }
            if let last = found.last, last.0 == side, last.1.upperBound == position {
                found[found.count - 1].1 = last.1.lowerBound..<position + 1
            } else {
                found.append((side, position..<position + 1))
            }
        }
        return found
    }
}
