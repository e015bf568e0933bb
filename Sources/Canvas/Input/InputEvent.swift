/// Something that arrives from the terminal.
public enum InputEvent: Hashable, Sendable {
    case key(TerminalKey)
    case mouse(MouseEvent)
    /// The terminal has a new size, in cells.
    case resize(width: Int, height: Int)
}
