import Postgres
import TestSupport
import Testing

@Suite(.emptyDatabase) struct NotificationTests {
    @Test func notificationsArrive() async throws {
        let listener = try await openConnection()
        let sender = try await openConnection()
        let process = try await sender.row("SELECT pg_backend_pid()", as: Int32.self)
        var notifications = try await listener.notifications(on: "Some Channel").makeAsyncIterator()
        for payload in ["first", "zweite ü", ""] {
            try await sender.execute("SELECT pg_notify('Some Channel', \(payload))")
            let notification = try await notifications.next()
            #expect(notification?.payload == payload)
            #expect(notification?.channel == "Some Channel")
            #expect(notification?.process == process)
        }
    }

    @Test func arrivingUnderAStatementTheyAreNotLost() async throws {
        let listener = try await openConnection()
        var notifications = try await listener.notifications(on: "own").makeAsyncIterator()
        try await listener.transaction { listener in
            try await listener.execute("NOTIFY own, 'mine'")
        }
        #expect(try await notifications.next()?.payload == "mine")
    }

    @Test func aLostConnectionEndsTheStream() async throws {
        let other = try await openConnection()
        // The farewell and the end of the socket's stream come together or one by one, as it happens.
        for _ in 0..<20 {
            let listener = try await openConnection()
            let process = try await listener.row("SELECT pg_backend_pid()", as: Int32.self)
            var notifications = try await listener.notifications(on: "c").makeAsyncIterator()
            try await other.execute("SELECT pg_terminate_backend(\(process), 5000)")
            let error = try await databaseError { try await notifications.next() }
            #expect(error?.isConnectionLost == true)
        }
    }

    @Test func cancellingTheReaderEndsTheStream() async throws {
        let listener = try await openConnection()
        let notifications = try await listener.notifications(on: "c")
        let reader = Task {
            var count = 0
            for try await _ in notifications { count += 1 }
            return count
        }
        await Task.yield()
        reader.cancel()
        #expect(try await reader.value == 0)
        #expect(try await listener.row("SELECT 1", as: Int.self) == 1)
    }

    @Test func theFeedConnectsAgainAndSaysSo() async throws {
        let sender = try await openConnection()
        var configuration = FreshDatabase.current.configuration
        configuration.applicationName = "feed under test"
        let feed = NotificationFeed(configuration, channel: "feed")
        var signals = feed.makeAsyncIterator()
        #expect(try await signals.next() == .listening)
        try await sender.execute("NOTIFY feed, 'a'")
        guard case .notification(let first) = try await signals.next() else {
            Issue.record("no notification")
            return
        }
        #expect(first.payload == "a")
        let ended = try await sender.rows(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = 'feed under test'",
            as: Bool.self)
        #expect(ended == [true])
        #expect(try await signals.next() == .listening)
        try await sender.execute("NOTIFY feed, 'b'")
        guard case .notification(let second) = try await signals.next() else {
            Issue.record("no notification")
            return
        }
        #expect(second.payload == "b")
    }
}
