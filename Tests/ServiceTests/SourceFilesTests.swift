import Foundation
import Service
import TestSupport
import Testing

@Suite(.temporaryFolder)
struct SourceFilesTests {
    private var folder: TemporaryFolder { .current }

    private func found(_ paths: String...) -> [String] {
        SourceFiles.find(paths).map { result in
            switch result {
            case .success(.standardInput): "-"
            case .success(.file(let url)): String(url.path.dropFirst(folder.path.count + 1))
            case .failure(let missing): "missing " + missing.path.dropFirst(folder.path.count + 1)
            }
        }
    }

    @Test func aFolderGivesReadableFilesBelowItByPath() throws {
        for name in ["b.md", "a.txt", "deep/er/c.HTML", "d.json", "e.ndjson", "f.htm"] {
            try folder.write("text", to: name)
        }
        for name in [".hidden.md", ".git/x.md", "picture.png", "notes", "b.md~"] { try folder.write("text", to: name) }
        #expect(found(folder.path) == ["a.txt", "b.md", "d.json", "deep/er/c.HTML", "e.ndjson", "f.htm"])
    }

    @Test func whatIsNamedIsTakenWhateverItsEndingInTheOrderGiven() throws {
        let picture = try folder.write("text", to: "picture.png")
        let article = try folder.write("text", to: "article.md")
        #expect(found(picture, "-", article) == ["picture.png", "-", "article.md"])
    }

    @Test func whatIsMissingIsSaid() {
        #expect(found(folder.path(of: "nowhere.md")) == ["missing nowhere.md"])
        #expect(SourceFiles.Missing(path: "nowhere.md").description == "nowhere.md: no such file or folder")
    }

    @Test func anEmptyFolderGivesNothing() {
        #expect(found(folder.path) == [])
    }

    @Test func linksToFilesAreFollowedAndDanglingOnesLeftOut() throws {
        let article = try folder.write("text", to: "outside.txt")
        try FileManager.default.createDirectory(
            atPath: folder.path(of: "links"), withIntermediateDirectories: false)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path(of: "links/article.txt"), withDestinationPath: article)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path(of: "links/dangling.txt"), withDestinationPath: folder.path(of: "nowhere.txt"))
        #expect(found(folder.path(of: "links")) == ["links/article.txt"])
    }
}
