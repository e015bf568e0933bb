import HealthModel
import SafeText

/// A figure in the notation of snapshots; numbers are JSON text, which preserves their digits.
public struct SpelledFigure: Sendable {
    public enum Content: Sendable {
        case number(String)
        case missing(Missing)
    }

    public var content: Content
    public var qualifier = Qualifier.exact
    /// The width of the rounding interval.
    public var precision: String?
    /// The id of a source in the header.
    public var source: String?
    public var quote: String?
    public var note: String?

    public init(_ content: Content) { self.content = content }

    private var isPlain: Bool { qualifier == .exact && precision == nil && source == nil && quote == nil && note == nil }

    /// Writes a plain number if it has no attributes, otherwise an object.
    package func write(to json: inout JSONWriter) {
        if case .number(let number) = content, isPlain { return json.value(literal: number) }
        json.openObject()
        switch content {
        case .number(let number): json.member("value", literal: number)
        case .missing(let missing): json.member("missing", missing.code)
        }
        if qualifier != .exact { json.member("qualifier", qualifier.code) }
        json.member("precision", literal: precision)
        json.member("source", source)
        json.member("quote", quote)
        json.member("note", note)
        json.closeObject()
    }
}

/// A record field's value in the notation of snapshots.
public indirect enum SpelledField: Sendable, Equatable {
    case text(String)
    case name(LocalizedText)
    /// JSON text of a number.
    case number(String)
    case flag(Bool)
    case day(Day, Qualifier)
    case codes([String])
    case objects([[Member]])
    case missing(Missing)

    /// A field of an object in a list.
    public struct Member: Sendable, Equatable {
        public var code: String
        public var value: SpelledField

        public init(_ code: String, _ value: SpelledField) {
            self.code = code
            self.value = value
        }
    }

    /// The value as JSON text.
    public var json: String {
        var json = JSONWriter()
        write(to: &json)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    func write(to json: inout JSONWriter) {
        switch self {
        case .text(let text): json.value(text)
        case .name(let name): write(name, to: &json)
        case .number(let number): json.value(literal: number)
        case .flag(let flag): json.value(flag)
        case .day(let day, let qualifier): write(day, qualifier, to: &json)
        case .codes(let codes):
            json.openArray()
            for code in codes { json.value(code) }
            json.closeArray()
        case .objects(let objects):
            json.openArray()
            for object in objects { write(object, to: &json) }
            json.closeArray()
        case .missing(let missing):
            json.openObject()
            json.member("missing", missing.code)
            json.closeObject()
        }
    }

    private func write(_ object: [Member], to json: inout JSONWriter) {
        json.openObject()
        for member in object {
            json.name(member.code)
            member.value.write(to: &json)
        }
        json.closeObject()
    }

    /// A single string if all languages are equal.
    private func write(_ text: LocalizedText, to json: inout JSONWriter) {
        if text.kk == text.ru, text.kk == text.en { return json.value(text.kk) }
        json.openObject()
        json.member("kk", text.kk)
        json.member("ru", text.ru)
        json.member("en", text.en)
        json.closeObject()
    }

    private func write(_ day: Day, _ qualifier: Qualifier, to json: inout JSONWriter) {
        if qualifier == .exact { return json.value(day.description) }
        json.openObject()
        json.member("value", day.description)
        json.member("qualifier", qualifier.code)
        json.closeObject()
    }
}

extension SpelledFigure {
    /// Creates the notation of a snapshot's figure.
    public init(_ value: Value, _ detail: ValueColumns.Remarks?) {
        switch value.content {
        case .number(let number): content = .number(number.exactText)
        case .missing(let missing): content = .missing(missing)
        }
        qualifier = value.qualifier
        precision = detail?.precision.map { Number.decimal($0).exactText }
        (source, quote, note) = (detail?.source, detail?.quote, detail?.note)
    }
}

extension SpelledField {
    /// Creates the notation of a record's field; nil for an unreported one, which is omitted.
    public init?(_ value: FieldValue, _ type: RecordField.FieldType) {
        switch (value, type) {
        case (.missing(.notReported), _): return nil
        case (.missing(let missing), _): self = .missing(missing)
        case (.text(let text), _): self = .name(text)
        case (.day(let day, let qualifier), _): self = .day(day, qualifier)
        case (.number(let number), _): self = .number(number.exactText)
        case (.boolean(let flag), _): self = .flag(flag)
        case (.orgUnit(let unit), _): self = .text(unit.description)
        case (.code(let position), .code(let list)): self = .text(list.items[position].code)
        case (.codes(let set), .codes(let list)):
            self = .codes(list.items.enumerated().filter { set & (1 << UInt64($0.offset)) != 0 }.map(\.element.code))
        case (.objects(let objects), .objects(let fields)):
            self = .objects(
                objects.map { object in
                    zip(fields, object.values).compactMap { field, value in
                        SpelledField(value, field.type).map { Member(field.code, $0) }
                    }
                })
        default: return nil
        }
    }
}

extension Number {
    /// The shortest digits that parse to the same number.
    fileprivate var exactText: String {
        switch self {
        case .integer(let value): String(value)
        case .decimal(let value): value.isFinite ? String(describing: value) : "null"
        }
    }
}
