package import Testing

/// Gives each test, and each case of a parametrised one, a database of its own: `@Suite(.freshDatabase)`.
package struct FreshDatabaseTrait: TestTrait, SuiteTrait, TestScoping {
    let content: DatabaseContent

    /// On a suite it means each of its tests.
    package var isRecursive: Bool { true }

    package func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        try await FreshDatabase.with(content, function)
    }
}

extension Trait where Self == FreshDatabaseTrait {
    /// A database migrated like the one of `annals migrate`, as `FreshDatabase.current`.
    package static var freshDatabase: FreshDatabaseTrait { FreshDatabaseTrait(content: .migrated) }

    /// A database with nothing in it, as `FreshDatabase.current`.
    package static var emptyDatabase: FreshDatabaseTrait { FreshDatabaseTrait(content: .empty) }
}
