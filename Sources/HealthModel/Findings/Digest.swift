/// A digest that is the same in every run, as `Hasher` is not: FNV-1a of 64 bits. It is no proof against forgery.
struct Digest {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// A text and its end, so that two texts are not taken for one.
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
        // Kazakh stands for all three: a name that is translated anew is still the same.
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
