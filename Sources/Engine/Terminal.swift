import Canvas
import CursesTerminal
import HealthModel

/// What the loop needs of a terminal: the real one, or one that a test holds in memory.
protocol Terminal: ~Copyable {
    /// What to `poll` for keys.
    var inputDescriptor: Int32 { get }
    /// Whether the keyboard reports an end of input: the terminal is gone although nothing said so.
    var isAtEndOfInput: Bool { get }
    /// Everything that was typed and clicked and has not been read yet.
    mutating func readInput() -> [InputEvent]
    mutating func show(_ frame: Frame, theme: Theme)
    /// Forgets what the terminal shows, so that the next frame is written from scratch.
    mutating func redrawAll()
    /// Takes the terminal's present size over and returns it.
    mutating func resize() -> (width: Int, height: Int)
    /// Gives the terminal to the shell, before the program stops, and takes it again.
    mutating func suspend()
    mutating func resume()
}

extension CursesSession: Terminal {}
