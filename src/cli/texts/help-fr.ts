import type { Spoken } from './en.ts';
import type { helpEn } from './help-en.ts';

/** The same in French. */
export const helpFr: Spoken<typeof helpEn> = {
  help: {
    usage: 'Usage :',
    arguments: 'Arguments :',
    options: 'Options :',
    commands: 'Commandes :',
    helpOption: 'afficher cette aide',
    helpCommand: 'l’aide d’une commande',
    versionOption: 'afficher la version',
    byDefault: (value) => `par défaut : ${value}`,
    places: {
      command: 'commande',
      language: 'langue',
      file: 'fichier',
      'file-or-name': 'fichier-ou-nom',
      day: 'jour',
      period: 'période',
      filter: 'filtre',
      basis: 'base',
      style: 'style',
      kind: 'type',
      order: 'ordre',
      sheet: 'feuille',
      name: 'nom',
      prefix: 'préfixe',
      batch: 'import',
      key: 'clé',
      scopes: 'droits',
      pair: 'réglage',
      fields: 'champs',
      number: 'nombre',
      split: 'partage',
      form: 'formulaire',
      hook: 'webhook',
      fetch: 'lecture',
      posts: 'envois',
      person: 'personne',
      other: 'autre',
      text: 'texte',
      address: 'adresse',
    },
    language: 'langue de la réponse : fr ou en',
    about:
      'Quels leads, canaux et campagnes rapportent vraiment, du clic sur l’annonce à la dernière commande.',
  },
  wrong: {
    unknownOption: (command, name, known) => `${command} n’a pas d’option ${name}. Existe : ${known}.`,
    unknownCommand: (command, name, known) => `${command} n’a pas de commande ${name}. Existe : ${known}.`,
    missingArgument: (name) => `Il manque l’argument ${name}.`,
    missingOption: (name) => `Il manque l’option ${name}.`,
    missingValue: (name) => `L’option ${name} demande une valeur.`,
    tooMany: 'Il y a trop d’arguments.',
    badValue: (name, value, accepted) => `${name} ${value} : valeurs acceptées ${accepted}.`,
    periodNeeded:
      '--as-of demande --from et --to : les jours connus aujourd’hui ne sont peut-être pas ceux d’alors.',
    rowsOfOneFigure: (dimension) =>
      `--rows ouvre un seul chiffre : à la place de --by, choisissez le groupe, p. ex. --where ${dimension}=….`,
    seeHelp: (command) => `Voir ${command} --help.`,
  },
};
