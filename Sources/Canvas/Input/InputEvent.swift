/// An event from the terminal.
public enum InputEvent: Hashable, Sendable {
    case key(TerminalKey)
    case mouse(MouseEvent)
    /// The terminal has a new size, in cells.
    case resize(width: Int, height: Int)
}

/// A mouse action and the cell of the frame it occurred on.
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

/// A key press, independent of any terminal library.
///
/// Terminals report characters, not keys: with a Cyrillic layout the key next to Tab arrives as `й`.
/// The key map takes layouts into account when it interprets keys.
public enum TerminalKey: Hashable, Sendable {
    /// A printing character, space included.
    case character(Unicode.Scalar)
    /// A letter or sign pressed with Control, in lower case: Ctrl-K is `control("k")`.
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
