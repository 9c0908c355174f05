import CXML2

/// An element of a page that is still open; it must not outlive its `HTMLDocument`.
struct HTMLElement {
    let node: UnsafeMutablePointer<xmlNode>

    /// In small letters, as the parser leaves it.
    var tag: String { node.pointee.name.map { String(cString: $0) } ?? "" }

    subscript(attribute: String) -> String? {
        guard let value = xmlGetProp(node, attribute) else { return nil }
        defer { annals_xml_free(value) }
        return String(cString: value)
    }

    var parent: HTMLElement? {
        guard let parent = node.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else { return nil }
        return HTMLElement(node: parent)
    }

    /// All text inside, scripts' too.
    var text: String {
        guard let content = xmlNodeGetContent(node) else { return "" }
        defer { annals_xml_free(content) }
        return String(cString: content)
    }

    enum Step {
        case enter(HTMLElement)
        case text(String)
        case leave(HTMLElement)
    }

    /// Goes through everything inside, in the page's order, without recursion: pages nest as deep as they like.
    ///
    /// - Parameter visit: says whether to go into the element just entered; `leave` is told only for those gone into.
    func walk(_ visit: (Step) -> Bool) {
        var current = node.pointee.children
        while let step = current {
            var goesIn = false
            switch step.pointee.type {
            case XML_ELEMENT_NODE: goesIn = visit(.enter(HTMLElement(node: step)))
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
                if let content = step.pointee.content { _ = visit(.text(String(cString: content))) }
            default: break
            }
            if goesIn, let child = step.pointee.children {
                current = child
                continue
            }
            if goesIn { _ = visit(.leave(HTMLElement(node: step))) }
            current = next(after: step, visit)
        }
    }

    private func next(
        after step: UnsafeMutablePointer<xmlNode>, _ visit: (Step) -> Bool
    ) -> UnsafeMutablePointer<xmlNode>? {
        var last = step
        while last != node {
            if let sibling = last.pointee.next { return sibling }
            guard let parent = last.pointee.parent else { return nil }
            if parent != node { _ = visit(.leave(HTMLElement(node: parent))) }
            last = parent
        }
        return nil
    }
}
