/** Who can mend it: `input` the caller, `state` the caller after another step, `denied` rights, `fault` the program. */
export type ErrorKind = 'input' | 'missing' | 'state' | 'denied' | 'limit' | 'fault';

export interface ErrorText {
  readonly message: string;
  readonly advice: string;
}

export interface ErrorEntry {
  readonly kind: ErrorKind;
  readonly fr: ErrorText;
  readonly en: ErrorText;
}

function entry(kind: ErrorKind, en: readonly [string, string], fr: readonly [string, string]): ErrorEntry {
  return {
    kind,
    en: { message: en[0], advice: en[1] },
    fr: { message: fr[0], advice: fr[1] },
  };
}

/** Every error Filon can report. A test holds that each is documented and complete in both languages. */
export const errors = {
  unknown_metric: entry(
    'input',
    ['There is no metric "{metric}".', 'Run "filon metrics" for the list. Nearest: {nearest}.'],
    ['La mesure « {metric} » n’existe pas.', '« filon metrics » donne la liste. La plus proche : {nearest}.'],
  ),
  unknown_dimension: entry(
    'input',
    ['There is no dimension "{dimension}".', 'Nearest: {nearest}.'],
    ['La dimension « {dimension} » n’existe pas.', 'La plus proche : {nearest}.'],
  ),
  dimension_not_carried: entry(
    'input',
    ['None of the metrics asked for can be split by {dimension}.', 'Metrics that can: {metrics}.'],
    ['Aucune des mesures demandées ne se répartit par {dimension}.', 'Mesures possibles : {metrics}.'],
  ),
  bad_day: entry(
    'input',
    ['"{value}" is not a day ({field}).', 'Write it as 2026-01-31.'],
    ['« {value} » n’est pas un jour ({field}).', 'Écrivez-le ainsi : 2026-01-31.'],
  ),
  bad_period: entry(
    'input',
    ['The period ends ({to}) before it begins ({from}).', 'Swap the two days.'],
    ['La période finit ({to}) avant de commencer ({from}).', 'Inversez les deux jours.'],
  ),
  bad_filter: entry(
    'input',
    [
      'The filter "{filter}" cannot be read.',
      'Write channel=email, channel!=email, campaign~roof, channel=a|b or postcode=01000..01999; a value with | or .. between double quotes: campaign="Brand | FR".',
    ],
    [
      'Le filtre « {filter} » est illisible.',
      'Écrivez channel=email, channel!=email, campaign~toit, channel=a|b ou postcode=01000..01999 ; une valeur avec | ou .. entre guillemets droits : campaign="Marque | FR".',
    ],
  ),
  bad_request: entry(
    'input',
    ['The request is not valid: {faults}.', '{repair}'],
    ['La demande n’est pas valable : {faults}.', '{repair}'],
  ),
  not_a_ratio: entry(
    'input',
    [
      '{metric} is not a ratio, so it has no mix and rate parts.',
      'Ask "why" of a ratio such as cost_per_lead.',
    ],
    [
      '{metric} n’est pas un ratio : ni part de mix ni part de taux.',
      'Demandez le « pourquoi » d’un ratio, par exemple cost_per_lead.',
    ],
  ),
  not_a_count: entry(
    'input',
    [
      '{metric} is not a plain count, so there is no share of it.',
      'Use counts such as leads or qualified_leads for "metric" and "per".',
    ],
    [
      '{metric} n’est pas un simple décompte : il n’y a pas de part à en prendre.',
      'Donnez des décomptes à « metric » et « per », par exemple leads ou qualified_leads.',
    ],
  ),
  comparison_needed: entry(
    'input',
    [
      'This needs a second period to compare with.',
      'Add a comparison, e.g. previous_period or previous_year.',
    ],
    [
      'Il faut une seconde période à comparer.',
      'Ajoutez une comparaison, par exemple previous_period ou previous_year.',
    ],
  ),
  rate_missing: entry(
    'state',
    [
      'No exchange rate from {currency} to {target} on {day} ({rows} rows).',
      'Import the rates: filon import rates.csv --kind rates (layout of the European Central Bank).',
    ],
    [
      'Aucun taux de change de {currency} vers {target} le {day} ({rows} lignes).',
      'Importez les taux : filon import taux.csv --kind rates (format de la Banque centrale européenne).',
    ],
  ),
  file_not_found: entry(
    'missing',
    ['There is no file {file}.', 'Check the name and the folder.'],
    ['Le fichier {file} n’existe pas.', 'Vérifiez le nom et le dossier.'],
  ),
  file_empty: entry(
    'input',
    ['{file} holds no rows.', 'Export it again, with at least one row below the header.'],
    ['{file} ne contient aucune ligne.', 'Exportez-le de nouveau, avec au moins une ligne sous les titres.'],
  ),
  file_not_text: entry(
    'input',
    ['{file} is not a CSV or XLSX file ({reason}).', 'Export it as CSV or XLSX.'],
    ['{file} n’est ni un CSV ni un XLSX ({reason}).', 'Exportez-le en CSV ou en XLSX.'],
  ),
  file_broken: entry(
    'input',
    [
      '{file} cannot be read from line {line}: {reason}.',
      'Open it there, repair it, and import it again. Nothing was imported.',
    ],
    [
      '{file} est illisible à partir de la ligne {line} : {reason}.',
      'Ouvrez-le à cet endroit, réparez et réimportez. Rien n’a été importé.',
    ],
  ),
  file_too_large: entry(
    'limit',
    ['{file} is beyond a limit: {what} (limit {limit}).', 'Split the file, or export fewer columns.'],
    [
      '{file} dépasse une limite : {what} (limite {limit}).',
      'Découpez le fichier ou exportez moins de colonnes.',
    ],
  ),
  mapping_needed: entry(
    'state',
    [
      '{file} is of no known kind.',
      'Correct the proposed mapping, save it, and import with --mapping: {proposal}',
    ],
    [
      '{file} n’est d’aucun type connu.',
      'Corrigez la correspondance proposée, enregistrez-la et importez avec --mapping : {proposal}',
    ],
  ),
  meaning_unknown: entry(
    'state',
    [
      'What these words of {column} mean is not known: {words}.',
      'Say for each what it is, under values: in the mapping, or leave its rows out.',
    ],
    [
      'Le sens de ces valeurs de {column} n’est pas connu : {words}.',
      'Dites pour chacune ce qu’elle est, sous values: dans la correspondance, ou écartez ses lignes.',
    ],
  ),
  mapping_invalid: entry(
    'input',
    [
      'The mapping {mapping} is not valid: {where}: {reason}.',
      'See docs/mappings.md for the form and examples.',
    ],
    [
      'La correspondance {mapping} n’est pas valable : {where} : {reason}.',
      'Voir docs/mappings.md pour la forme et des exemples.',
    ],
  ),
  mapping_column_gone: entry(
    'state',
    [
      'The mapping {mapping} needs the column "{column}", which {file} does not have. Its columns: {columns}.',
      'Correct the mapping, or export the file with that column. Nothing was imported.',
    ],
    [
      'La correspondance {mapping} attend la colonne « {column} », absente de {file}. Ses colonnes : {columns}.',
      'Corrigez la correspondance ou exportez le fichier avec cette colonne. Rien n’a été importé.',
    ],
  ),
  mapping_needs_days: entry(
    'state',
    ['{file} does not say which day each cost is of ({kind}).', '{advice} Nothing was imported.'],
    ['{file} ne dit pas de quel jour est chaque coût ({kind}).', '{advice} Rien n’a été importé.'],
  ),
  mapping_finds_no_facts: entry(
    'state',
    [
      '{file} is {what}: it holds no facts (costs, leads, orders …), only persons or companies.',
      '{instead} Or say with a mapping what its rows are. Nothing was imported.',
    ],
    [
      '{file} est {what} : il ne contient aucun fait (coûts, leads, commandes…), seulement des personnes ou des sociétés.',
      '{instead} Ou dites par une correspondance ce que sont ses lignes. Rien n’a été importé.',
    ],
  ),
  dates_ambiguous: entry(
    'state',
    [
      'The dates of column "{column}" can be read day-first or month-first ("{example}").',
      'Say which: --dates dmy or --dates mdy, or dates: in the mapping.',
    ],
    [
      'Les dates de la colonne « {column} » se lisent jour/mois ou mois/jour (« {example} »).',
      'Précisez : --dates dmy ou --dates mdy, ou dates: dans la correspondance.',
    ],
  ),
  rows_refused: entry(
    'input',
    [
      '{count} rows of {file} have problems; with all-or-nothing none was imported.',
      'See the list, repair the rows, and import again.',
    ],
    [
      '{count} lignes de {file} posent problème ; en tout-ou-rien, rien n’a été importé.',
      'Voyez la liste, réparez les lignes et réimportez.',
    ],
  ),
  batch_not_found: entry(
    'missing',
    ['There is no import {batch}.', 'Run "filon batches" for the list.'],
    ['L’import {batch} n’existe pas.', '« filon batches » donne la liste.'],
  ),
  batch_undone: entry(
    'state',
    ['The import {batch} was undone already.', 'Nothing to do.'],
    ['L’import {batch} est déjà annulé.', 'Rien à faire.'],
  ),
  draft_not_found: entry(
    'missing',
    ['This upload is no longer kept.', 'Drop the file again.'],
    ['Ce dépôt n’est plus conservé.', 'Déposez le fichier de nouveau.'],
  ),
  unknown_kind: entry(
    'input',
    ['There is no file kind "{kind}".', 'Known kinds: {kinds}.'],
    ['Le type de fichier « {kind} » n’existe pas.', 'Types connus : {kinds}.'],
  ),
  unknown_fact: entry(
    'input',
    ['There is no fact "{fact}".', 'Facts: {facts}.'],
    ['Le fait « {fact} » n’existe pas.', 'Faits : {facts}.'],
  ),
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
    ['{file} is not a Filon backup ({reason}).', 'Give a file that "filon backup" wrote.'],
    ['{file} n’est pas une sauvegarde de Filon ({reason}).', 'Donnez un fichier écrit par « filon backup ».'],
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
  owner_needed: entry(
    'denied',
    ['Filon does not listen on {host} without an owner account.', 'Create it first: filon owner EMAIL'],
    ['Filon n’écoute pas sur {host} sans compte propriétaire.', 'Créez-le d’abord : filon owner EMAIL'],
  ),
  owner_exists: entry(
    'state',
    ['There is an owner account already.', 'Sign in, or let the owner invite you.'],
    ['Un compte propriétaire existe déjà.', 'Connectez-vous ou faites-vous inviter.'],
  ),
  account_exists: entry(
    'state',
    ['There is an account for {email} already.', 'Choose another address, or remove that account first.'],
    [
      'Il existe déjà un compte pour {email}.',
      'Choisissez une autre adresse ou supprimez d’abord ce compte.',
    ],
  ),
  account_not_found: entry(
    'missing',
    ['There is no such account, or it is the owner’s.', 'The owner’s account cannot be removed.'],
    ['Ce compte n’existe pas, ou c’est celui du propriétaire.', 'Celui du propriétaire ne se supprime pas.'],
  ),
  key_not_found: entry(
    'missing',
    ['There is no key {key}.', 'Run "filon keys" for the list.'],
    ['La clé {key} n’existe pas.', '« filon keys » donne la liste.'],
  ),
  job_not_found: entry(
    'missing',
    ['There is no such work, or it ended long ago.', 'See the list of imports.'],
    ['Ce travail n’existe pas ou est fini depuis longtemps.', 'Voyez la liste des imports.'],
  ),
  mapping_not_found: entry(
    'missing',
    ['There is no saved mapping {mapping}.', 'Run "filon mappings" for the list.'],
    ['La correspondance {mapping} n’existe pas.', '« filon mappings » donne la liste.'],
  ),
  server_running: entry(
    'state',
    ['A Filon server uses this database ({address}).', 'Stop it first, then try again.'],
    ['Un serveur Filon utilise cette base ({address}).', 'Arrêtez-le d’abord, puis réessayez.'],
  ),
  sign_in_needed: entry(
    'denied',
    ['Please sign in.', 'Use your e-mail and password, or an API key.'],
    ['Connectez-vous.', 'Avec votre e-mail et mot de passe, ou une clé d’API.'],
  ),
  sign_in_failed: entry(
    'denied',
    ['E-mail or password is wrong.', 'Try again; after several failures, wait a minute.'],
    ['E-mail ou mot de passe incorrect.', 'Réessayez ; après plusieurs échecs, attendez une minute.'],
  ),
  wrong_password: entry(
    'denied',
    [
      'The current password is wrong: nothing was changed.',
      'Type it again; after several failures, wait a minute. Forgotten? The owner’s is set anew on the machine: filon owner.',
    ],
    [
      'Le mot de passe actuel est faux : rien n’a été changé.',
      'Saisissez-le à nouveau ; après plusieurs échecs, attendez une minute. Oublié ? Celui du propriétaire se redonne sur la machine : filon owner.',
    ],
  ),
  not_allowed: entry(
    'denied',
    ['This key or account may not do that ({right}).', 'Ask the owner for the right.'],
    ['Cette clé ou ce compte n’en a pas le droit ({right}).', 'Demandez ce droit au propriétaire.'],
  ),
  cross_site: entry(
    'denied',
    ['The request comes from another site.', 'Open Filon at its own address.'],
    ['La demande vient d’un autre site.', 'Ouvrez Filon à son adresse.'],
  ),
  too_many_requests: entry(
    'limit',
    ['Too many requests.', 'Wait {seconds} seconds.'],
    ['Trop de demandes.', 'Attendez {seconds} secondes.'],
  ),
  body_too_large: entry(
    'limit',
    ['The request is larger than {limit}.', 'Send less at once.'],
    ['La demande dépasse {limit}.', 'Envoyez-en moins à la fois.'],
  ),
  not_found: entry(
    'missing',
    ['There is nothing at {path}.', 'Check the address.'],
    ['Il n’y a rien à l’adresse {path}.', 'Vérifiez l’adresse.'],
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
  internal: entry(
    'fault',
    ['Filon failed: {reason}.', 'Nothing was half-written. Please report it with the log line {id}.'],
    ['Filon a échoué : {reason}.', 'Rien n’est écrit à moitié. Signalez-le avec la ligne de journal {id}.'],
  ),
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof errors;
