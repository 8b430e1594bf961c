import { type ErrorEntry, entry } from './entry.ts';

/** Errors of follow-up sequences and their mails. */
export const sequenceErrors = {
  sequence_not_found: entry(
    'missing',
    ['There is no such sequence.', 'Somebody may have deleted it.'],
    ['Cette séquence n’existe pas.', 'Quelqu’un l’a peut-être supprimée.'],
  ),
  sequence_is_on: entry(
    'state',
    ['The sequence "{name}" is switched on.', 'Switch it off first; leads that are in it wait meanwhile.'],
    [
      'La séquence « {name} » est en marche.',
      'Arrêtez-la d’abord ; les leads qui y sont attendent pendant ce temps.',
    ],
  ),
  preview_needed: entry(
    'state',
    [
      'The sequence "{name}" was changed since it was last previewed.',
      'Look at the preview: who would enter, what they would get, who is held back. Then switch it on.',
    ],
    [
      'La séquence « {name} » a changé depuis son dernier aperçu.',
      'Regardez l’aperçu : qui entrerait, ce que chacun recevrait, qui est écarté. Puis mettez-la en marche.',
    ],
  ),
  template_invalid: entry(
    'input',
    ['Step {step} names what is no field: {found}.', 'Fields: {fields}.'],
    ['L’étape {step} nomme un champ inconnu : {found}.', 'Champs : {fields}.'],
  ),
  mail_not_set: entry(
    'state',
    ['No mail server is set yet.', 'Give its address and the sender in the mail settings.'],
    [
      'Aucun serveur d’e-mail n’est réglé.',
      'Indiquez son adresse et l’expéditeur dans les réglages des e-mails.',
    ],
  ),
  mail_password_missing: entry(
    'state',
    [
      'The mail server asks for the password of {user}, and FILON_SMTP_PASSWORD is empty.',
      'Set FILON_SMTP_PASSWORD where Filon is started, and start it again. The password is never stored.',
    ],
    [
      'Le serveur d’e-mail demande le mot de passe de {user}, et FILON_SMTP_PASSWORD est vide.',
      'Renseignez FILON_SMTP_PASSWORD là où Filon démarre, puis redémarrez-le. Le mot de passe n’est jamais enregistré.',
    ],
  ),
  mail_failed: entry(
    'state',
    [
      'The mail was not taken ({command}): {reason}.',
      'Check address, port, security, user and password of the mail server.',
    ],
    [
      'L’e-mail n’a pas été pris ({command}) : {reason}.',
      'Vérifiez adresse, port, sécurité, identifiant et mot de passe du serveur d’e-mail.',
    ],
  ),
  send_settled: entry(
    'state',
    ['Nobody has to decide about this mail any more.', 'Load the list again.'],
    ['Il n’y a plus rien à décider pour cet e-mail.', 'Rechargez la liste.'],
  ),
  unsubscribe_invalid: entry(
    'missing',
    ['This address is not valid.', 'Use the link of the latest mail, or answer it.'],
    ['Cette adresse n’est pas valable.', 'Utilisez le lien du dernier message, ou répondez-y.'],
  ),
} as const satisfies Record<string, ErrorEntry>;
