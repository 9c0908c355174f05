package import Foundation

extension UUID: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .uuid }

    package func encode(into bytes: inout [UInt8]) {
        withUnsafeBytes(of: uuid) { bytes.append(contentsOf: $0) }
    }

    package static func decode(_ bytes: RawSpan, as type: PostgresType) throws(ValueError) -> UUID {
        guard type == .uuid else { throw .wrongType }
        guard bytes.byteCount == 16 else { throw .malformed }
        return UUID(uuid: bytes.unsafeLoadUnaligned(as: uuid_t.self))
    }
}
