/** A file that goes into a zip. */
export interface ZipEntry { name: string; bytes: Uint8Array }

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const UTF_8 = 0x0800;
/** The first day that the format knows: the zip does not say when a file was written. */
const DAY = 0x0021;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The checksum of ISO 3309 (CRC-32), as zip has it. */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

function record(size: number, fields: readonly (readonly [size: 2 | 4, value: number])[], tail: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size + tail.length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  bytes.set(tail, size);
  return bytes;
}

/** A zip whose files are stored as they are (APPNOTE 6.3, method 0). */
export function zip(entries: readonly ZipEntry[]): Blob {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const path = new TextEncoder().encode(name);
    const common = [[2, UTF_8], [2, 0], [2, 0], [2, DAY], [4, crc32(bytes)], [4, bytes.length], [4, bytes.length], [2, path.length], [2, 0]] as const;
    const head = record(30, [[4, LOCAL], [2, 20], ...common], path);
    directory.push(record(46, [[4, CENTRAL], [2, 20], [2, 20], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]], path));
    parts.push(head, new Uint8Array(bytes));
    offset += head.length + bytes.length;
  }
  const size = directory.reduce((all, { length }) => all + length, 0);
  const end = record(22, [[4, END], [2, 0], [2, 0], [2, entries.length], [2, entries.length], [4, size], [4, offset], [2, 0]], new Uint8Array());
  return new Blob([...parts, ...directory, end], { type: 'application/zip' });
}
