import CXXHash
import Canvas
import Dashboard
import FoundationEssentials
import HealthModel

/// The XXH3 checksum of a document's content, in hexadecimal digits: 64-bit numbers are not safe in JSON.
struct Fingerprint: Codable, Hashable, Sendable {
    var value: UInt64

    init(_ value: UInt64) { self.value = value }

    init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let value = UInt64(text, radix: 16) else { throw RecordingError(.damaged) }
        self.value = value
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(String(value, radix: 16))
    }
}

/// A digest of a frame: its cells, their styles, and the cursor position.
public struct FrameDigest: Codable, Hashable, Sendable {
    private var digest: Fingerprint

    public init(of frame: Frame) {
        var rest: [UInt32] = [UInt32(frame.width), UInt32(frame.height)]
        rest += frame.cursor.map { [UInt32(truncatingIfNeeded: $0.column), UInt32(truncatingIfNeeded: $0.row)] } ?? []
        for marks in frame.marks { rest += marks.map(\.value) + [0] }
        let cells = frame.cells.withUnsafeBytes { xxhash_64($0.baseAddress, $0.count) }
        rest += [UInt32(truncatingIfNeeded: cells), UInt32(truncatingIfNeeded: cells >> 32)]
        digest = Fingerprint(rest.withUnsafeBytes { xxhash_64($0.baseAddress, $0.count) })
    }

    public init(from decoder: any Decoder) throws { digest = try Fingerprint(from: decoder) }

    public func encode(to encoder: any Encoder) throws { try digest.encode(to: encoder) }
}

/// Bytes in a JSON-compatible form.
struct Base64Bytes: Codable, Sendable {
    var bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    init(from decoder: any Decoder) throws { bytes = Array(try decoder.singleValueContainer().decode(Data.self)) }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(Data(bytes))
    }
}

/// A document by its name and its source's index in the head, so that directories are recorded only once.
struct RecordedDocument: Codable, Sendable {
    var source: Int?
    var name: String

    init(_ document: DocumentID, _ sources: [SourceID]) {
        source = sources.firstIndex(of: document.source)
        name = document.name
    }

    func document(_ sources: [SourceID]) throws -> DocumentID {
        guard let source else { return DocumentID(name: name) }
        guard sources.indices.contains(source) else { throw RecordingError(.damaged) }
        return DocumentID(source: sources[source], name: name)
    }
}

// MARK: Input

extension TerminalKey: Codable {
    private enum Key: String, CodingKey { case character, control, alt, function, key }

    private static let named: [(name: String, key: TerminalKey)] = [
        ("up", .up), ("down", .down), ("left", .left), ("right", .right), ("pageUp", .pageUp), ("pageDown", .pageDown), ("home", .home),
        ("end", .end), ("insert", .insert), ("delete", .delete), ("backspace", .backspace), ("enter", .enter), ("escape", .escape),
        ("tab", .tab), ("backTab", .backTab),
    ]

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        func scalar(_ key: Key) throws -> Unicode.Scalar {
            guard let scalar = try container.decode(String.self, forKey: key).unicodeScalars.first else { throw RecordingError(.damaged) }
            return scalar
        }
        switch container.allKeys.first {
        case .character: self = .character(try scalar(.character))
        case .control: self = .control(try scalar(.control))
        case .alt: self = .alt(try scalar(.alt))
        case .function: self = .function(try container.decode(Int.self, forKey: .function))
        case .key:
            let name = try container.decode(String.self, forKey: .key)
            guard let found = TerminalKey.named.first(where: { $0.name == name }) else { throw RecordingError(.damaged) }
            self = found.key
        case nil: throw RecordingError(.damaged)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .character(let scalar): try container.encode(String(Character(scalar)), forKey: .character)
        case .control(let scalar): try container.encode(String(Character(scalar)), forKey: .control)
        case .alt(let scalar): try container.encode(String(Character(scalar)), forKey: .alt)
        case .function(let number): try container.encode(number, forKey: .function)
        case .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .insert, .delete, .backspace, .enter, .escape, .tab, .backTab:
            try container.encode(TerminalKey.named.first { $0.key == self }?.name, forKey: .key)
        }
    }
}
