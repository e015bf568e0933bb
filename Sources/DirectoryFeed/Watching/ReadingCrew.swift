import HealthModel
import Synchronization

/// Reads several documents concurrently: the calling thread and one helper share the tasks, and results are in task order. A
/// single document is read without the helper.
///
/// One helper is enough: reading is CPU-bound, the main thread needs a core too, and a hung file system must block only a fixed
/// number of threads.
final class ReadingCrew: Sendable {
    private struct Batch {
        var tasks: [DocumentReading.Task] = []
        var next = 0
        var results: [DocumentReading.Result?] = []
        var unfinished = 0
    }

    /// Keyboard input takes precedence over reading when there are fewer cores than runnable threads.
    static let niceness: Int32 = 5

    private let batch = Mutex(Batch())
    private let reading: DocumentReading
    private let work: SharedWork
    private let tasksBell: WakeUp
    private let doneBell: WakeUp
    private let hasHelper = Mutex(false)

    /// Nil if the system has no descriptors left.
    init?(_ reading: DocumentReading, _ work: SharedWork) {
        guard let tasksBell = WakeUp(), let doneBell = WakeUp() else { return nil }
        self.reading = reading
        self.work = work
        self.tasksBell = tasksBell
        self.doneBell = doneBell
    }

    /// - Parameter file: the calling thread's own file reader.
    func read(_ tasks: [DocumentReading.Task], with file: inout FileReader) -> [DocumentReading.Result] {
        if tasks.count == 1 || !startHelper() { return tasks.map { read($0, &file) } }
        batch.withLock {
            $0 = Batch(tasks: tasks, results: Array(repeating: nil, count: tasks.count), unfinished: tasks.count)
        }
        tasksBell.ring()
        takeTurns(&file)
        while batch.withLock({ $0.unfinished > 0 }) {
            _ = WakeUp.wait(for: [doneBell.descriptor], milliseconds: nil)
            doneBell.clear()
        }
        return batch.withLock { batch in
            defer { batch = Batch() }
            return batch.results.compactMap(\.self)
        }
    }

    /// Stops the helper.
    func stop() { tasksBell.ring() }

    private func takeTurns(_ file: inout FileReader) {
        while let (index, task) = nextTask() {
            let result = read(task, &file)
            let isLast = batch.withLock { batch in
                batch.results[index] = result
                batch.unfinished -= 1
                return batch.unfinished == 0
            }
            if isLast { doneBell.ring() }
        }
    }

    private func nextTask() -> (Int, DocumentReading.Task)? {
        batch.withLock { batch in
            guard batch.next < batch.tasks.count else { return nil }
            defer { batch.next += 1 }
            return (batch.next, batch.tasks[batch.next])
        }
    }

    private func read(_ task: DocumentReading.Task, _ file: inout FileReader) -> DocumentReading.Result {
        defer { work.watchdog.noteProgress(.reading) }
        return reading.perform(task, &file)
    }

    /// Returns false if no thread is available; the calling thread then reads alone.
    private func startHelper() -> Bool {
        hasHelper.withLock { hasHelper in
            if !hasHelper { hasHelper = BackgroundThread.start("taqta-read-2", niceness: Self.niceness) { [self] in help() } }
            return hasHelper
        }
    }

    private func help() {
        var file = FileReader(limit: reading.configuration.largestDocument)
        while !work.isStopped {
            _ = WakeUp.wait(for: [tasksBell.descriptor], milliseconds: nil)
            tasksBell.clear()
            takeTurns(&file)
        }
    }
}
