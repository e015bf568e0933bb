import Canvas

/// The one table of keys: dispatch, the bottom line, the help and the palette all come from it.
public struct KeyMap: Sendable {
    public let bindings: [Binding]
    private let actions: [KeyContext: [TerminalKey: Action]]

    public init(_ bindings: [Binding]) {
        self.bindings = bindings
        var actions: [KeyContext: [TerminalKey: Action]] = [:]
        for binding in bindings {
            for context in binding.contexts {
                for key in binding.keys { actions[context, default: [:]][key] = binding.action }
            }
        }
        self.actions = actions
    }

    /// What a key, given by its place on an English keyboard, asks for.
    public func action(for key: TerminalKey, in context: KeyContext) -> Action? { actions[context]?[key] }

    public func bindings(in context: KeyContext) -> [Binding] { bindings.filter { $0.contexts.contains(context) } }

    public func binding(of action: Action) -> Binding? { bindings.first { $0.action == action } }
}

extension KeyMap {
    private static let everywhere: Set<KeyContext> = [.page, .reading, .choice]
    private static let page: Set<KeyContext> = [.page]

    /// The keys as they are delivered.
    public static let standard = KeyMap(movement + panels + rows + time + behind + screen + typing)

    private static let movement = [
        Binding(.up, [.up, letter("k")], in: everywhere, .movement),
        Binding(.down, [.down, letter("j")], in: everywhere, .movement),
        Binding(.left, [.left, letter("h")], in: page, .movement),
        Binding(.right, [.right, letter("l")], in: page, .movement),
        Binding(.pageUp, [.pageUp], in: everywhere.union([.palette]), .movement),
        Binding(.pageDown, [.pageDown], in: everywhere.union([.palette]), .movement),
        Binding(.first, [.home, letter("g")], in: everywhere, .movement),
        Binding(.last, [.end, letter("G")], in: everywhere, .movement),
        Binding(.open, [.enter], in: everywhere, .movement, rank: 0, isVital: true),
        Binding(.back, [.escape, .backspace], in: everywhere, .movement, rank: 1),
    ]

    private static let panels = [
        Binding(.panel, "1234567890".unicodeScalars.map { .character($0) }, in: page, .panels),
        Binding(.nextPanel, [.tab], in: page, .panels),
        Binding(.previousPanel, [.backTab], in: page, .panels),
        Binding(.palette, [letter(":"), .control("k")], in: everywhere, .panels, rank: 10),
    ]

    private static let rows = [
        Binding(.search, [letter("/")], in: page, .rows, rank: 2),
        Binding(.nextMatch, [letter("n")], in: page, .rows),
        Binding(.previousMatch, [letter("N")], in: page, .rows),
        Binding(.filter, [letter("f")], in: page, .rows, rank: 3),
        Binding(.sort, [letter("s")], in: page, .rows, rank: 4),
        Binding(.reverseSort, [letter("S")], in: page, .rows),
        Binding(.mark, [letter(" ")], in: page, .rows),
    ]

    private static let time = [
        Binding(
            .previousSnapshot, [letter("[")], in: page, .time, rank: 9,
            pair: Binding.Pair(term: "key.time", keys: [letter("["), letter("]")])),
        Binding(.nextSnapshot, [letter("]")], in: page, .time),
        Binding(.monthBack, [letter("{")], in: page, .time),
        Binding(.monthOn, [letter("}")], in: page, .time),
        Binding(.live, [letter("L")], in: page, .time),
        Binding(.compare, [letter("c")], in: page, .time, rank: 8),
    ]

    private static let behind = [
        Binding(.detail, [letter("d")], in: page, .behind, rank: 5),
        Binding(.findings, [letter("x")], in: page, .behind, rank: 6),
        Binding(.status, [letter("D"), .function(2)], in: page, .behind),
        Binding(.export, [letter("e")], in: page, .behind, rank: 7),
    ]

    private static let screen = [
        Binding(.freeze, [letter("z")], in: page, .screen),
        Binding(.acknowledge, [letter("a")], in: [.page, .reading], .screen),
        Binding(.language, [letter("t")], in: everywhere, .screen, rank: 11),
        Binding(.theme, [letter("T")], in: everywhere, .screen),
        Binding(.reload, [letter("r")], in: page, .screen),
        Binding(.redraw, [.control("l")], in: Set(KeyContext.allCases), .screen),
        Binding(.help, [letter("?"), .function(1)], in: everywhere, .screen, rank: 12, isVital: true),
        Binding(.quit, [letter("q")], in: everywhere, .screen, rank: 13, isVital: true),
    ]

    private static let typing = [
        Binding(.accept, [.enter], in: [.field, .palette], .typing, rank: 0),
        Binding(.cancel, [.escape], in: [.field, .palette], .typing, rank: 1),
        Binding(.erase, [.backspace], in: [.field, .palette], .typing),
        Binding(.clear, [.control("u")], in: [.field, .palette], .typing, rank: 2),
        Binding(.up, [.up], in: [.palette], .typing),
        Binding(.down, [.down], in: [.palette], .typing),
    ]

    private static func letter(_ scalar: Unicode.Scalar) -> TerminalKey { .character(scalar) }
}
