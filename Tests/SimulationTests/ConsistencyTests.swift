import HealthModel
import Testing

@testable import Simulation

@Suite struct ConsistencyTests {
    private let feed = Feed()

    @Test(arguments: [("coverage", "attached"), ("beds", "beds24h"), ("volumes", "services"), ("mobile", "fleet")])
    func theRegionIsTheSumOfItsDistricts(dataSet: String, element: String) throws {
        let json = try feed.json("310000000/\(dataSet)")
        let parts = json.districts.compactMap { json.number(element, of: $0) }
        #expect(parts.count == 11)
        #expect(json.number(element, of: "310000000") == parts.reduce(0, +))
    }

    @Test func insuredAndUninsuredExceedTheAttachedByFortyInOneDistrictAndTheRegion() throws {
        let json = try feed.json("310000000/coverage")
        let differences = json.districts.map { unit in
            (json.number("insured", of: unit) ?? 0) + (json.number("uninsured", of: unit) ?? 0) - (json.number("attached", of: unit) ?? 0)
        }
        #expect(differences.sorted() == [Int](repeating: 0, count: 10) + [40])
    }

    @Test func theBedsOfTheStateAndPrivateSectorsAddUp() throws {
        let json = try feed.json("310000000/beds")
        for unit in json.districts {
            let parts = (json.number("beds24hState", of: unit) ?? 0) + (json.number("beds24hPrivate", of: unit) ?? 0)
            #expect(parts == json.number("beds24h", of: unit))
        }
    }

    @Test func theRegionMisstatesItsReductionByTwoBeds() throws {
        let json = try feed.json("310000000/beds")
        let before = try #require(json.number("bedsBefore", of: "310000000"))
        let now = try #require(json.number("beds24h", of: "310000000"))
        #expect(json.number("bedsReduced", of: "310000000") == before - now + 2)
    }

    @Test func aDistrictsOwnFileAgreesWithItsRowInTheRegionsFile() throws {
        let region = try feed.json("310000000/beds")
        let own = try feed.json("314800000/beds")
        #expect(own.number("occupied", of: "314800000") == region.number("occupied", of: "314800000"))
    }

    @Test func thePublishedTotalCountsTheRecords() throws {
        let json = try feed.json("310000000/resumption")
        let resumed = json.records.count { record in
            (record["resumptionDate"] as? String ?? "9") <= Feed.end.description
                && record["covid"] as? Bool == false && record["sanitaryPermit"] as? Bool == true
        }
        let published = try #require(json.number("organisationsResumed", of: "310000000"))
        #expect((0...1).contains(published - resumed), "one hospital is falsified")
        #expect(resumed > 5 && resumed < json.records.count)
    }

    @Test func datesOfResumptionSlipNowAndThen() throws {
        let feed = Feed(days: 120)
        let dates = try [119, 60, 0].map { day -> [String: String] in
            let document = try #require(feed.documents(daysBefore: day).first { $0.path.hasPrefix("310000000/resumption") })
            return Dictionary(
                uniqueKeysWithValues: try JSON(document).records.compactMap { record in
                    guard let id = record["id"] as? String, let date = record["resumptionDate"] as? String else { return nil }
                    return (id, date)
                })
        }
        let later = dates[0].count { id, date in (dates[1][id] ?? date) > date || (dates[2][id] ?? date) > date }
        #expect(later > 0 && later < dates[0].count)
    }

    @Test func coverageClimbsOverTheYears() throws {
        let shares = [1500, 700, 0].map { day -> Double in
            let json = Feed(days: 1501).documents(daysBefore: day).first { $0.path.hasPrefix("310000000/coverage") }
                .flatMap { try? JSON($0) }
            let insured = json?.number("insured", of: "310000000") ?? 0
            return Double(insured) / Double(json?.number("attached", of: "310000000") ?? 1)
        }
        #expect(shares == shares.sorted() && shares[0] > 0.6 && shares[2] < 0.98)
    }
}
