import { entry } from './entry.ts';

/** Errors of what brings leads in: calls, forms, webhooks. */
export const captureErrors = {
  no_lead_taken: entry(
    'input',
    [
      'No lead was taken: {reasons}.',
      'Say at least who it is, by an e-mail address, a phone number or a name.',
    ],
    [
      'Aucun lead n’a été pris : {reasons}.',
      'Dites au moins de qui il s’agit : adresse e-mail, téléphone ou nom.',
    ],
  ),
  key_used_otherwise: entry(
    'state',
    [
      'The idempotency key "{key}" was used for another body within the last 24 hours.',
      'Send a new key with each new body, and the same key only to repeat a call.',
    ],
    [
      'La clé d’idempotence « {key} » a servi pour un autre contenu dans les dernières 24 heures.',
      'Envoyez une nouvelle clé avec chaque nouveau contenu, et la même clé seulement pour répéter un appel.',
    ],
  ),
  form_not_found: entry(
    'missing',
    ['There is no form {form}.', 'Check its address; a form that was removed takes nothing any more.'],
    ['Le formulaire {form} n’existe pas.', 'Vérifiez son adresse ; un formulaire retiré ne prend plus rien.'],
  ),
  form_origin: entry(
    'denied',
    ['The form may not be posted from {origin}.', 'Add this address to the form’s allowed origins.'],
    [
      'Le formulaire ne peut pas être envoyé depuis {origin}.',
      'Ajoutez cette adresse aux origines autorisées du formulaire.',
    ],
  ),
  form_invalid: entry(
    'input',
    ['The form’s settings are not valid: {field}: {reason}.', 'Correct that setting and save again.'],
    [
      'Les réglages du formulaire ne sont pas valables : {field} : {reason}.',
      'Corrigez ce réglage et enregistrez de nouveau.',
    ],
  ),
  quarantine_not_found: entry(
    'missing',
    ['There is no such post in quarantine.', 'It was released or dropped already; load the list again.'],
    ['Cet envoi n’est pas en quarantaine.', 'Il a déjà été libéré ou supprimé ; rechargez la liste.'],
  ),
  hook_not_found: entry(
    'missing',
    ['There is no webhook {hook}.', 'Check its address; one that was revoked takes nothing any more.'],
    ['Le webhook {hook} n’existe pas.', 'Vérifiez son adresse ; un webhook révoqué ne prend plus rien.'],
  ),
  hook_signature: entry(
    'denied',
    [
      'The webhook’s signature is missing or wrong ({reason}).',
      'Check the secret on both sides, and that nothing between changes the body.',
    ],
    [
      'La signature du webhook manque ou est fausse ({reason}).',
      'Vérifiez le secret des deux côtés, et que rien ne modifie le contenu en chemin.',
    ],
  ),
  hook_stale: entry(
    'denied',
    [
      'The webhook was signed at a time too far from now ({time}).',
      'Set the sender’s clock, and sign each delivery anew; five minutes are allowed.',
    ],
    [
      'Le webhook a été signé à une heure trop éloignée ({time}).',
      'Réglez l’horloge de l’expéditeur et signez chaque envoi de nouveau ; cinq minutes sont tolérées.',
    ],
  ),
  hook_replayed: entry(
    'state',
    ['This delivery came before; nothing was taken.', 'Give each delivery its own timestamp and signature.'],
    [
      'Cet envoi est déjà arrivé ; rien n’a été pris.',
      'Donnez à chaque envoi sa propre heure et sa propre signature.',
    ],
  ),
  hook_body: entry(
    'input',
    [
      'The webhook’s body cannot be read: {reason}.',
      'Check that the webhook’s kind in Filon is that of its sender.',
    ],
    [
      'Le contenu du webhook est illisible : {reason}.',
      'Vérifiez que le type du webhook dans Filon est celui de son expéditeur.',
    ],
  ),
  hook_untried: entry(
    'state',
    [
      'This webhook can only be tried from its sender.',
      'Use the sender’s own test button; what arrives is shown here as the last call.',
    ],
    [
      'Ce webhook ne s’essaie que depuis son expéditeur.',
      'Utilisez le bouton d’essai de l’expéditeur ; ce qui arrive se voit ici comme dernier appel.',
    ],
  ),
  source_refused: entry(
    'missing',
    ['The source does not answer with this token: {reason}.', 'Check the token, its rights and the address.'],
    ['La source ne répond pas avec ce jeton : {reason}.', 'Vérifiez le jeton, ses droits et l’adresse.'],
  ),
  match_not_found: entry(
    'missing',
    ['These two persons are not known, or are one person already.', 'Load the list of proposals again.'],
    [
      'Ces deux personnes ne sont pas connues, ou n’en font déjà qu’une.',
      'Rechargez la liste des propositions.',
    ],
  ),
} as const;
