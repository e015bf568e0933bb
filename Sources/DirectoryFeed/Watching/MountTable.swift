import CLinux
import Glibc

/// Reports mounts and unmounts: mounting over a directory raises no inotify event.
final class MountTable {
    /// The descriptor to `poll` for priority events; -1 if unavailable, which `poll` ignores.
    let descriptor: Int32

    init() { descriptor = open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC) }

    deinit { if descriptor >= 0 { close(descriptor) } }
}

/// Classifies the file system of a directory.
enum FileSystemKind {
    /// Whether other machines or programs may write there without raising events: NFS, SMB, 9P, FUSE, Ceph, AFS, Lustre.
    static func raisesNoEvents(_ path: [CChar]) -> Bool {
        remote.contains(UInt32(truncatingIfNeeded: linux_file_system_type(path)))
    }

    /// Magic numbers from statfs(2).
    private static let remote: Set<UInt32> = [
        0x6969, 0x517B, 0xFE53_4D42, 0xFF53_4D42, 0x0102_1997, 0x6573_5546, 0x00C3_6400, 0x5346_414F, 0x0BD0_0BD0,
    ]
}
