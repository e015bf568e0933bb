import Glibc

/// An event reported by inotify.
struct KernelEvent: Equatable {
    /// The watch it belongs to; -1 for a queue overflow.
    var watch: Int32
    var kinds: Kinds
    /// The entry in the watched directory; empty for the directory itself.
    var name: [UInt8] = []

    struct Kinds: OptionSet, Equatable {
        let rawValue: UInt32

        init(rawValue: UInt32) { self.rawValue = rawValue }

        init(_ flag: some FixedWidthInteger) { rawValue = UInt32(truncatingIfNeeded: flag) }

        static let closeWrite = Kinds(IN_CLOSE_WRITE)
        static let created = Kinds(IN_CREATE)
        static let deleted = Kinds(IN_DELETE)
        static let movedTo = Kinds(IN_MOVED_TO)
        static let movedFrom = Kinds(IN_MOVED_FROM)
        static let deletedSelf = Kinds(IN_DELETE_SELF)
        static let movedSelf = Kinds(IN_MOVE_SELF)
        static let unmounted = Kinds(IN_UNMOUNT)
        static let overflow = Kinds(IN_Q_OVERFLOW)
        /// The watch has ended.
        static let ignored = Kinds(IN_IGNORED)
        static let directory = Kinds(0x4000_0000)  // IN_ISDIR

        static let watched: Kinds = [.closeWrite, .created, .deleted, .movedTo, .movedFrom, .deletedSelf, .movedSelf]
        static let watchedOfParent: Kinds = [.created, .deleted, .movedTo, .movedFrom, .deletedSelf, .movedSelf]
        static let watchedOfAncestor: Kinds = [.deletedSelf, .movedSelf]
        static let ofDirectoryItself: Kinds = [.deletedSelf, .movedSelf, .unmounted, .ignored]
    }

    /// Parses the result of `read`: each event is a header of 16 bytes and a zero-padded name.
    static func parse(_ buffer: UnsafeRawBufferPointer) -> [KernelEvent] {
        var events: [KernelEvent] = []
        var offset = 0
        while offset + 16 <= buffer.count {
            let length = Int(buffer.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
            guard offset + 16 + length <= buffer.count else { break }
            let name = buffer[(offset + 16)..<(offset + 16 + length)].prefix { $0 != 0 }
            events.append(
                KernelEvent(
                    watch: buffer.loadUnaligned(fromByteOffset: offset, as: Int32.self),
                    kinds: Kinds(rawValue: buffer.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)), name: Array(name)))
            offset += 16 + length
        }
        return events
    }
}
