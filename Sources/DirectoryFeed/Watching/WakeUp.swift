import CLinux
import Glibc

/// A bell between threads, built on an eventfd: ringing it ends a wait, and rings that nobody has heard yet count as one.
package final class WakeUp: Sendable {
    package let descriptor: Int32

    package init?() {
        descriptor = linux_event_descriptor()
        if descriptor < 0 { return nil }
    }

    deinit { close(descriptor) }

    package func ring() {
        var one: UInt64 = 1
        while write(descriptor, &one, 8) < 0, errno == EINTR {}
    }

    /// Hears the rings so far.
    package func clear() {
        var count: UInt64 = 0
        while read(descriptor, &count, 8) < 0, errno == EINTR {}
    }

    /// Waits until one of the descriptors can be read or the time has passed, and says which can. Nil waits for ever.
    ///
    /// - Parameter urgent: a descriptor that can always be read and tells its news as urgent; its answer comes last.
    package static func wait(for descriptors: [Int32], urgent: Int32? = nil, milliseconds: Int64?) -> [Bool] {
        var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        if let urgent { polled.append(pollfd(fd: urgent, events: Int16(POLLPRI), revents: 0)) }
        let timeout = milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
        guard poll(&polled, nfds_t(polled.count), timeout) > 0 else { return polled.map { _ in false } }
        return polled.map { $0.revents != 0 }
    }
}

/// Nanoseconds since 1970 by the system's clock, which people may set.
func wallNanoseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}
