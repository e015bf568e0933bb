import Canvas
import Panels

/// The single table of keys: dispatch, bottom line, help and palette all derive from it.
public struct KeyMap: Sendable {
    public let bindings: [Binding]
    /// Keys bound twice in one context; if there are any, the dashboard does not start.
    public let collisions: [KeyCollision]
    private let actions: [KeyContext: [TerminalKey: Action]]

    public init(_ bindings: [Binding]) {
        self.bindings = bindings
        var actions: [KeyContext: [TerminalKey: Action]] = [:]
        var collisions: [KeyCollision] = []
        for binding in bindings {
            for context in KeyContext.allCases where binding.contexts.contains(context) {
                for (key, action) in binding.choices {
                    if let first = actions[context]?[key], first != action {
                        collisions.append(KeyCollision(key: key, context: context, first: first, second: action))
                    } else {
                        actions[context, default: [:]][key] = action
                    }
                }
            }
        }
        self.actions = actions
        self.collisions = collisions
    }

    /// The action of a key, given by its position on an English keyboard.
    public func action(for key: TerminalKey, in context: KeyContext) -> Action? { actions[context]?[key] }

    public func bindings(in context: KeyContext) -> [Binding] { bindings.filter { $0.contexts.contains(context) } }

    public func binding(of action: Action) -> Binding? { bindings.first { $0.choices.contains { $0.action == action } } }
}

/// A key that was bound twice.
public struct KeyCollision: Sendable, Hashable {
    public var key: TerminalKey
    public var context: KeyContext
    public var first: Action
    public var second: Action
}

extension KeyMap {
    private static let everywhere: Set<KeyContext> = [.page, .reading, .choice]
    private static let page: Set<KeyContext> = [.page]

    /// The default keys.
    public static let standard = KeyMap(movement + panels + rows + time + behind + ownPages + screen + typing)

    private static let movement = [
        Binding(.move(.up), [.up, letter("k")], in: everywhere, .movement),
        Binding(.move(.down), [.down, letter("j")], in: everywhere, .movement),
        Binding(.move(.left), [.left, letter("h")], in: page, .movement),
        Binding(.move(.right), [.right, letter("l")], in: page, .movement),
        Binding(.move(.pageUp), [.pageUp], in: everywhere.union([.palette]), .movement),
        Binding(.move(.pageDown), [.pageDown], in: everywhere.union([.palette]), .movement),
        Binding(.move(.first), [.home, letter("g")], in: everywhere, .movement),
        Binding(.move(.last), [.end, letter("G")], in: everywhere, .movement),
        Binding(.go(.open), [.enter], in: everywhere, .movement, rank: 0, isVital: true),
        Binding(.go(.back), [.escape, .backspace], in: everywhere, .movement, rank: 1),
    ]

    private static let panels = [
        Binding(row: "1234567890".unicodeScalars.map { .character($0) }, in: page, .panels) { .go(.panel($0)) },
        Binding(.go(.nextPanel), [.tab], in: page, .panels),
        Binding(.go(.previousPanel), [.backTab], in: page, .panels),
        Binding(.show(.palette), [letter(":"), .control("k")], in: everywhere, .panels, rank: 10),
    ]

    private static let rows = [
        Binding(.arrange(.search), [letter("/")], in: page, .rows, rank: 2),
        Binding(.arrange(.nextMatch), [letter("n")], in: page, .rows),
        Binding(.arrange(.previousMatch), [letter("N")], in: page, .rows),
        Binding(.arrange(.filter), [letter("f")], in: page, .rows, rank: 3),
        Binding(.arrange(.sort), [letter("s")], in: page, .rows, rank: 4),
        Binding(.arrange(.reverseSort), [letter("S")], in: page, .rows),
        Binding(.arrange(.mark), [letter(" ")], in: page, .rows),
    ]

    private static let time = [
        Binding(
            .time(.previousSnapshot), [letter("[")], in: page, .time, rank: 9,
            pair: Binding.Pair(term: "key.time", keys: [letter("["), letter("]")])),
        Binding(.time(.nextSnapshot), [letter("]")], in: page, .time),
        Binding(.time(.monthBack), [letter("{")], in: page, .time),
        Binding(.time(.monthOn), [letter("}")], in: page, .time),
        Binding(.time(.live), [letter("L")], in: page, .time),
        Binding(.time(.compare), [letter("c")], in: page, .time, rank: 8),
    ]

    private static let behind = [
        Binding(.show(.detail), [letter("d")], in: page, .behind, rank: 5),
        Binding(.show(.findings), [letter("x")], in: page, .behind, rank: 6),
        Binding(.show(.export), [letter("e")], in: page, .behind, rank: 7),
    ]

    /// The pages with dedicated keys, as declared by their panels.
    private static let ownPages = PanelList.keys.map { panel, key in
        Binding(.go(.page(panel)), [letter(key.letter), .function(key.function)], in: page, .behind)
    }

    private static let screen = [
        Binding(.record(.freeze), [letter("z")], in: page, .screen),
        Binding(.record(.acknowledge), [letter("a")], in: [.page, .reading], .screen),
        Binding(.screen(.language), [letter("t")], in: everywhere, .screen, rank: 11),
        Binding(.screen(.theme), [letter("T")], in: everywhere, .screen),
        Binding(.screen(.reload), [letter("r")], in: page, .screen),
        Binding(.screen(.redraw), [.control("l")], in: Set(KeyContext.allCases), .screen),
        Binding(.show(.help), [letter("?"), .function(1)], in: everywhere, .screen, rank: 12, isVital: true),
        Binding(.go(.quit), [letter("q")], in: everywhere, .screen, rank: 13, isVital: true),
    ]

    private static let typing = [
        Binding(.type(.accept), [.enter], in: [.field, .palette], .typing, rank: 0),
        Binding(.type(.cancel), [.escape], in: [.field, .palette], .typing, rank: 1),
        Binding(.type(.erase), [.backspace], in: [.field, .palette], .typing),
        Binding(.type(.clear), [.control("u")], in: [.field, .palette], .typing, rank: 2),
        Binding(.move(.up), [.up], in: [.palette], .typing),
        Binding(.move(.down), [.down], in: [.palette], .typing),
    ]

    private static func letter(_ scalar: Unicode.Scalar) -> TerminalKey { .character(scalar) }
}

/// The target of keys: the page, a layer over it, or a line being typed.
public enum KeyContext: Sendable, Hashable, CaseIterable {
    /// The page of a panel.
    case page
    /// A read-only layer: help, findings, the detail of a figure.
    case reading
    /// A layer to choose from.
    case choice
    /// A line of text: letters are not commands.
    case field
    /// The palette: a line of text above a list.
    case palette
}
