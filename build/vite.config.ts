/**
 * One Vite configuration, three modes: `renderer` (the page), `node` (main process, command line and worker
 * threads as ES modules) and `preload` (a sandboxed preload can only be one CommonJS file).
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';
import { commandNamesAtBuildTime } from './vite/command-names.ts';
import { bundledUrls } from './vite/bundled-urls.ts';
import { ROOT } from './scripts/support/root.ts';

/** Loaded from node_modules at run time: they bring machine code of their own. `electron` is the runtime itself. */
const NATIVE_MODULES = ['better-sqlite3', 'sharp', 'electron'];

export default defineConfig(({ mode }) => {
  switch (mode) {
    case 'node':
      return node();
    case 'preload':
      return preload();
    default:
      return renderer();
  }
});

/** No inline scripts or styles, no `data:` fonts: the content security policy forbids them. */
function renderer(): UserConfig {
  return {
    root: join(ROOT, 'renderer'),
    base: './',
    cacheDir: join(ROOT, '.cache/vite'),
    plugins: [react()],
    server: { fs: { allow: [ROOT] } },
    css: { modules: { generateScopedName: '[name]_[local]_[hash:base64:5]' } },
    build: {
      outDir: join(ROOT, 'out/renderer'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      target: 'chrome120',
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4000,
    },
  };
}

function node(): UserConfig {
  const entries = ['main', 'cli'].filter((name) => existsSync(join(ROOT, `electron/${name}.ts`)));
  return {
    root: ROOT,
    plugins: [bundledUrls()],
    ssr: { noExternal: true, external: NATIVE_MODULES, target: 'node' },
    build: {
      ssr: true,
      emitAssets: true,
      outDir: join(ROOT, 'out'),
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(entries.map((name) => [name, join(ROOT, `electron/${name}.ts`)])),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  };
}

function preload(): UserConfig {
  return {
    root: ROOT,
    plugins: [commandNamesAtBuildTime()],
    ssr: { noExternal: true, external: ['electron'], target: 'node' },
    build: {
      ssr: join(ROOT, 'electron/preload.ts'),
      outDir: join(ROOT, 'out'),
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false } },
    },
  };
}
