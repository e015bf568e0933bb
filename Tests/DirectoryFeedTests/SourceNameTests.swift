import HealthModel
import DirectoryFeed
import Testing

@Suite struct SourceNameTests {
    @Test(arguments: [
        ("/srv/feed", "/srv/feed"), ("/srv//feed/", "/srv/feed"), ("/srv/./x/../feed", "/srv/feed"), ("/", "/"), ("/../a", "/a"),
    ])
    func aDirectoryHasOneNameHoweverItIsGiven(given: String, name: String) {
        #expect(SourceID(directory: given) == SourceID(name: name))
    }

    @Test func aRelativeDirectoryIsNamedFromTheRoot() {
        let name = SourceID(directory: "feed").name
        #expect(name.hasPrefix("/") && name.hasSuffix("/feed"))
        #expect(SourceID(directory: "./feed/").name == name)
    }

    @Test func documentsOfSeveralDirectoriesAreToldApartForPeopleAndThoseOfOneAreNot() {
        let (one, two) = (SourceID.directories(["feed"]), SourceID.directories(["feed", "other"]))
        #expect(DocumentID(source: one[0], name: "a.json").description == "a.json")
        #expect(two.map { DocumentID(source: $0, name: "a.json").description } == ["feed/a.json", "other/a.json"])
        #expect(one[0] == two[0])
    }
}
