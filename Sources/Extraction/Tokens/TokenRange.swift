/// A range that is empty where its end lies before its start, in place of the standard one, which would trap.
///
/// Rules look between two words whose order only the text decides: nothing stands between them then, and no article
/// may end the program.
func ..< (start: Int, end: Int) -> Range<Int> { Range(uncheckedBounds: (start, max(start, end))) }
