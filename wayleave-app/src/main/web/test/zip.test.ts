import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { crc32, zip } from '../src/zip';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('the checksum is that of the standard', () => {
  expect(crc32(bytes('123456789'))).toBe(0xcbf43926);
  expect(crc32(bytes(''))).toBe(0);
});

test('another program reads the zip', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wayleave-zip'));
  try {
    const file = join(folder, 'net.zip');
    const content = zip([{ name: 'net/node.csv', bytes: bytes('node_id\nქართული\n') }, { name: 'net/link.csv', bytes: bytes('') }]);
    writeFileSync(file, Buffer.from(await content.arrayBuffer()));
    execFileSync('python3', ['-c', `import zipfile; z = zipfile.ZipFile(${JSON.stringify(file)}); assert z.testzip() is None; z.extractall(${JSON.stringify(folder)})`]);
    expect(readFileSync(join(folder, 'net', 'node.csv'), 'utf8')).toBe('node_id\nქართული\n');
    expect(readFileSync(join(folder, 'net', 'link.csv'), 'utf8')).toBe('');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
