import Foundation
import TestSupport
import Testing

/// What goes in and out by other ways than files.
@Suite(.freshDatabase, .temporaryFolder)
struct StandardStreamTests {
    private var folder: TemporaryFolder { .current }

    @Test func whatCannotBePrintedIsAFailure() async throws {
        try await SampleArticle.record()
        for command in ["pledges CAN", "pledges CAN --format json", "export", "projections", "migrate --status"] {
            let run = try await Program.runInShell("$ANNALS \(command) >/dev/full")
            #expect(run.status == 1, "\(command)")
            #expect(run.errorLines.last?.contains("cannot be written") == true, "\(command): \(run.errors)")
            let closed = try await Program.runInShell("$ANNALS \(command) >&-")
            #expect(closed.status == 1 && closed.errorLines.last?.contains("cannot be written") == true, "\(command)")
        }
        #expect(try await Program.run("verify").status == 0)
    }

    @Test func withoutStandardErrorTheWorkIsDone() async throws {
        let article = try folder.write(SampleArticle.text(), to: "article.md")
        let run = try await Program.runInShell("$ANNALS ingest '\(article)' nowhere.md 2>&-")
        #expect(run.status == 1 && run.output.contains("1 article recorded"))
        let full = try await Program.runInShell("$ANNALS replay 2>/dev/full")
        #expect(full.status == 0)
    }

    @Test func aPipeIsReadLikeAFile() async throws {
        let article = try folder.write(SampleArticle.text(), to: "article.md")
        let pipe = try await Program.runInShell("$ANNALS ingest <(cat '\(article)')")
        #expect(pipe.status == 0 && pipe.output.contains("1 article recorded"), "\(pipe.errors)")
        let device = try await Program.runInShell("cat '\(article)' | $ANNALS ingest /dev/stdin -")
        #expect(device.output.contains("1 already known") && device.output.contains("1 rejected"))
    }

    @Test func anExportLeavesPipesAndLinksWhatTheyAre() async throws {
        try await SampleArticle.record()
        let expected = try await Program.run("export").bytes
        let home = folder.path
        let piped = try await Program.runInShell(
            "cd '\(home)' && mkfifo pipe && { cat pipe >copy & } && $ANNALS export pipe && wait")
        #expect(piped.status == 0, "\(piped.errors)")
        #expect(FileManager.default.contents(atPath: home + "/copy") == expected)
        let linked = try await Program.runInShell(
            "cd '\(home)' && echo old >file && ln -s file link && $ANNALS export link")
        #expect(linked.status == 0 && FileManager.default.contents(atPath: home + "/file") == expected)
        let left = try await Program.runInShell("cd '\(home)' && test -p pipe && test -L link && ls")
        #expect(left.status == 0 && left.lines == ["article.md", "copy", "file", "link", "pipe"])
    }

    @Test func aReaderWhoStopsEndsTheProgramQuietly() async throws {
        try await SampleArticle.record()
        let run = try await Program.runInShell("$ANNALS export | head -c 10")
        #expect(run.status == 0 && run.bytes.count == 10)
        #expect(!run.errors.contains("Fatal") && !run.errors.contains("cannot be written"))
    }
}
