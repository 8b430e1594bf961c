import type { Language } from '../../core/words/language.ts';
import { settingsOfEnvironment } from '../../server/configuration.ts';
import { generatedNote, markdownTable } from './markdown.ts';

const words = {
  fr: {
    title: 'Les réglages de l’environnement',
    head: ['variable', 'par défaut', 'sens'],
  },
  en: { title: 'Settings of the environment', head: ['variable', 'default', 'meaning'] },
} as const;

/** The table of environment variables; README shows the same. */
export function configurationTable(language: Language): string {
  return markdownTable(
    words[language].head,
    settingsOfEnvironment.map((setting) => [
      `\`${setting.name}\``,
      setting.fallback === '' ? '' : `\`${setting.fallback}\``,
      setting[language],
    ]),
  );
}

/** Everything the environment decides. */
export function configurationPage(language: Language): string {
  return [
    generatedNote('src/server/configuration.ts', language),
    `# ${words[language].title}\n`,
    configurationTable(language),
  ].join('\n');
}

/** A README with the table between its two marks. */
export function withSettings(readme: string, language: Language): string {
  return readme.replace(
    /(<!-- settings -->\n)[\s\S]*?(<!-- \/settings -->)/,
    (_, begin: string, end: string) => `${begin}${configurationTable(language)}${end}`,
  );
}
