import Canvas
import Foundation
import Testing

/// Compares a text with the one in `__Snapshots__`, or stores it if `TAQTA_RECORD_GOLDENS` is set.
///
/// Golden files contain the rows and the style runs of frames, so that a lost highlight fails just like a lost word.
/// They are recorded by `scripts/record-goldens`, never in continuous integration.
func expectGolden(_ text: String, _ name: String, file: String = #filePath, location: SourceLocation = #_sourceLocation) throws {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("__Snapshots__")
    let golden = folder.appendingPathComponent("\(name).txt")
    if ProcessInfo.processInfo.environment["TAQTA_RECORD_GOLDENS"] != nil {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: golden)
        return
    }
    let kept = try String(decoding: Data(contentsOf: golden), as: UTF8.self)
    guard kept != text else { return }
    let pairs = zip(
        kept.split(separator: "\n", omittingEmptySubsequences: false), text.split(separator: "\n", omittingEmptySubsequences: false))
    let line = pairs.enumerated().first { $0.element.0 != $0.element.1 }
    Issue.record(
        """
        \(name).txt differs from line \((line?.offset ?? 0) + 1):
        kept  \(line?.element.0 ?? "(its end)")
        drawn \(line?.element.1 ?? "(its end)")
        """, sourceLocation: location)
}
