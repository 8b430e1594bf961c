import { counted } from '../../core/words/counted.ts';

const plural = (count: number, one: string, other: string): string => counted(count, { one, other }, 'en');
const lines = (count: number): string => plural(count, 'row', 'rows');

/** What the command line says about the server and its database, in English. */
export const serverEn = {
  serve: {
    about: 'start the server and the dashboard',
    demo: 'load the demo into a brand-new workspace, in the background',
    loading: 'Loading the demo',
    ready: (address: string) => `Filon answers at ${address}`,
    stopping: 'Stopping: finishing writes …',
  },
  demo: {
    about: 'load the figures of an invented company; another one takes its place',
    company: 'installer (windows), shop (tea and coffee, on the web and in three stores), agency (marketing)',
    companies: {
      installer: 'a window installer',
      shop: 'a tea and coffee shop',
      agency: 'a marketing agency',
    },
    remove: 'remove all of it',
    loaded: (company: string) => `The demo is loaded: ${company}. Remove it with: filon demo --remove`,
    removed: 'The demo is removed.',
  },
  doctor: {
    about: 'check the installation, the database and the settings',
    node: 'Node',
    database: 'database',
    server: 'server',
    serverNone: 'none runs',
    workspace: 'workspace',
    facts: 'facts',
    factsNone: 'none yet',
    rates: 'exchange rates',
    ratesNone: 'none (needed for foreign amounts only)',
    web: 'dashboard',
    webBuilt: 'built',
    webMissing: 'not built: npm run build',
    disk: 'free disk space',
    address: 'address',
    ok: 'ok',
    warning: 'look',
    failed: 'fails',
  },
  backup: {
    about: 'write everything to a new file',
    file: 'a file that does not exist yet',
    done: (file: string, content: string, size: string) => `${file}: ${content} (${size})`,
    content: (facts: number, earlier: number, persons: number, rest: number) =>
      `${plural(facts, 'fact', 'facts')}, ${plural(earlier, 'earlier version', 'earlier versions')}, ` +
      `${plural(persons, 'person', 'persons')}, and ${lines(rest)} of settings, accounts, imports and results ` +
      'worked out already',
  },
  restore: {
    about: 'put a backup into the database',
    file: 'a file that "filon backup" wrote',
    replace: 'delete what the database holds first',
    done: (content: string) => `Restored: ${content}.`,
  },
};
