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
