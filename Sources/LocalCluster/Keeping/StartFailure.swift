/// What the server's log says about a start that failed.
struct StartFailure {
    let step: String
    let folder: ClusterFolder

    var error: LocalClusterError {
        if step == "folder" { return .folderUnusable(folder.path, "a file could not be written there") }
        if step == "sockets" {
            return .folderUnusable(folder.socketFolder, "it is needed for the socket and belongs to somebody else")
        }
        let log = TextFile.read(folder.log) ?? ""
        if log.contains("No space left on device") {
            return .folderUnusable(folder.path, "the disk is full", remedy: "free 150 MB or more")
        }
        return LocalClusterError(
            kind: .startFailed,
            description: "PostgreSQL does not start in \(folder.path) (\(reason(in: log))): see \(folder.log), "
                + "or \(LocalClusterError.remedyByURL).")
    }

    /// The last line that tells of an error, without what stands before the words.
    private func reason(in log: String) -> String {
        let marks = ["FATAL:", "PANIC:", "error:", "ERROR:"]
        for line in log.split(separator: "\n").reversed() {
            for mark in marks {
                guard let range = line.firstRange(of: mark) else { continue }
                return line[range.upperBound...].drop { $0 == " " }.trimmedEnd
            }
        }
        return "step \(step), nothing in the log"
    }
}

extension Substring {
    /// Without the white space and the full stop at its end, to stand inside a sentence.
    fileprivate var trimmedEnd: String {
        var text = self
        while let last = text.last, last.isWhitespace || last == "." { text.removeLast() }
        return String(text)
    }
}
