import Glibc
import HealthModel

/// The output of the document: a file or standard output.
final class OutputFile {
    private let descriptor: Int32
    private let name: String
    private let language: Language
    /// The error of the last failed write.
    private(set) var failure: Failure?

    /// - Parameter path: nil for standard output.
    init(path: String?, language: Language) throws(Failure) {
        name = path ?? "stdout"
        self.language = language
        descriptor = path.map { open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666) } ?? STDOUT_FILENO
        if descriptor < 0 { throw problem() }
    }

    /// Returns false if not everything could be written.
    func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                failure = problem()
                return false
            }
            rest = rest.dropFirst(count)
        }
        return true
    }

    func close() throws(Failure) {
        if descriptor != STDOUT_FILENO, Glibc.close(descriptor) != 0 { throw problem() }
    }

    private func problem() -> Failure {
        Failure(Message("error.cannotWrite", .text(name), .text(SystemError.words)), Failure.inputOutput, language)
    }
}
