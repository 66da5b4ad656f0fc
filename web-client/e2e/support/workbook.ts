import { inflateRawSync } from 'node:zlib';

const ENTRY = 0x02014b50;
const END = 0x06054b50;
const DEFLATED = 8;

/** The sheets of a workbook as XML, in their order: an .xlsx is a zip, and its parts stand in a table at its end. */
export function sheetsOf(book: Buffer): string[] {
  const parts = partsOf(book);
  const names = [...parts.keys()].filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
  return names.sort().map((name) => parts.get(name) ?? '');
}

function partsOf(zip: Buffer): Map<string, string> {
  let end = zip.length - 22;
  while (end > 0 && zip.readUInt32LE(end) !== END) end--;
  const parts = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  while (zip.readUInt32LE(at) === ENTRY) {
    const method = zip.readUInt16LE(at + 10);
    const size = zip.readUInt32LE(at + 20);
    const nameSize = zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    const name = zip.toString('utf8', at + 46, at + 46 + nameSize);
    // The content stands behind a head of its own, whose fields may be of another size.
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const content = zip.subarray(from, from + size);
    parts.set(name, (method === DEFLATED ? inflateRawSync(content) : content).toString('utf8'));
    at += 46 + nameSize + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
}
