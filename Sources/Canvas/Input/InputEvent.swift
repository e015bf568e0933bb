/// Something that arrives from the terminal.
public enum InputEvent: Hashable, Sendable {
    case key(TerminalKey)
    case mouse(MouseEvent)
    /// The terminal has a new size, in cells.
    case resize(width: Int, height: Int)
}

/// What the mouse did, and on which cell of the frame.
public struct MouseEvent: Hashable, Sendable {
    public enum Action: Hashable, Sendable {
        /// The left button, pressed or clicked.
        case press
        case wheelUp
        case wheelDown
    }

    public var action: Action
    public var position: Frame.Position

    public init(_ action: Action, at position: Frame.Position) {
        self.action = action
        self.position = position
    }
}

/// A key as the operator pressed it, free of any terminal library.
///
/// A terminal reports characters, not keys: with a Cyrillic layout active the key beside Tab arrives as `й`.
/// What a key means is decided by the key map, which knows layouts.
public enum TerminalKey: Hashable, Sendable {
    /// A printing character, space included.
    case character(Unicode.Scalar)
    /// A letter or sign pressed with Control, as the small letter: Ctrl-K is `control("k")`.
    case control(Unicode.Scalar)
    /// A printing character pressed with Alt (terminals send Escape before it).
    case alt(Unicode.Scalar)
    case up, down, left, right
    case pageUp, pageDown, home, end
    case insert, delete, backspace
    case enter, escape, tab, backTab
    /// F1 is `function(1)`.
    case function(Int)
}
