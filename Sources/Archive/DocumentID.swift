/// A document among those of all sources that feed one archive.
public struct DocumentID: Hashable, Sendable {
    /// Where documents come from: the absolute path of a watched directory.
    public var source: String
    /// The document's name in that source: the path of a file below the directory.
    public var path: String

    public init(source: String, path: String) {
        self.source = source
        self.path = path
    }
}
