import react from '@vitejs/plugin-react';
import { createLogger, defineConfig } from 'vite';

/** Where `vite dev` finds the API; the built dashboard is served by the API's own server. */
const api = process.env.FILON_API ?? 'http://127.0.0.1:3210';

// Rules taken over from another stylesheet (`composes … from`) reach Vite without their file's name, which it needs for
// their `url()` alone: there is none in them.
const logger = createLogger(process.argv.includes('build') ? 'warn' : 'info');
const { warnOnce } = logger;
logger.warnOnce = (message, options) => {
  if (!message.includes('did not pass the `from` option')) warnOnce(message, options);
};

export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  customLogger: logger,
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    // ECharts is one file of 621 kB (205 kB compressed), which a page asks for once it draws its first chart; cut
    // in two, both halves would be loaded together. Whatever else grows as large is told of.
    chunkSizeWarningLimit: 640,
  },
  server: { host: '127.0.0.1', proxy: { '/api': api } },
});
