/// A digest that is stable across runs, unlike `Hasher`: 64-bit FNV-1a. Not cryptographic.
struct Digest {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Adds a text and a terminator, so that adjacent texts cannot be confused.
    mutating func add(_ text: String) {
        for byte in text.utf8 { add(byte) }
        add(UInt8.max)
    }

    private mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

    mutating func add(_ number: Number) {
        switch number {
        case .integer(let value): add("\(value)")
        case .decimal(let value): add("\(value)")
        }
    }

    mutating func add(_ reading: Reading) {
        switch reading.content {
        case .number(let number): add(number)
        case .missing(let missing): add(missing.code)
        }
        add(reading.qualifier.code)
    }

    mutating func add(_ message: Message) {
        add(message.key)
        for argument in message.arguments { add(argument) }
    }

    private mutating func add(_ argument: Message.Argument) {
        switch argument {
        case .text(let text): add(text)
        // Kazakh only: a name with a new translation is still the same name.
        case .name(let name): add(name.kk)
        case .number(let number): add(number)
        case .decimal(let value, _), .percent(let value, _): add("\(value)")
        case .day(let day): add(day.description)
        case .moment(let instant): add("\(instant.milliseconds)")
        case .period(let period): add(period.identifier)
        case .quantity(let reading): add(reading)
        case .message(let message): add(message)
        case .sequence(let arguments), .list(let arguments): for argument in arguments { add(argument) }
        }
    }
}
