import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const COMPRESSIBLE = /\.(html|js|css|json|svg|txt)$/;

/** Writes `file.gz` beside every text file of the build, so that the server need not compress anything. */
export function precompress(): Plugin {
  let folder = '';
  return {
    name: 'wayleave-precompress',
    apply: 'build',
    configResolved(config) {
      folder = config.build.outDir;
    },
    closeBundle() {
      let total = 0;
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !COMPRESSIBLE.test(entry.name)) continue;
        const file = join(entry.parentPath, entry.name);
        const compressed = gzipSync(readFileSync(file), { level: 9 });
        writeFileSync(`${file}.gz`, compressed);
        total += compressed.length;
      }
      this.info?.(`gzip total ${Math.round(total / 1024)} KiB`);
    },
  };
}
