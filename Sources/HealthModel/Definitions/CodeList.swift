/// A closed list of codes with names: hospital profiles, grounds of referral, kinds of service.
public struct CodeList: Sendable, Hashable {
    public struct Item: Sendable, Hashable {
        public var code: String
        public var name: LocalizedText

        public init(_ code: String, kk: String, ru: String, en: String) {
            self.code = code
            name = LocalizedText(kk: kk, ru: ru, en: en)
        }
    }

    public var items: [Item]

    public init(_ items: [Item]) {
        self.items = items
    }

    /// The position of a code; snapshots store codes by position.
    public func index(of code: String) -> Int? { items.firstIndex { $0.code == code } }
}

/// A breakdown of a data element's values.
public struct Dimension: Sendable, Hashable {
    public var code: String
    public var name: LocalizedText
    public var codes: CodeList
    /// Whether the parts sum to the total. Overlapping parts are only checked not to exceed the total.
    public var isAdditive: Bool

    public init(_ code: String, name: LocalizedText, codes: CodeList, isAdditive: Bool) {
        self.code = code
        self.name = name
        self.codes = codes
        self.isAdditive = isAdditive
    }
}
