#!/usr/bin/env node
import { existsSync } from 'node:fs';

const main = new URL('../dist/program/main.js', import.meta.url);
if (!existsSync(main)) {
  console.error(
    'Filon is not built yet: run "npm start" or "npm test" once. / Lancez d’abord « npm start ».',
  );
  process.exit(3);
}
await import(main);
