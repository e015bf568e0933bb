/// What the mouse did, and on which cell of the frame.
public struct MouseEvent: Hashable, Sendable {
    public enum Action: Hashable, Sendable {
        /// The left button, pressed or clicked.
        case press
        case wheelUp
        case wheelDown
    }

    public var action: Action
    public var position: Frame.Position

    public init(_ action: Action, at position: Frame.Position) {
        self.action = action
        self.position = position
    }
}
