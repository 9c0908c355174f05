/// A lower-cased word as rules compare it: sixteen bytes without a reference, compared as numbers.
///
/// Two numbers and not one of 128 bits, which would ask for places of sixteen bytes: arrays of such are never put on the
/// stack, and every `["a", "b"].contains(word)` of a rule would be an allocation.
///
/// Words of up to 15 bytes of UTF-8 are held whole, the first byte lowest. Of longer ones the first eight bytes, the
/// last three and a hash are held: enough to tell them apart, not enough to print them.
///
/// Public, unlike most: only so are its literals and comparisons folded into the rules of another module, and they are
/// most of what an extraction does.
public struct Word: Hashable, Sendable {
    /// The first eight bytes.
    @usableFromInline let low: UInt64
    @usableFromInline let high: UInt64

    /// No word: what stands outside a text.
    @inlinable public static var none: Word { Word(bits: 0) }

    @inlinable init(bits: UInt128) {
        low = UInt64(truncatingIfNeeded: bits)
        high = UInt64(truncatingIfNeeded: bits >> 64)
    }

    @inlinable var bits: UInt128 { UInt128(high) << 64 | UInt128(low) }

    public init(_ text: String) {
        var text = text
        self = text.withUTF8 { Word(utf8: UnsafeRawBufferPointer($0)) }
    }

    @inline(__always)
    @inlinable
    public init(utf8 bytes: UnsafeRawBufferPointer) {
        guard bytes.count <= Word.capacity else {
            self.init(long: bytes)
            return
        }
        var bits: UInt128 = 0
        withUnsafeMutableBytes(of: &bits) { $0.copyMemory(from: bytes) }
        self.init(bits: UInt128(littleEndian: bits))
    }

    @usableFromInline init(long bytes: UnsafeRawBufferPointer) {
        var bits: UInt128 = 0
        withUnsafeMutableBytes(of: &bits) { copy in
            copy.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<8]))
            for place in 0..<Word.keptSuffix { copy[12 + place] = bytes[bytes.count - Word.keptSuffix + place] }
            // No UTF-8 holds this byte: it marks a word that is not whole.
            copy[15] = 0xFF
        }
        // FNV-1a (Fowler, Noll, Vo) in 32 bits.
        let hash = bytes.reduce(UInt32(0x811c_9dc5)) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
        self.init(bits: UInt128(littleEndian: bits) | UInt128(hash) << 64)
    }

    @usableFromInline static var capacity: Int { 15 }
    private static let keptSuffix = 3

    /// - Parameter bytes: ASCII in either case.
    @inlinable
    public init(lowercasingASCII bytes: UnsafeRawBufferPointer) {
        guard bytes.count <= Word.capacity else {
            let lower = bytes.map(Word.lowercased)
            self = lower.withUnsafeBytes { Word(long: $0) }
            return
        }
        var (low, high): (UInt64, UInt64) = (0, 0)
        for (place, byte) in bytes.prefix(8).enumerated() {
            low |= UInt64(Word.lowercased(byte)) &<< UInt64(8 * place)
        }
        for (place, byte) in bytes.dropFirst(8).enumerated() {
            high |= UInt64(Word.lowercased(byte)) &<< UInt64(8 * place)
        }
        (self.low, self.high) = (low, high)
    }

    @inlinable static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

    @inlinable public var isEmpty: Bool { low | high == 0 }

    /// In bytes of UTF-8; 16 for all that are longer than 15.
    @inlinable public var length: Int {
        high == 0 ? 8 - low.leadingZeroBitCount / 8 : 16 - high.leadingZeroBitCount / 8
    }

    /// - Parameter prefix: at most eight bytes.
    @inlinable public func hasPrefix(_ prefix: Word) -> Bool {
        prefix.isEmpty || low << (64 - 8 * prefix.length) == prefix.low << (64 - 8 * prefix.length)
    }

    /// - Parameter suffix: at most three bytes.
    @inlinable public func hasSuffix(_ suffix: Word) -> Bool {
        let (whole, kept) = (length, suffix.length)
        guard whole >= kept else { return false }
        let end = whole > Word.capacity ? Word.capacity : whole
        let tail = UInt64(truncatingIfNeeded: bits &>> (8 * (end - kept)))
        return tail & ((1 << (8 * kept)) - 1) == suffix.low
    }

    /// A number that differs in its low bits, too, for tables.
    @inlinable var scattered: UInt64 {
        let folded = low ^ high &* 0x9e37_79b9_7f4a_7c15
        // The finaliser of MurmurHash3 (Appleby, public domain), its first half.
        let mixed = (folded ^ folded >> 33) &* 0xff51_afd7_ed55_8ccd
        return mixed ^ mixed >> 33
    }

    @inlinable public static func == (left: Word, right: Word) -> Bool {
        (left.low ^ right.low) | (left.high ^ right.high) == 0
    }

    @inlinable public func hash(into hasher: inout Hasher) { hasher.combine(scattered) }
}

extension Word: CustomStringConvertible {
    /// The word's text; nil of one that is not held whole.
    public var text: String? {
        let length = length
        guard length <= Word.capacity else { return nil }
        return withUnsafeBytes(of: bits.littleEndian) {
            String(decoding: UnsafeRawBufferPointer(rebasing: $0[..<length]), as: UTF8.self)
        }
    }

    /// The word, or the start and the end of one that is not held whole.
    public var description: String {
        if let text { return text }
        let bytes = withUnsafeBytes(of: bits.littleEndian) { Array($0) }
        return String(decoding: bytes[..<8], as: UTF8.self) + "…" + String(decoding: bytes[12..<15], as: UTF8.self)
    }
}

extension Word: ExpressibleByStringLiteral {
    @inline(__always)
    @inlinable
    public init(stringLiteral literal: StaticString) {
        self.init(utf8: UnsafeRawBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }
}
