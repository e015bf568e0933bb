import Glibc

/// The memory of the program, as the kernel counts it.
public enum ProcessMemory {
    /// Bytes that belong to the program alone: resident without the files that it shares; nil where the kernel does not tell.
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
