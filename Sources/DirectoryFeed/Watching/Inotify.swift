import Glibc

/// The kernel's queue of file system events.
final class Inotify {
    /// The descriptor to `poll`; -1 if unavailable, which `poll` ignores.
    let descriptor: Int32

    init() { descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC)) }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Watches a directory. A directory has a single watch, whatever path leads to it.
    func watch(_ path: [CChar], _ kinds: KernelEvent.Kinds) -> Result<Int32, SystemError> {
        let flags = kinds.rawValue | UInt32(IN_ONLYDIR) | UInt32(IN_MASK_ADD)
        let watch = inotify_add_watch(descriptor, path, flags)
        return watch >= 0 ? .success(watch) : .failure(SystemError(number: errno))
    }

    func end(_ watch: Int32) { inotify_rm_watch(descriptor, watch) }

    /// Reads all pending events.
    func read() -> [KernelEvent] {
        withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 8) { buffer in
            var events: [KernelEvent] = []
            while true {
                let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return events }
                events += KernelEvent.parse(UnsafeRawBufferPointer(rebasing: buffer[0..<count]))
            }
        }
    }
}

extension SystemError {
    /// Whether the error is a limit on watches or descriptors, or a kernel without inotify.
    var meansNoWatchesLeft: Bool { [ENOSPC, EMFILE, ENFILE, EBADF, ENOMEM, ENOSYS].contains(number) }
}

extension Result {
    var success: Success? { try? get() }
}
