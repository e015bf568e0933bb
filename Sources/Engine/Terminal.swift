import Canvas
import CursesTerminal
import HealthModel

/// The terminal interface used by the loop; tests implement it in memory.
protocol Terminal: ~Copyable {
    /// The descriptor to `poll` for input.
    var inputDescriptor: Int32 { get }
    /// Whether the input has ended: the terminal is gone without a hangup being reported.
    var isAtEndOfInput: Bool { get }
    /// Returns all pending keyboard and mouse input.
    mutating func readInput() -> [InputEvent]
    mutating func show(_ frame: Frame, theme: Theme)
    /// Discards the known screen content, so that the next frame is written completely.
    mutating func redrawAll()
    /// Adopts the terminal's current size and returns it.
    mutating func resize() -> (width: Int, height: Int)
    /// Hands the terminal to the shell before the program stops; `resume` takes it back.
    mutating func suspend()
    mutating func resume()
}

extension CursesSession: Terminal {}
