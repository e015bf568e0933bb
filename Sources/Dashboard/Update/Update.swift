import Canvas
import HealthModel

/// Takes an event in: the whole behaviour of the dashboard, without effects and without a clock.
///
/// Call `settle` before the next `view`: several events may go by before a page is worth making.
public func update(_ state: inout State, _ event: Event) -> [Effect] {
    state.drawn = nil
    switch event {
    case .input(.key(let key)): return state.catchUp() + state.press(key)
    case .input(.mouse(let mouse)): return state.catchUp() + state.point(mouse)
    case .input(.resize(let width, let height)): return state.resize(State.Size(width: width, height: height))
    case .tick(let now): return state.tick(now)
    case .source(let news): return state.take(news)
    case .signal(let signal): return state.obey(signal)
    case .export(let news):
        state.take(news)
        return []
    case .archive(let status):
        state.take(status)
        return []
    case .memory(let bytes):
        state.memoryBytes = bytes
        return []
    case .hashed(let content, let sha256):
        state.hashes[content] = sha256.map { .known($0) } ?? .notKept
        return []
    }
}

extension State {
    mutating func resize(_ size: Size) -> [Effect] {
        self.size = size
        return []
    }

    mutating func obey(_ signal: Event.Signal) -> [Effect] {
        switch signal {
        case .terminate, .hangUp: [.quit(code: 0)]
        case .suspend: [.suspend]
        case .resume: [.redraw]
        }
    }
}
