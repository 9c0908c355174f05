/// A folder in which nobody may make a file, not even root.
enum ReadOnlyFolder {
    static let path = "/proc"
}
