import Glibc
import HealthModel

/// Words for the refusals of the operating system that people meet.
enum SystemText {
    /// A term where one fits, else what the system itself says.
    static func argument(_ error: Int32) -> Message.Argument {
        switch error {
        case EACCES, EPERM: .message(Message("system.noPermission"))
        case EIO: .message(Message("system.inputOutput"))
        case EMFILE, ENFILE: .message(Message("system.tooManyFiles"))
        case ELOOP: .message(Message("system.linkLoop"))
        default: .text(strerror(error).map { String(cString: $0) } ?? "errno \(error)")
        }
    }
}
