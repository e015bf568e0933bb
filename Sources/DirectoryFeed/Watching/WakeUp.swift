import CLinux
import Glibc

/// Wakes a waiting thread through an eventfd; several wake-ups before the next wait count as one.
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

    /// Consumes pending wake-ups.
    package func clear() {
        var count: UInt64 = 0
        while read(descriptor, &count, 8) < 0, errno == EINTR {}
    }

    /// Waits until a descriptor is readable or the timeout has passed, and returns which are readable. Nil waits indefinitely.
    ///
    /// - Parameter urgent: a descriptor that is always readable and signals priority events; its result comes last.
    package static func wait(for descriptors: [Int32], urgent: Int32? = nil, milliseconds: Int64?) -> [Bool] {
        var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        if let urgent { polled.append(pollfd(fd: urgent, events: Int16(POLLPRI), revents: 0)) }
        let timeout = milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
        guard poll(&polled, nfds_t(polled.count), timeout) > 0 else { return polled.map { _ in false } }
        return polled.map { $0.revents != 0 }
    }
}

/// Nanoseconds since 1970 by the system's wall clock, which may be set.
func wallNanoseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}
