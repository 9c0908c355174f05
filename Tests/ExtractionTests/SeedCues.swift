import Chronicle
import Extraction

extension TokenTable {
    /// A text in the words of the repository's own lexicon.
    init(_ text: String) { self.init(text, cues: Seeds.lexicon.cues) }
}

extension SegmentedText {
    init(_ text: String) { self.init(text, cues: Seeds.lexicon.cues) }
}
