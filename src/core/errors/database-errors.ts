import { type ErrorEntry, entry } from './entry.ts';

/** Errors about the database, its server and what it holds. */
export const databaseErrors = {
  database_locked: entry(
    'state',
    [
      'The database {path} is in use by another process.',
      'Stop it, or use its server: the other commands find it by themselves.',
    ],
    [
      'La base {path} est utilisée par un autre processus.',
      'Arrêtez-le ou passez par son serveur : les commandes le trouvent d’elles-mêmes.',
    ],
  ),
  database_newer: entry(
    'state',
    ['The database is of version {found}, newer than this program ({known}).', 'Update Filon.'],
    ['La base est de version {found}, plus récente que ce programme ({known}).', 'Mettez Filon à jour.'],
  ),
  database_unreachable: entry(
    'state',
    ['The database does not answer: {reason}.', 'Check FILON_DATABASE and that the server runs.'],
    ['La base ne répond pas : {reason}.', 'Vérifiez FILON_DATABASE et que le serveur tourne.'],
  ),
  backup_exists: entry(
    'state',
    ['{file} exists already.', 'Choose another name: a backup never overwrites.'],
    ['{file} existe déjà.', 'Choisissez un autre nom : une sauvegarde n’écrase jamais.'],
  ),
  backup_invalid: entry(
    'input',
    ['{file} is not a Filon backup.', 'Give a file that "filon backup" wrote.'],
    ['{file} n’est pas une sauvegarde de Filon.', 'Donnez un fichier écrit par « filon backup ».'],
  ),
  restore_not_empty: entry(
    'state',
    ['The database is not empty.', 'Restore into an empty one, or add --replace.'],
    ['La base n’est pas vide.', 'Restaurez dans une base vide ou ajoutez --replace.'],
  ),
  bad_configuration: entry(
    'input',
    ['{name} = "{value}" is not valid: {reason}.', 'See the table of settings in README.md.'],
    ['{name} = « {value} » n’est pas valable : {reason}.', 'Voir le tableau des réglages dans README.fr.md.'],
  ),
  port_in_use: entry(
    'state',
    ['Port {port} is taken by another program.', 'Choose another: FILON_PORT=3211 filon serve'],
    [
      'Le port {port} est pris par un autre programme.',
      'Choisissez-en un autre : FILON_PORT=3211 filon serve',
    ],
  ),
  server_running: entry(
    'state',
    ['A Filon server uses this database ({address}).', 'Stop it first, then try again.'],
    ['Un serveur Filon utilise cette base ({address}).', 'Arrêtez-le d’abord, puis réessayez.'],
  ),
  demo_exists: entry(
    'state',
    ['The demo is loaded already.', 'Remove it first to load it anew.'],
    ['La démo est déjà chargée.', 'Supprimez-la d’abord pour la recharger.'],
  ),
  demo_loading: entry(
    'state',
    ['The demo is being loaded.', 'It takes some seconds; remove it then.'],
    ['La démo est en cours de chargement.', 'Attendez quelques secondes, puis supprimez-la.'],
  ),
  workspace_not_empty: entry(
    'state',
    [
      'The workspace holds facts of its own; the demo would mix with them.',
      'Load it in another workspace: FILON_WORKSPACE=demo filon demo',
    ],
    [
      'L’espace contient déjà vos données ; la démo s’y mêlerait.',
      'Chargez-la dans un autre espace : FILON_WORKSPACE=demo filon demo',
    ],
  ),
} as const satisfies Record<string, ErrorEntry>;
