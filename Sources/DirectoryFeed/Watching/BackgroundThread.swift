import CLinux
import Glibc

/// Starts threads that live until their work is done.
package enum BackgroundThread {
    private final class Work: Sendable {
        let name: String
        let niceness: Int32
        let body: @Sendable () -> Void

        init(_ name: String, _ niceness: Int32, _ body: @escaping @Sendable () -> Void) {
            self.name = name
            self.niceness = niceness
            self.body = body
        }

        func run() {
            pthread_setname_np(pthread_self(), name)
            // On Linux this affects the calling thread only.
            if niceness > 0 { setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, niceness) }
            body()
        }
    }

    /// Runs `body` on a new thread. The name, at most 15 bytes, is shown by `top -H`. Returns false if the system cannot create a
    /// thread.
    ///
    /// - Parameter niceness: the thread's nice value: 0 is normal, 19 the lowest priority.
    package static func start(_ name: String, niceness: Int32 = 0, _ body: @escaping @Sendable () -> Void) -> Bool {
        let work = Unmanaged.passRetained(Work(name, niceness, body))
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        defer { pthread_attr_destroy(&attributes) }
        var thread = pthread_t()
        let error = pthread_create(
            &thread, &attributes,
            { argument in
                guard let argument else { return nil }
                Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run()
                return nil
            }, work.toOpaque())
        guard error == 0 else {
            work.release()
            return false
        }
        return true
    }
}
