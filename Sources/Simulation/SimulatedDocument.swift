/// One snapshot file of the synthetic feed.
public struct SimulatedDocument: Sendable, Hashable {
    /// The path below the feed's directory: `<unit>/<dataSet>/<asOf>.json`.
    public var path: String
    /// UTF-8 JSON of the snapshot format 1.0, marked synthetic.
    public var bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
