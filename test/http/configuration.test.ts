import { describe, expect, it } from 'vitest';
import { FilonError } from '../../src/core/errors/filon-error.ts';
import { isLoopback } from '../../src/server/access/origins.ts';
import { languageOf, readConfiguration } from '../../src/server/configuration.ts';

describe('the environment', () => {
  it('is not needed', () => {
    expect(readConfiguration({}, '/srv')).toEqual({
      database: '/srv/.filon/filon.duckdb',
      engine: 'duckdb',
      host: '127.0.0.1',
      port: 3210,
      smtpPassword: null,
      url: null,
      workspace: 'main',
      language: 'en',
      uploadLimitBytes: 2_147_483_648,
      memory: null,
    });
  });

  it('names a PostgreSQL server or a file', () => {
    const postgres = readConfiguration({ FILON_DATABASE: 'postgres://u:p@h/db' }, '/');
    expect(postgres).toMatchObject({ engine: 'postgres', database: 'postgres://u:p@h/db' });
    expect(readConfiguration({ FILON_DATABASE: 'x.duckdb' }, '/a').database).toBe('/a/x.duckdb');
  });

  it.each([
    ['FILON_PORT', 'abc'],
    ['FILON_PORT', '70000'],
    ['FILON_DATABASE', 'mysql://x'],
    ['FILON_WORKSPACE', 'Main; DROP'],
    ['FILON_URL', 'filon.example.com'],
    ['FILON_URL', 'https://filon.example.com/below'],
    ['FILON_LANGUAGE', 'de'],
    ['FILON_MEMORY', 'much'],
    ['FILON_UPLOAD_LIMIT_MB', '0'],
  ])('refuses %s = %s by name', (name, value) => {
    try {
      readConfiguration({ [name]: value }, '/');
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(FilonError);
      expect(error).toMatchObject({ code: 'bad_configuration', values: { name, value } });
    }
  });

  it('decides the language: its own variable, then the system’s', () => {
    expect(languageOf({ LANG: 'fr_FR.UTF-8' })).toBe('fr');
    expect(languageOf({ LANG: 'fr_FR.UTF-8', FILON_LANGUAGE: 'en' })).toBe('en');
    expect(languageOf({ LANG: 'de_DE.UTF-8' })).toBe('en');
  });

  it('knows which addresses only the machine reaches', () => {
    expect(['localhost', '127.0.0.1', '::1'].every(isLoopback)).toBe(true);
    expect(['0.0.0.0', '::', '192.168.1.2', 'filon.example.com', ''].some(isLoopback)).toBe(false);
  });
});
