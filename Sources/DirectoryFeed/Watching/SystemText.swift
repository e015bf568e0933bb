import Glibc
import HealthModel

/// Wording of common operating system errors.
enum SystemText {
    /// A term if there is one, otherwise the system's own message.
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
