import Hummingbird

extension WebContext {
    /// What stands in the path for `{name}`.
    func path(_ name: String) throws(Problem) -> String {
        guard let raw = parameters.get(name), let text = FormText.decode(Substring(raw), plusIsSpace: false),
            !text.isEmpty
        else { throw Problem(.malformedParameter, "\(name) in the path is no percent-encoded UTF-8", parameter: name) }
        return text
    }
}
