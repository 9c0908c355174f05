/// Parts of a page that are no part of its article.
enum HTMLFurniture {
    /// - Parameter byName: also by class and id, which is a guess at what a site's author meant.
    static func contains(_ element: HTMLElement, byName: Bool) -> Bool {
        let tag = element.tag
        if tags.contains(tag) { return true }
        if let role = element["role"], roles.contains(role.lowercased()) { return true }
        if element["hidden"] != nil || element["aria-hidden"]?.lowercased() == "true" { return true }
        if let style = element["style"]?.lowercased().filter({ $0 != " " }), style.contains("display:none") {
            return true
        }
        guard byName, !["html", "body", "main", "article", "p"].contains(tag) else { return false }
        return [element["class"], element["id"]].contains { name in
            guard let name else { return false }
            return name.lowercased().split { !$0.isLetter && !$0.isNumber }.contains { names.contains(String($0)) }
        }
    }

    private static let tags: Set<String> = [
        "script", "style", "noscript", "template", "nav", "header", "footer", "aside", "form", "button", "iframe",
        "svg",
        "figure", "figcaption", "select", "dialog", "object", "embed", "video", "audio", "canvas", "head", "title",
        "menu", "input", "label", "textarea",
    ]

    private static let roles: Set<String> = [
        "navigation", "banner", "complementary", "contentinfo", "search", "dialog", "alertdialog", "menu", "toolbar",
    ]

    private static let names: Set<String> = [
        "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "cookie", "cookies", "consent", "gdpr",
        "newsletter", "subscribe", "subscription", "paywall", "share", "sharing", "social", "related", "recommended",
        "recirc", "comments", "comment", "disqus", "advert", "advertisement", "ads", "promo", "sidebar", "footer",
        "popup", "modal", "caption", "tags", "toolbar", "byline", "masthead", "overlay", "signup", "teaser", "teasers",
    ]
}
