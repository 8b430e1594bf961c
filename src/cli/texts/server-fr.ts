import { counted } from '../../core/words/counted.ts';
import type { Spoken } from './en.ts';
import type { serverEn } from './server-en.ts';

const plural = (count: number, one: string, other: string): string => counted(count, { one, other }, 'fr');

/** The same in French. */
export const serverFr: Spoken<typeof serverEn> = {
  serve: {
    about: 'démarrer le serveur et le tableau de bord',
    demo: 'charger la démo dans un espace tout neuf, sans faire attendre',
    loading: 'Chargement de la démo',
    ready: (address) => `Filon répond à l’adresse ${address}`,
    stopping: 'Arrêt : fin des écritures…',
  },
  demo: {
    about: 'charger les chiffres d’une entreprise inventée ; une autre prend sa place',
    company: 'installer (fenêtres), shop (thé et café, en ligne et dans trois boutiques), agency (marketing)',
    companies: {
      installer: 'un poseur de fenêtres',
      shop: 'une boutique de thé et de café',
      agency: 'une agence marketing',
    },
    remove: 'tout enlever',
    loaded: (company) => `La démo est chargée : ${company}. Pour l’enlever : filon demo --remove`,
    removed: 'La démo est enlevée.',
  },
  doctor: {
    about: 'vérifier l’installation, la base et les réglages',
    node: 'Node',
    database: 'base',
    server: 'serveur',
    serverNone: 'aucun ne tourne',
    workspace: 'espace',
    facts: 'faits',
    factsNone: 'aucun encore',
    rates: 'taux de change',
    ratesNone: 'aucun (utiles seulement pour les montants en devise)',
    web: 'tableau de bord',
    webBuilt: 'construit',
    webMissing: 'pas construit : npm run build',
    disk: 'espace disque libre',
    address: 'adresse',
    ok: 'ok',
    warning: 'à voir',
    failed: 'échec',
  },
  backup: {
    about: 'tout écrire dans un nouveau fichier',
    file: 'un fichier qui n’existe pas encore',
    done: (file, content, size) => `${file} : ${content} (${size})`,
    content: (facts, earlier, persons, rest) =>
      `${plural(facts, 'fait', 'faits')}, ${plural(earlier, 'version antérieure', 'versions antérieures')}, ` +
      `${plural(persons, 'personne', 'personnes')}, et ${plural(rest, 'ligne', 'lignes')} de réglages, comptes, ` +
      'imports et résultats déjà calculés',
  },
  restore: {
    about: 'remettre une sauvegarde dans la base',
    file: 'un fichier écrit par « filon backup »',
    replace: 'effacer d’abord ce que la base contient',
    done: (content) => `Remis en place : ${content}.`,
  },
};
