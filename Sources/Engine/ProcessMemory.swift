import Glibc

/// The memory of the process, as counted by the kernel.
public enum ProcessMemory {
    /// Bytes used by the process alone, resident and not shared with files; nil if the kernel does not report it.
    public static var ownBytes: Int? {
        guard let numbers = pages, numbers.count >= 3 else { return nil }
        return (numbers[1] - numbers[2]) * Int(getpagesize())
    }

    /// `/proc/self/statm`: total, resident and shared, in pages.
    private static var pages: [Int]? {
        let descriptor = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 128)
        let count = read(descriptor, &bytes, bytes.count)
        guard count > 0 else { return nil }
        return String(decoding: bytes[..<count], as: UTF8.self).split(separator: " ").compactMap { Int($0) }
    }
}
