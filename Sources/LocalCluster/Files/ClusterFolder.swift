import Foundation

/// Where the files of one cluster are, and the folder itself: private to the user that the server runs as.
struct ClusterFolder {
    static let port = 5432

    let path: String
    let owner: ClusterOwner

    var data: String { path + "/data" }
    var versionFile: String { data + "/PG_VERSION" }
    var processFile: String { data + "/postmaster.pid" }
    var script: String { path + "/keeper.sh" }
    var log: String { path + "/postgres.log" }
    /// Held exclusively while somebody joins or leaves, so that these happen one after the other.
    var gateLock: String { path + "/gate.lock" }
    /// Held shared by everybody who uses the cluster, and exclusively by its keeper while it stops the server.
    var usersLock: String { path + "/users.lock" }
    /// Held exclusively by the keeper as long as it lives.
    var keeperLock: String { path + "/keeper.lock" }

    /// Opens the folder, creating it (not its parents) where it is missing.
    init(opening path: String) throws(LocalClusterError) {
        if mkdir(path, 0o700) != 0, errno != EEXIST { throw .folderUnusable(path, SystemError.last) }
        guard let resolved = realpath(path, nil) else { throw .folderUnusable(path, SystemError.last) }
        defer { free(resolved) }
        self.path = String(cString: resolved)
        owner = try ClusterOwner.of(folder: self.path)
        if owner.isSteppedDownTo { try handOver() }
        guard access(self.path, W_OK | X_OK) == 0 else { throw .folderUnusable(self.path, SystemError.last) }
    }

    /// Gives a folder that root has just made to the owner, but never one that holds something already: a mistyped
    /// folder such as `/tmp` must not change hands.
    private func handOver() throws(LocalClusterError) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_uid != owner.user else { return }
        guard isEmpty else { throw .folderUnusable(path, "it belongs to root and is not empty") }
        guard chown(path, owner.user, owner.group) == 0, chmod(path, 0o700) == 0 else {
            throw .folderUnusable(path, SystemError.last)
        }
    }

    private var isEmpty: Bool { (try? FileManager.default.contentsOfDirectory(atPath: path))?.isEmpty ?? false }

    /// Inside the folder where the path of the socket fits into an address (107 bytes on Linux, 103 on macOS); else
    /// under `/tmp`, by a name that everybody derives from the folder's path.
    var socketFolder: String {
        let inside = path + "/socket"
        let socket = inside + "/.s.PGSQL.\(Self.port)"
        if socket.utf8.count <= 103 { return inside }
        // FNV-1a: the same name in every process, which Swift's own hashing is made not to give.
        let hash = path.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return "/tmp/annals-" + String(hash, radix: 16)
    }

    /// The server's own note of its process beside the socket.
    var socketLock: String { socketFolder + "/.s.PGSQL.\(Self.port).lock" }

    /// A libpq URL of a database of this cluster.
    func url(database: String) -> String {
        "postgresql://postgres@/\(percentEncoded(database))?host=\(percentEncoded(socketFolder))&port=\(Self.port)"
    }

    private func percentEncoded(_ text: String) -> String {
        let hex = Array("0123456789ABCDEF")
        return text.utf8.reduce(into: "") { encoded, byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                encoded += "%\(hex[Int(byte >> 4)])\(hex[Int(byte & 15)])"
            }
        }
    }
}
