/// A field of the records of a data set: an organisation's resumption date, a complex's stops.
public struct RecordField: Sendable, Hashable {
    public indirect enum FieldType: Sendable, Hashable {
        case text, date, integer, decimal, boolean, orgUnit
        case code(CodeList)
        /// Several codes of one list; the list has at most 64 of them.
        case codes(CodeList)
        case objects([RecordField])
    }

    public var code: String
    public var name: LocalizedText
    public var type: FieldType
    public var isRequired: Bool
    /// Whether something happens on the day in it: what a list says to have happened has happened, even if later lists leave it out.
    public var isEvent: Bool

    public init(
        _ code: String, _ type: FieldType, required: Bool = false, isEvent: Bool = false, kk: String, ru: String, en: String
    ) {
        self.code = code
        self.type = type
        self.isEvent = isEvent
        isRequired = required
        name = LocalizedText(kk: kk, ru: ru, en: en)
    }
}
