/// What the keys speak to: the page, something laid over it, or a line being typed.
public enum KeyContext: Sendable, Hashable, CaseIterable {
    /// The page of a panel.
    case page
    /// An overlay to read: help, findings, the detail of a figure.
    case reading
    /// An overlay to choose from.
    case choice
    /// A line of text: no letter is a command here.
    case field
    /// The palette: a line of text above a list.
    case palette
}
