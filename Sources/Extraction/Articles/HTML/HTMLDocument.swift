import CXML2

/// A parsed HTML page, freed with its owner.
struct HTMLDocument: ~Copyable {
    private let document: htmlDocPtr

    /// Nil where the parser finds nothing; it repairs whatever markup it can.
    init?(_ html: String) {
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue
        var html = html
        let parsed = html.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                // The encoding is given because the text is UTF-8 by now, whatever its meta tag says.
                htmlReadMemory(characters.baseAddress, Int32(characters.count), nil, "UTF-8", Int32(options))
            }
        }
        guard let parsed else { return nil }
        document = parsed
    }

    deinit { xmlFreeDoc(document) }

    /// What the body returns must not hold on to elements: they end with the page.
    borrowing func withRoot<Result>(_ body: (HTMLElement) throws -> Result) rethrows -> Result? {
        guard let root = xmlDocGetRootElement(document) else { return nil }
        return try body(HTMLElement(node: root))
    }
}
