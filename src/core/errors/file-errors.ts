import { type ErrorEntry, entry } from './entry.ts';

/** Errors about files, mappings and imports. */
export const fileErrors = {
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
      '{file} is {what}: it holds no facts (costs, leads, orders …).',
      '{instead} Or say with a mapping what its rows are. Nothing was imported.',
    ],
    [
      '{file} est {what} : il ne contient aucun fait (coûts, leads, commandes…).',
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
      'Rows of {file} with problems: {count}; with all-or-nothing none was imported.',
      'See the list, repair the rows, and import again.',
    ],
    [
      'Lignes de {file} qui posent problème : {count} ; en tout-ou-rien, rien n’a été importé.',
      'Voyez la liste, réparez les lignes et réimportez.',
    ],
  ),
  batch_not_found: entry(
    'missing',
    ['There is no import {batch}.', 'Run "filon batches" for the list.'],
    ['L’import {batch} n’existe pas.', '« filon batches » donne la liste.'],
  ),
  batch_ambiguous: entry(
    'input',
    ['Several imports begin with {batch}: {candidates}', 'Write more of the id.'],
    ['Plusieurs imports commencent par {batch} : {candidates}', 'Écrivez davantage de l’identifiant.'],
  ),
  batch_undone: entry(
    'state',
    ['The import {batch} was undone already.', 'Nothing to do.'],
    ['L’import {batch} est déjà annulé.', 'Rien à faire.'],
  ),
  draft_not_found: entry(
    'missing',
    ['This upload is no longer kept: it is a day old, or the server was restarted.', 'Drop the file again.'],
    [
      'Ce dépôt n’est plus conservé : il date de plus d’un jour, ou le serveur a redémarré.',
      'Déposez le fichier de nouveau.',
    ],
  ),
  unknown_kind: entry(
    'input',
    ['There is no file kind "{kind}".', 'Known kinds: {kinds}.'],
    ['Le type de fichier « {kind} » n’existe pas.', 'Types connus : {kinds}.'],
  ),
  mapping_not_found: entry(
    'missing',
    ['There is no saved mapping {mapping}.', 'Run "filon mappings" for the list.'],
    ['La correspondance {mapping} n’existe pas.', '« filon mappings » donne la liste.'],
  ),
  job_not_found: entry(
    'missing',
    [
      'Nothing is known of this work: it ended long ago, or the server was restarted.',
      'If the file is not in the list of imports, drop it again.',
    ],
    [
      'Ce travail n’est plus connu : il est fini depuis longtemps, ou le serveur a redémarré.',
      'Si le fichier n’est pas dans la liste des imports, déposez-le de nouveau.',
    ],
  ),
} as const satisfies Record<string, ErrorEntry>;
