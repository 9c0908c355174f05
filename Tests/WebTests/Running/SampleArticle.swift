/// Short articles with a pledge of Canada's and little else, for what is done with events rather than how they are found.
enum SampleArticle {
    static func text(_ number: Int = 0, published: String = "2025-06-09") -> String {
        """
        ---
        title: Carney names a date, part \(number)
        publisher: The Paper
        published: \(published)
        url: https://paper.example/\(number)
        ---

        Canada will spend 2 per cent of its gross domestic product on defence by 2027, Prime Minister Mark Carney \
        announced on Monday.

        "Only one of our four submarines is seaworthy," Carney said.
        """
    }
}
