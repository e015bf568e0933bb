/// The days on which offices work: all but Saturdays, Sundays and holidays.
///
/// Holidays change every year, so that they come from the settings; without any, only weekends are days off.
public struct WorkingCalendar: Sendable, Hashable {
    public var holidays: Set<Day>

    public init(holidays: Set<Day> = []) {
        self.holidays = holidays
    }

    public func isWorking(_ day: Day) -> Bool { day.weekday < 6 && !holidays.contains(day) }

    /// Returns the last of so many working days after `day`, whatever that is itself; `day` for none.
    public func adding(workingDays count: Int, to day: Day) -> Day {
        var (found, left) = (day, count)
        while left > 0 {
            found = found + 1
            if isWorking(found) { left -= 1 }
        }
        return found
    }
}
