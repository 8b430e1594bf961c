import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let launched: Promise<Browser> | undefined;

/** The browser of this process: one for all tests of a file. */
export function browser(): Promise<Browser> {
  launched ??= launch();
  return launched;
}

async function launch(): Promise<Browser> {
  // The package unpacks its browser into the temporary folder and takes whatever lies there already.
  const place = join(tmpdir(), `filon-chromium-${process.getuid?.() ?? 'user'}`);
  mkdirSync(place, { recursive: true, mode: 0o700 });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = place;
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    const executablePath = await packaged.executablePath();
    return await open(executablePath).catch(async (error: unknown) => {
      if (!String(error).includes('shared libraries')) throw error;
      // Without the system's libraries (libnss3) the package brings its own, if it believes itself in the cloud.
      process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
      throw new Error(
        'The browser lacks libraries: set AWS_EXECUTION_ENV=AWS_Lambda_nodejs20.x and run again.',
        {
          cause: error,
        },
      );
    });
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

function open(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: flags });
}

/** Closes it. */
export async function closeBrowser(): Promise<void> {
  const opened = await launched;
  launched = undefined;
  idle.clear();
  await opened?.close();
}

export interface OpenPage {
  readonly page: Page;
  /** What the page complained about, in its console or as an error nobody caught. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** Contexts that nobody uses now, by their options: they still have the program's scripts, compiled. */
const idle = new Map<string, BrowserContext[]>();

/** A page of its own in French and Paris, unless told otherwise. */
export async function openPage(address: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const key = JSON.stringify(options);
  const context = idle.get(key)?.pop() ?? (await newContext(options));
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(address);
  const close = async (): Promise<void> => {
    if (await isForgotten(context)) idle.set(key, [...(idle.get(key) ?? []), context]);
    else await context.close();
  };
  return { page, complaints, close };
}

async function newContext(options: BrowserContextOptions): Promise<BrowserContext> {
  const context = await (await browser()).newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
    acceptDownloads: true,
    ...options,
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  return context;
}

/** Closes the pages of a context and clears what they kept; false if that is not certain. */
async function isForgotten(context: BrowserContext): Promise<boolean> {
  try {
    for (const page of context.pages()) {
      await page.evaluate('localStorage.clear()');
      await page.close();
    }
    await context.clearCookies();
    return true;
  } catch {
    // A page without script or under way to another has no storage to be cleared.
    return false;
  }
}

/** A folder that belongs to the test. */
export function ownFolder(): string {
  return mkdtempSync(join(tmpdir(), 'filon-browser-'));
}
