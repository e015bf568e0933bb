import Glibc
import HealthModel

extension EngineError {
    /// One line for people.
    public var message: Message {
        switch code {
        case .terminalLost: return Message("error.terminalLost")
        case .system: return Message("error.system", systemText(errorNumber))
        case .terminal: return terminalMessage
        }
    }

    private var terminalMessage: Message {
        guard let terminal else { return Message("error.notTerminal") }
        switch terminal.code {
        case .notATerminal: return Message(terminal.errorNumber == 0 ? "error.notTerminal" : "error.noKeyboard")
        case .unknownTerminal where terminal.terminal.isEmpty: return Message("error.noTerminalType")
        case .unknownTerminal: return Message("error.unknownTerminal", .text(terminal.terminal))
        case .tooSimple: return Message("error.terminalTooSimple", .text(terminal.terminal))
        case .system: return Message("error.system", systemText(terminal.errorNumber))
        }
    }

    private func systemText(_ number: Int32) -> Message.Argument { .text(String(cString: strerror(number))) }
}
