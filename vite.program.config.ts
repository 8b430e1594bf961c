import { defineConfig } from 'vite';

/**
 * Packs the program (server and commands) into a few files: a command starts in half the time, because Node looks up
 * and reads each of some thousand modules by itself. Left outside: what is native, and pino, which starts threads by
 * the paths of its own files.
 */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, external: ['@duckdb/node-api', '@node-rs/argon2', 'pino', 'pg-native'] },
  build: {
    ssr: true,
    outDir: 'dist/program',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: {
        main: 'src/cli/main.ts',
        'learn-worker': 'src/server/score/learn-worker.ts',
        'model-worker': 'src/server/lifetime/model-worker.ts',
        'reference-pages': 'src/cli/reference/reference-pages.ts',
        'configuration-page': 'src/cli/reference/configuration-page.ts',
      },
      // Side by side, so that package.json and dist/web lie as far away as from the sources.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
