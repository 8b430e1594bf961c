import { resolve } from 'node:path';
import { FilonError } from '../core/errors/filon-error.ts';
import type { Language } from '../core/words/language.ts';

/** One thing that can be set from outside. The tables of the documentation are made from this list. */
export interface Setting {
  readonly name: string;
  readonly fallback: string;
  readonly fr: string;
  readonly en: string;
}

/** Everything the environment decides. Nothing else is read from it. */
export const settingsOfEnvironment: readonly Setting[] = [
  {
    name: 'FILON_DATABASE',
    fallback: '.filon/filon.duckdb',
    fr: 'La base : un fichier DuckDB (créé au besoin) ou une adresse « postgres://… » (PostgreSQL 15 ou plus).',
    en: 'The database: a DuckDB file (made if absent) or an address "postgres://…" (PostgreSQL 15 or later).',
  },
  {
    name: 'FILON_HOST',
    fallback: '127.0.0.1',
    fr: 'L’adresse d’écoute. Toute autre que celle de la machine elle-même demande un compte propriétaire.',
    en: 'The address to listen on. Any other than the machine’s own needs an owner account.',
  },
  {
    name: 'FILON_PORT',
    fallback: '3210',
    fr: 'Le port, de 0 à 65535 ; 0 en prend un libre.',
    en: 'The port, 0 to 65535; 0 takes a free one.',
  },
  {
    name: 'FILON_URL',
    fallback: '',
    fr: 'L’adresse publique derrière un serveur mandataire, par exemple https://filon.example.com. La connexion est alors toujours demandée.',
    en: 'The public address behind a reverse proxy, for example https://filon.example.com. Signing in is then always needed.',
  },
  {
    name: 'FILON_WORKSPACE',
    fallback: 'main',
    fr: 'L’espace de travail dans la base.',
    en: 'The workspace in the database.',
  },
  {
    name: 'FILON_LANGUAGE',
    fallback: '',
    fr: 'La langue des commandes, fr ou en ; sinon celle du système (LC_ALL, LANG).',
    en: 'The language of the commands, fr or en; else that of the system (LC_ALL, LANG).',
  },
  {
    name: 'FILON_UPLOAD_LIMIT_MB',
    fallback: '2048',
    fr: 'La taille maximale d’un fichier déposé, en Mo.',
    en: 'The largest upload, in MB.',
  },
  {
    name: 'FILON_MEMORY',
    fallback: '',
    fr: 'La mémoire que DuckDB peut prendre, par exemple 2GB ; sinon Filon choisit.',
    en: 'The memory that DuckDB may take, for example 2GB; else Filon chooses.',
  },
  {
    name: 'FILON_SMTP_PASSWORD',
    fallback: '',
    fr: 'Le mot de passe du serveur d’e-mail des relances. Filon ne l’enregistre nulle part.',
    en: 'The password of the mail server for follow-up mails. Filon stores it nowhere.',
  },
];

export interface Configuration {
  /** Absolute path of a DuckDB file, `:memory:`, or an address of PostgreSQL. */
  readonly database: string;
  readonly engine: 'duckdb' | 'postgres';
  readonly host: string;
  readonly port: number;
  /** Public origin without trailing slash, or null. */
  readonly url: string | null;
  readonly workspace: string;
  readonly language: Language;
  readonly uploadLimitBytes: number;
  readonly memory: string | null;
  /** Of the mail server; null where there is none. */
  readonly smtpPassword: string | null;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings. Throws `bad_configuration` for the first one that is not valid. */
export function readConfiguration(environment: Environment, folder: string): Configuration {
  const value = (name: string): string => {
    const given = environment[name]?.trim();
    return given ? given : (settingsOfEnvironment.find((setting) => setting.name === name)?.fallback ?? '');
  };
  const refuse = (name: string, reason: string): never => {
    throw new FilonError('bad_configuration', { name, value: value(name), reason });
  };
  const whole = (name: string, least: number, most: number): number => {
    const text = value(name);
    const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    return number >= least && number <= most ? number : refuse(name, `${least} … ${most}`);
  };

  const address = value('FILON_DATABASE');
  const isPostgres = /^postgres(ql)?:\/\//.test(address);
  if (!isPostgres && /^[a-z][a-z0-9+.-]+:\/\//i.test(address)) refuse('FILON_DATABASE', 'postgres://…');
  const workspace = value('FILON_WORKSPACE');
  if (!/^[a-z0-9][a-z0-9_-]{0,39}$/.test(workspace)) refuse('FILON_WORKSPACE', 'a-z 0-9 _ -');
  const memory = value('FILON_MEMORY');
  if (memory !== '' && !/^\d{1,6}(\.\d+)? ?(MB|GB|MiB|GiB)$/.test(memory))
    refuse('FILON_MEMORY', '512MB, 2GB');
  const language = value('FILON_LANGUAGE');
  if (language !== '' && language !== 'fr' && language !== 'en') refuse('FILON_LANGUAGE', 'fr, en');

  return {
    database: isPostgres || address === ':memory:' ? address : resolve(folder, address),
    engine: isPostgres ? 'postgres' : 'duckdb',
    host: value('FILON_HOST'),
    port: whole('FILON_PORT', 0, 65_535),
    url:
      originOf(value('FILON_URL')) ?? (value('FILON_URL') === '' ? null : refuse('FILON_URL', 'https://…')),
    workspace,
    language: languageOf(environment),
    uploadLimitBytes: whole('FILON_UPLOAD_LIMIT_MB', 1, 1_000_000) * 1024 * 1024,
    memory: memory === '' ? null : memory,
    smtpPassword: environment.FILON_SMTP_PASSWORD || null,
  };
}

/** French where the system or `FILON_LANGUAGE` says French, English everywhere else. */
export function languageOf(environment: Environment): Language {
  const said =
    environment.FILON_LANGUAGE || environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return said.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

function originOf(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.pathname !== '/' || url.search) return null;
  return url.origin;
}
