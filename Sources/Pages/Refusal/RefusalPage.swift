/// What stands where a page cannot be shown.
struct RefusalPage: Page {
    static let template = TemplateFile.refusal

    let title: String
    /// What went wrong and what to do next.
    let reason: String

    init(title: String, reason: String) {
        self.title = title
        self.reason = Clipped.text(reason, to: 1000)
    }
}
