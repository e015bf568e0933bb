import Feeds
import Glibc
import Samples
import Testing

@testable import DirectoryFeed

/// Whatever happens to a directory, the view converges to what a plain reader finds there.
@Suite struct WatchingPropertyTests {
    /// Seed 344 moves a watched folder into one that is not watched yet, so that no event reports where it went.
    @Test(
        "after any history of writes, renames, deletions, links and swaps the view equals the directory",
        arguments: [344] + (1...UInt64(samples(40))))
    func viewEqualsDirectory(_ seed: UInt64) throws {
        let workshop = try Workshop()
        let log = try EventLog()
        workshop.folder("feed")
        var history = RandomHistory(seed: seed, workshop)
        for _ in 0..<20 { history.act() }
        let source = DirectorySource.ofWords("\(workshop.path)/feed")
        source.start { log.add($0) }
        for _ in 0..<200 { history.act() }
        // If the root were gone, the last good data would remain.
        workshop.folder("feed")
        var view = View()
        let equals = log.sees { event in
            view.take(event)
            return history.isOver && view.words == PlainReader.words(in: "\(workshop.path)/feed")
        }
        #expect(equals, "the view: \(view.words)\nthe directory: \(PlainReader.words(in: "\(workshop.path)/feed"))")
        source.stop()
    }
}

/// The documents according to the events.
private struct View {
    private(set) var words: [String: String] = [:]

    mutating func take(_ event: SourceNews) {
        switch event {
        case .accepted(let snapshot, _): words[snapshot.origin.document.name] = snapshot.header.key.feed
        case .removed(let document): words[document.name] = nil
        default: break
        }
    }
}

/// Reads a directory tree once with plain calls, without watching.
private enum PlainReader {
    static func words(in directory: String, below prefix: String = "") -> [String: String] {
        var words: [String: String] = [:]
        for name in entries(directory) where !name.hasPrefix(".") {
            let path = "\(directory)/\(name)"
            if isFolder(path) {
                words.merge(Self.words(in: path, below: "\(prefix)\(name)/")) { first, _ in first }
            } else if name.hasSuffix(".json"), let word = content(path) {
                words[prefix + name] = word
            }
        }
        return words
    }

    private static func entries(_ directory: String) -> [String] {
        guard let stream = opendir(directory) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            names.append(withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
        }
        return names
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static func content(_ path: String) -> String? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 100)
        return String(decoding: bytes[..<fread(&bytes, 1, 100, file)], as: UTF8.self)
    }
}

/// Random operations on a directory, reproducible by seed.
private struct RandomHistory {
    private var state: UInt64
    private let workshop: Workshop
    private var words = 0
    private var acts = 0

    init(seed: UInt64, _ workshop: Workshop) {
        state = seed &* 0x9E37_79B9_7F4A_7C15
        self.workshop = workshop
    }

    var isOver: Bool { acts >= 220 }

    mutating func act() {
        acts += 1
        let (folder, other) = (randomFolder(), randomFolder())
        let (file, target) = ("\(folder)/\(randomName())", "\(other)/\(randomName())")
        switch random(12) {
        case 0, 1: write(word(), to: file)
        case 2, 3, 4: workshop.deliver(word(), as: file)
        case 5: workshop.delete(file)
        case 6: workshop.move(file, to: target)
        case 7: workshop.folder(folder)
        case 8: workshop.move(folder, to: other)
        case 9: workshop.delete(random(3) == 0 ? folder : file)
        case 10: link(file, to: target)
        default: swap(folder)
        }
        // Occasionally the watcher has time to catch up.
        if random(10) == 0 { usleep(UInt32(random(3000))) }
    }

    /// Writes in place, except through a link: that changes files under other names without an event for them, which only the
    /// next rescan can find.
    private func write(_ word: String, to file: String) {
        var status = stat()
        let isThere = lstat("\(workshop.path)/\(file)", &status) == 0
        let isLinked = isThere && (status.st_nlink > 1 || status.st_mode & S_IFMT == S_IFLNK)
        if isLinked { workshop.deliver(word, as: file) } else { workshop.write(word, to: file) }
    }

    private mutating func random(_ bound: UInt64) -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state >> 33) % bound
    }

    private mutating func randomFolder() -> String {
        ["feed", "feed/kz", "feed/kz", "feed/kz/beds", "feed/ru", "feed/ru/beds"][Int(random(6))]
    }

    private mutating func randomName() -> String { ["1.json", "2.json", "3.json", "4.json", ".hidden.json", "note.txt"][Int(random(6))] }

    private mutating func word() -> String {
        words += 1
        return "w\(words)"
    }

    /// Creates a hard link or, as often, a symbolic link to a file that does not change.
    private mutating func link(_ file: String, to target: String) {
        let to = "\(workshop.path)/\(target)"
        if random(2) == 0 {
            Glibc.link("\(workshop.path)/\(file)", to)
        } else {
            let word = word()
            workshop.write(word, to: word)
            symlink("\(workshop.path)/\(word)", to)
        }
    }

    /// Atomically replaces a directory with another one.
    private mutating func swap(_ folder: String) {
        workshop.folder("next")
        workshop.write(word(), to: "next/\(randomName())")
        workshop.move(folder, to: "last")
        workshop.move("next", to: folder)
        workshop.delete("last")
        workshop.delete("next")
    }
}
