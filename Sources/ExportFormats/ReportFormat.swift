import ExportModel
import CLinux
import Glibc
import HealthModel

/// The page as a PDF on A4, a PNG or an SVG, drawn by the program `taqta-report`.
///
/// Cairo and Pango would add 6 ms to every start of the dashboard, so they are used in a separate program, which reads the page
/// as JSON.
struct ReportFormat: ExportFormat {
    let kind: ExportKind

    /// - Parameter kind: PDF, PNG or SVG.
    init(_ kind: ExportKind) { self.kind = kind }

    func write(_ export: Export, to output: inout Output) throws(ExportError) {
        let page = try ReportProgram.page(export)
        defer { close(page) }
        try output.flush()
        try ReportProgram(format: kind.code).run(reading: page, to: &output)
    }
}

/// Runs `taqta-report`, located next to this program, in `../libexec/taqta` or at `TAQTA_REPORT`.
private struct ReportProgram {
    let format: String

    /// The page as JSON in an anonymous file, positioned at its beginning.
    static func page(_ export: Export) throws(ExportError) -> Int32 {
        let descriptor = linux_memory_file("taqta-page")
        guard descriptor >= 0 else { throw ExportError.system("taqta-report", errno) }
        var json = Output { (bytes) throws(ExportError) in try writeAll(bytes, to: descriptor, name: "taqta-report") }
        do {
            try JSONFormat().write(export, to: &json)
        } catch {
            close(descriptor)
            throw error
        }
        lseek(descriptor, 0, SEEK_SET)
        return descriptor
    }

    func run(reading page: Int32, to output: inout Output) throws(ExportError) {
        let program = try ReportProgram.path()
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw ExportError.system(program, errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[0]) }
        let child: pid_t
        do {
            defer { close(ends[1]) }
            child = try start(program, input: page, output: ends[1])
        }
        do {
            try pass(ends[0], to: &output)
        } catch {
            kill(child, SIGTERM)
            _ = ReportProgram.wait(for: child)
            throw error
        }
        let status = ReportProgram.wait(for: child)
        guard status == 0 else {
            throw ExportError(.system, Message("export.reportFailed", .text(program), .number(.integer(Int64(status)))))
        }
        try output.flush()
    }

    private func start(_ program: String, input: Int32, output: Int32) throws(ExportError) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        // Its error output would disturb the screen; the exit code is worded here instead.
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var arguments: [UnsafeMutablePointer<CChar>?] = [program, "--format", format].map { (text: String) in strdup(text) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // The dashboard blocks signals; the child must not inherit that.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var child: pid_t = 0
        let error = posix_spawn(&child, program, &actions, &attributes, &arguments, environ)
        guard error == 0 else { throw ExportError.system(program, error) }
        return child
    }

    /// Copies the document in blocks; the export may be cancelled in between.
    private func pass(_ pipe: Int32, to output: inout Output) throws(ExportError) {
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            var polled = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
            let ready = poll(&polled, 1, 100)
            try output.checkCancelled()
            if ready == 0 || ready < 0 && errno == EINTR { continue }
            let count = read(pipe, &block, block.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            output.write(bytes: Array(block[..<count]))
            try output.flushIfFull()
        }
    }

    private static func wait(for child: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    }

    private static func path() throws(ExportError) -> String {
        if let named = getenv("TAQTA_REPORT") { return String(cString: named) }
        let folder = ownFolder
        let places = ["\(folder)/taqta-report", "\(folder)/../libexec/taqta/taqta-report"]
        guard let found = places.first(where: { access($0, X_OK) == 0 }) else {
            throw ExportError(.system, Message("export.noReport", .text("taqta-report")))
        }
        return found
    }

    private static var ownFolder: String {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        let path = String(decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    }
}
