import Dashboard
import Glibc
import HealthModel

extension EngineError {
    /// The error as a one-line message for people.
    public var message: Message {
        switch code {
        case .terminalLost: return Message("error.terminalLost")
        case .system: return Message("error.system", systemText(errorNumber))
        case .keys: return keysMessage
        case .recording: return recording?.message ?? Message("error.system", .text(""))
        case .terminal: return terminalMessage
        }
    }

    private var keysMessage: Message {
        guard let collision else { return Message("error.keyTwice", .text(""), .text(""), .text("")) }
        let actions = [collision.first, collision.second].map { Message.Argument.message(Message("key.\($0.code)")) }
        return Message("error.keyTwice", .text(collision.key.name), actions[0], actions[1])
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
