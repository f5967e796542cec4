import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { precompress } from './build/precompress.ts';
import { mockApi } from './mock/plugin.ts';

/** What the server sends as well; `vite preview` uses it so that a violation shows up before release. */
const contentSecurityPolicy = [
  "default-src 'none'", "script-src 'self'", "worker-src 'self'", "style-src 'self'", "img-src 'self' data: blob:",
  "connect-src 'self'", "base-uri 'none'", "form-action 'self'",
].join('; ');

const root = import.meta.dirname;
const api = { '/api': 'http://127.0.0.1:8080' };
const mock = process.env['WAYLEAVE_MOCK'] === '1';

export default defineConfig({
  root,
  base: '/',
  plugins: [precompress(), ...(mock ? [mockApi(process.env['WAYLEAVE_MOCK_DIR'] ?? resolve(root, 'mock'))] : [])],
  server: { host: '127.0.0.1', ...(mock ? {} : { proxy: api }) },
  preview: {
    host: '127.0.0.1',
    headers: { 'Content-Security-Policy': contentSecurityPolicy },
    ...(mock ? {} : { proxy: api }),
  },
  build: {
    outDir: process.env['WAYLEAVE_WEB_OUT'] ?? resolve(root, '../../../target/classes/web'),
    emptyOutDir: true,
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    sourcemap: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    modulePreload: { polyfill: false },
    license: { fileName: 'third-party-licenses.txt' },
    rollupOptions: {
      input: {
        ...Object.fromEntries(['index', 'about', 'about-ru', 'about-fa', 'watch'].map((page) => [page, resolve(root, `${page}.html`)])),
        sw: resolve(root, 'src/sw.ts'),
      },
      output: {
        // The page asks for its service worker by one name; it is never kept by the browser.
        entryFileNames: (chunk) => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        // The map's worker is a module; a .js name is served as JavaScript everywhere.
        assetFileNames: (asset) => asset.names.some((name) => name.endsWith('.mjs'))
          ? 'assets/[name]-[hash].js'
          : 'assets/[name]-[hash][extname]',
      },
    },
  },
  test: { include: ['test/**/*.test.ts'], environment: 'node' },
});
