import Canvas
import HealthModel

/// Applies an event: the entire behaviour of the dashboard, without side effects or a clock.
public func update(_ state: inout State, _ event: Event) -> [Effect] {
    if case .frame = event {
        state.drawScreen()
        return []
    }
    state.drawn = nil
    switch event {
    case .input(let input): return state.take(input)
    case .tick(let now): return state.tick(now)
    case .source(let news): return state.take(news)
    case .archive(let status): state.take(status)
    case .memory(let bytes): state.memoryBytes = bytes
    case .signal(let signal): return state.obey(signal)
    case .page(let made): return state.take(made)
    case .hashed(let content, let sha256): state.hashes[content] = sha256.map { .known($0) } ?? .notKept
    case .export(let news): state.take(news)
    case .notice(let message): state.message = message
    case .settle: return state.settle()
    case .frame: break
    }
    return []
}

extension State {
    mutating func take(_ input: InputEvent) -> [Effect] {
        switch input {
        case .key(let key): return press(key)
        case .mouse(let mouse): return point(mouse)
        case .resize(let width, let height):
            size = Size(width: width, height: height)
            return []
        }
    }

    func obey(_ signal: Event.Signal) -> [Effect] {
        switch signal {
        case .terminate, .hangUp: [.quit(code: 0)]
        case .suspend: [.suspend]
        case .resume: [.redraw]
        }
    }

    /// Draws the screen and records its layout, so that scrolling continues from there.
    mutating func drawScreen() {
        let screen = Screen(self).drawn
        drawn = screen
        shown = ShownScreen(address: page.request.address, screen: screen)
        guard layer == nil, !page.isPending else { return }
        let columns = tileColumns
        places = screen.places
        if memory.firstRow != places.firstRow { memory.firstRow = places.firstRow }
        if tileColumns != columns { paging.page.outline(tileColumns: tileColumns) }
    }

    mutating func say(_ key: String, _ arguments: Message.Argument...) {
        message = Message(key: key, arguments: arguments)
    }
}
