import SnapshotFormat
import HealthModel

extension DocumentContentID {
    /// The content, where its document still holds it and belongs to a directory.
    public var bytesInDirectory: [UInt8]? {
        guard document.source != .none else { return nil }
        var file = FileReader(limit: ReadingLimits.standard.bytes)
        let path = DocumentPath(document.name).systemPath(below: Array(document.source.name.utf8))
        guard case .content = file.read(path, unless: nil, isComplete: true) else { return nil }
        let bytes = Array(file.bytes)
        return isContent(bytes) ? bytes : nil
    }
}
