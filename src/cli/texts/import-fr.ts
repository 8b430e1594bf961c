import { counted } from '../../core/words/counted.ts';
import type { Spoken } from './en.ts';
import type { importEn } from './import-en.ts';

const plural = (count: number, one: string, other: string): string => counted(count, { one, other }, 'fr');

/** The same in French. */
export const importFr: Spoken<typeof importEn> = {
  import: {
    about: 'importer des fichiers : leads, exports publicitaires, commandes, taux de change…',
    files: 'fichiers CSV ou XLSX',
    kind: 'type du fichier, s’il n’est pas reconnu (voir « filon mappings »)',
    mapping: 'une correspondance : fichier YAML ou nom d’une correspondance enregistrée',
    dates: 'ordre des dates lisibles des deux façons : dmy (jour/mois), mdy (mois/jour) ou ymd',
    dryRun: 'tout essayer sans rien garder',
    allOrNothing: 'ne rien importer si une ligne pose problème',
    system: 'préfixe des identifiants, pour que ceux de deux outils ne se croisent jamais',
    sheet: 'feuille d’un classeur (par défaut : la première non vide)',
    saveMapping: 'enregistrer la correspondance utilisée sous ce nom',
    problems: 'écrire dans ce fichier les lignes refusées et leurs raisons',
    format: 'table ou json',
    reading: (file) => `Lecture de ${file}`,
    done: (file, kind) => `${file} (${kind})`,
    dry: 'essai : rien n’a été gardé',
    unchanged: 'rien de neuf : tout était déjà connu',
    batch: (id) => `import ${id}`,
    rows: 'lignes',
    added: 'nouvelles',
    changed: 'modifiées',
    same: 'inchangées',
    fact: 'fait',
    refused: (count) => `${plural(count, 'ligne refusée', 'lignes refusées')} :`,
    warned: (count) => `${plural(count, 'remarque', 'remarques')} :`,
    line: (line) => `ligne ${line}`,
    more: (count) => `… et ${plural(count, 'autre', 'autres')} (--problems FICHIER les écrit toutes)`,
    unjoined: (fact, rows, example) =>
      `${fact} : ${plural(rows, 'ligne nomme', 'lignes nomment')} quelque chose d’inconnu (pour l’instant), p. ex. ${example}`,
    eachAlone:
      'Chaque fichier a été essayé seul, avec ce que la base contient déjà : un lien vers un fichier qui n’est pas encore importé compte ici comme inconnu.',
    written: (file) => `Écrit : ${file}`,
    proposed: (mapping, file) =>
      `La correspondance proposée est dans ${mapping} : corrigez-la, puis lancez : filon import ${file} --mapping ${mapping}`,
    saveProposal: (mapping, file) =>
      `Enregistrez la correspondance ci-dessus dans ${mapping}, corrigez-la, puis lancez : filon import ${file} --mapping ${mapping}`,
    proposalThere: (mapping, file) =>
      `${mapping} existe déjà et n’a pas été touché. Pour importer avec lui : filon import ${file} --mapping ${mapping}`,
  },
  batches: {
    about: 'lister les imports, le plus récent d’abord',
    limit: 'combien au plus',
    none: 'Rien n’a encore été importé.',
    id: 'import',
    when: 'le',
    file: 'fichier',
    kind: 'type',
    rows: 'lignes du fichier',
    content: 'ce qu’il contient',
    problems: 'refusées',
    state: 'état',
    undone: 'annulé',
    demo: 'démo',
    call: '(par appel)',
  },
  undo: {
    about: 'annuler un import, quoi qu’il soit venu après',
    batch: 'l’import, tel que « filon batches » le montre ; le début suffit s’il est seul à commencer ainsi',
    done: (file, content) => `L’import de ${file} est annulé : ${content}.`,
  },
  mappings: {
    about: 'lister les correspondances enregistrées et les types de fichier connus',
    show: 'afficher une correspondance en YAML',
    save: 'enregistrer une correspondance sous un nom',
    file: 'un fichier YAML',
    remove: 'oublier une correspondance enregistrée',
    name: 'nom',
    saved: 'enregistrée',
    known: 'fournie',
    done: (name) => `La correspondance ${name} est enregistrée.`,
    removed: (name) => `La correspondance ${name} est supprimée.`,
  },
};
