/// What an `Accept-Encoding` says of gzip (RFC 9110, section 12.5.3).
struct AcceptedEncodings {
    let takesGzip: Bool

    init(_ fields: [String]) {
        var named: Bool?
        var others = false
        for item in fields.joined(separator: ",").split(separator: ",") {
            let parts = item.lowercased().split(separator: ";").map { part in part.filter { $0 != " " && $0 != "\t" } }
            let isRefused = parts.dropFirst().contains { $0.hasPrefix("q=") && Double($0.dropFirst(2)) == 0 }
            switch parts.first {
            case "gzip", "x-gzip": named = !isRefused
            case "*": others = !isRefused
            default: break
            }
        }
        takesGzip = named ?? others
    }
}
