import Foundation

/// The size of a random sample: as given, or many times that for `scripts/test --long`.
public func samples(_ count: Int) -> Int { count * factor }

private let factor = ProcessInfo.processInfo.environment["TAQTA_SAMPLES"].flatMap { Int($0) } ?? 1
