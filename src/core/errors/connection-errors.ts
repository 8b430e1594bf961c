import { type ErrorEntry, entry } from './entry.ts';

/** Errors of a command whose server went away. */
export const connectionErrors = {
  server_unreachable: entry(
    'state',
    [
      'The Filon server at {address} cannot be reached: it has stopped.',
      'Nothing was changed. Start it again (filon serve), or give the command once more: without a server it opens the database itself.',
    ],
    [
      'Le serveur Filon à l’adresse {address} est injoignable : il s’est arrêté.',
      'Rien n’a été changé. Redémarrez-le (filon serve), ou relancez la commande : sans serveur, elle ouvre la base elle-même.',
    ],
  ),
  server_slow: entry(
    'state',
    [
      'The Filon server at {address} runs but has not answered within {seconds} seconds.',
      'Wait until it has finished what it does, then see "filon batches" before you give the command again. If it hangs, stop it and start it anew.',
    ],
    [
      'Le serveur Filon à l’adresse {address} tourne mais n’a pas répondu en {seconds} secondes.',
      'Attendez qu’il ait fini, puis consultez « filon batches » avant de relancer la commande. S’il est bloqué, arrêtez-le et redémarrez-le.',
    ],
  ),
  upload_cut: entry(
    'state',
    [
      'The Filon server at {address} stopped while the file was being sent.',
      'Nothing of the file was taken over. Start the server again (filon serve), or give the command once more.',
    ],
    [
      'Le serveur Filon à l’adresse {address} s’est arrêté pendant l’envoi du fichier.',
      'Rien du fichier n’a été repris. Redémarrez le serveur (filon serve), ou relancez la commande.',
    ],
  ),
  import_cut: entry(
    'state',
    [
      'The Filon server at {address} stopped during the import.',
      'An import is kept whole or not at all: "filon batches" tells which. If the file is not listed, import it again; importing it twice changes nothing.',
    ],
    [
      'Le serveur Filon à l’adresse {address} s’est arrêté pendant l’import.',
      'Un import est gardé en entier ou pas du tout : « filon batches » le dit. Si le fichier n’y est pas, réimportez-le ; l’importer deux fois ne change rien.',
    ],
  ),
  call_cut: entry(
    'state',
    [
      'The Filon server at {address} stopped before it answered.',
      'Whether the change was made is not known: look before you give the command again ("filon batches", "filon settings").',
    ],
    [
      'Le serveur Filon à l’adresse {address} s’est arrêté avant de répondre.',
      'On ne sait pas si le changement a été fait : vérifiez avant de relancer (« filon batches », « filon settings »).',
    ],
  ),
} as const satisfies Record<string, ErrorEntry>;
