import ExportFormats
import ExportModel
import Glibc
import HealthModel
import Localization
import PanelContent

/// Every page in every suitable format, in a dated folder with an index page and a description of its tables.
///
/// All files are based on one generation of the data. Index and description are written last, so that they never refer to missing
/// files.
public struct ExportBundle {
    public let exports: [Export]
    private let made: Instant

    /// - Parameter exports: the pages, all made from the same data; at least one.
    public init(exports: [Export], made: Instant) {
        self.exports = exports
        self.made = made
    }

    /// Writes the files and returns the folder.
    ///
    /// - Parameters:
    ///   - folder: the parent folder; the bundle's folder is named after the unit and the day.
    ///   - sha256: returns the hash of bytes in hexadecimal digits.
    public func write(into folder: String, sha256: @escaping ([UInt8]) -> String) throws(ExportError) -> String {
        let unit = exports.first?.unit?.id.description ?? "taqta"
        let path = "\(folder)/\(ExportName.safe("taqta-\(unit)-\(made.day)"))"
        try makeFolder(folder)
        try makeFolder(path)
        var entries: [BundleEntry] = []
        for export in exports { entries += try write(export, into: path, sha256) }
        entries += try writeSnapshots(into: path, sha256)
        guard let first = exports.first else { return path }
        try write(path + "/datapackage.json") { (output) throws(ExportError) in
            try DataPackage(entries: entries, made: made, first).write(to: &output)
        }
        try write(path + "/index.html") { (output) throws(ExportError) in
            try BundleIndex(entries: entries, made: made, first).write(to: &output)
        }
        return path
    }

    // MARK: Files

    private func write(
        _ export: Export, into path: String, _ sha256: @escaping ([UInt8]) -> String
    ) throws(ExportError) -> [BundleEntry] {
        var entries: [BundleEntry] = []
        let panel = ExportName.safe(export.content.panel)
        for kind in ExportKind.allCases where kind.scope != .snapshots && kind != .ansi {
            if kind.scope == .table {
                for table in export.tableCodes {
                    var one = export
                    one.table = table
                    entries.append(try write(one, kind.format, "\(panel).\(ExportName.safe(table)).\(kind.fileExtension)", path, sha256))
                }
            } else if kind.format.refusal(of: export) == nil {
                let middle = kind.code == kind.fileExtension ? "" : ".\(kind.code)"
                entries.append(try write(export, kind.format, "\(panel)\(middle).\(kind.fileExtension)", path, sha256))
            }
        }
        return entries
    }

    private func write(
        _ export: Export, _ format: any ExportFormat, _ name: String, _ path: String, _ sha256: @escaping ([UInt8]) -> String
    ) throws(ExportError) -> BundleEntry {
        let content = Collected()
        var output = Output { (bytes) throws(ExportError) in content.bytes += bytes }
        try format.write(export, to: &output)
        let file = try AtomicFile("\(path)/\(name)")
        try file.write(content.bytes)
        try file.commit()
        let table = format.kind.scope == .table ? export.chosenTable : nil
        let panel = BundleEntry.Panel(code: export.content.panel, title: export.wording.text(export.content.title))
        return BundleEntry(
            path: name, format: format.kind.code, panel: panel, tableTitle: table.map { export.wording.text($0.title) },
            bytes: content.bytes.count, sha256: sha256(content.bytes),
            table: table.map { TableDescription(export.arranged($0).withLabelColumns(), export) })
    }

    /// Writes the distinct snapshots behind all pages, except for those with figures to be suppressed.
    private func writeSnapshots(into path: String, _ sha256: @escaping ([UInt8]) -> String) throws(ExportError) -> [BundleEntry] {
        var seen: Set<SnapshotKey> = []
        var entries: [BundleEntry] = []
        for export in exports {
            for snapshot in export.snapshots where seen.insert(snapshot.header.key).inserted {
                if export.suppressedCount != nil, snapshot.hasSmallSensitiveNumbers(below: export.suppressionFloor) { continue }
                entries.append(try write(snapshot, export, path, sha256))
            }
        }
        return entries
    }

    private func write(
        _ snapshot: Snapshot, _ export: Export, _ path: String, _ sha256: @escaping ([UInt8]) -> String
    ) throws(ExportError) -> BundleEntry {
        let key = snapshot.header.key
        let name = ["snapshot", key.dataSet, key.orgUnit.description, key.asOf.description, key.feed].map(ExportName.safe)
        let file = name.joined(separator: ".") + ".json"
        let content = Collected()
        var output = Output { (bytes) throws(ExportError) in content.bytes += bytes }
        try snapshot.write(export.contents, to: &output)
        let target = try AtomicFile("\(path)/\(file)")
        try target.write(content.bytes)
        try target.commit()
        return BundleEntry(
            path: file, format: "snapshot",
            panel: BundleEntry.Panel(code: key.dataSet, title: export.wording.text(snapshot.definition.name)),
            bytes: content.bytes.count, sha256: sha256(content.bytes))
    }

    private func write(_ path: String, _ body: (inout Output) throws(ExportError) -> Void) throws(ExportError) {
        let content = Collected()
        var output = Output { (bytes) throws(ExportError) in content.bytes += bytes }
        try body(&output)
        try output.flush()
        let file = try AtomicFile(path)
        try file.write(content.bytes)
        try file.commit()
    }

    private func makeFolder(_ path: String) throws(ExportError) {
        guard mkdir(path, 0o777) != 0, errno != EEXIST || !ExportTarget.isFolder(path) else { return }
        throw ExportError.system(path, errno)
    }
}

/// Collects the bytes of one file.
private final class Collected {
    var bytes: [UInt8] = []
}
