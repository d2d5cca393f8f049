"""Small pictures, made up byte by byte."""

import struct
import zlib


def png(width: int, height: int, grey: int = 160) -> bytes:
    """Return a plain grey PNG."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = (b"\0" + bytes([grey]) * width) * height
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(rows)) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


PNG = png(32, 20)
JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffc0000b080014002001011100ffd9")
GIF = b"GIF89a" + struct.pack("<HH", 32, 20)
