// `npm start`: installs what is missing, builds, and serves the dashboard; a new database gets the demo.
import { build } from './build.mjs';
import { installMissing, root, run } from './install-missing.mjs';

installMissing();
build();
run(process.execPath, [`${root}bin/filon.mjs`, 'serve', '--demo', ...process.argv.slice(2)], {
  shell: false,
});
