/** Words of webhooks, in French. */
export const hooks = {
  'hook.address': 'Adresse du webhook',
  'hook.announced': 'Annoncé {{when}}.',
  'hook.answers': 'La source répond avec ce jeton.',
  'hook.attempts_one': '{{count}} essai : {{reason}}',
  'hook.attempts_other': '{{count}} essais : {{reason}}',
  'hook.base': 'Adresse de l’API, si ce n’est pas l’adresse habituelle',
  'hook.checkToken': 'Vérifier le jeton',
  'hook.copyAddress': 'Copier l’adresse',
  'hook.copySecret': 'Copier le secret',
  'hook.create': 'Créer le webhook',
  'hook.created': '« {{name}} » est prêt : gardez son secret.',
  'hook.delivered': 'L’essai est arrivé comme lead.',
  'hook.deliveredTest': 'L’essai est accepté ; il ne laisse pas de lead.',
  'hook.fetches': 'Leads annoncés, pas encore lus',
  'hook.gaveUp': 'abandonné',
  'hook.gone': 'Ce webhook n’existe plus.',
  'hook.kept': 'enregistré ; laissez vide pour le garder',
  'hook.kind': 'Qui envoie les leads',
  'hook.lastCall': 'Dernier appel accepté {{when}}.',
  'hook.lastRefusal_one': 'Dernier refus {{when}} : {{reason}} ({{count}} en tout).',
  'hook.lastRefusal_other': 'Dernier refus {{when}} : {{reason}} ({{count}} en tout).',
  'hook.name': 'Nom du webhook',
  'hook.next': 'prochain essai {{when}}',
  'hook.noCall': 'Aucun appel accepté pour l’instant.',
  'hook.once': 'Gardez ce secret maintenant : il n’est montré qu’une fois.',
  'hook.really': 'Oui, il ne prendra plus rien',
  'hook.refusedBody': 'contenu illisible',
  'hook.refusedOther': 'appel refusé',
  'hook.refusedReplayed': 'envoi déjà arrivé',
  'hook.refusedSignature': 'signature absente ou fausse',
  'hook.refusedStale': 'heure trop éloignée',
  'hook.renew': 'Nouveau secret',
  'hook.renewed': 'Le secret est renouvelé ; l’ancien est refusé dès maintenant.',
  'hook.retried': 'Filon réessaie maintenant.',
  'hook.retry': 'Réessayer',
  'hook.revoke': 'Révoquer',
  'hook.revoked': '« {{name}} » est révoqué.',
  'hook.secretHubspot': 'Secret client de l’application HubSpot',
  'hook.secretMandrill': 'Clé du webhook Mandrill',
  'hook.secretMeta': 'Clé secrète de l’application Meta',
  'hook.setUp': 'À régler chez l’expéditeur',
  'hook.settings': 'Réglages',
  'hook.signed': 'Votre programme (appel signé)',
  'hook.stepsBrevo':
    'Dans Brevo, ouvrez les paramètres de l’e-mail transactionnel, puis « Webhook ».\n' +
    'Ajoutez un webhook et collez l’adresse entière : elle finit par le secret.\n' +
    'Cochez envoyé, distribué, ouvert, cliqué, erreur et désinscription.\n' +
    'Faites de même pour les campagnes, dans les paramètres des contacts.\n' +
    'Envoyez-vous un e-mail : le dernier appel se voit ici.',
  'hook.stepsGoogle':
    'Dans Google Ads, ouvrez le composant « Formulaire pour prospects ».\n' +
    'Allez à « Exporter les prospects », puis « Autres options d’intégration des données ».\n' +
    'Collez l’adresse dans « URL du webhook ».\n' +
    'Collez le secret dans « Clé ».\n' +
    'Cliquez sur « Envoyer les données de test » : elles sont acceptées sans laisser de lead.',
  'hook.stepsHubspot':
    'Dans HubSpot, ouvrez Réglages, Intégrations, Applications privées.\n' +
    'Créez une application avec les droits de lecture des contacts et des transactions.\n' +
    'Dans l’onglet Webhooks, collez l’adresse comme URL cible.\n' +
    'Abonnez-vous à la création et aux changements de contacts et de transactions.\n' +
    'Copiez ci-dessous le jeton d’accès et le secret client de l’application.',
  'hook.stepsMailchimp':
    'Dans Mailchimp, ouvrez l’audience, puis Settings et Webhooks.\n' +
    'Cliquez sur « Create New Webhook ».\n' +
    'Collez l’adresse entière : elle finit par le secret.\n' +
    'Cochez inscriptions, désinscriptions et adresses nettoyées.\n' +
    'Enregistrez : Mailchimp vérifie aussitôt que l’adresse répond.',
  'hook.stepsMandrill':
    'Dans Mailchimp Transactional, ouvrez Settings, puis Webhooks.\n' +
    'Ajoutez un webhook et collez l’adresse.\n' +
    'Cochez envoyé, ouvert, cliqué, erreurs, plaintes et désinscriptions.\n' +
    'Enregistrez, puis copiez la clé que Mandrill affiche.\n' +
    'Collez cette clé ci-dessous et enregistrez.',
  'hook.stepsMeta':
    'Dans Meta for Developers, ouvrez votre application et ajoutez le produit « Webhooks ».\n' +
    'Choisissez l’objet « Page », collez l’adresse et, comme jeton de vérification, le secret.\n' +
    'Abonnez-vous au champ « leadgen », puis abonnez la page à l’application.\n' +
    'Copiez ci-dessous la clé secrète de l’application et un jeton de page qui a le droit leads_retrieval.\n' +
    'Envoyez un lead avec l’outil de test des formulaires : il apparaît en quelques secondes.',
  'hook.stepsPipedrive':
    'Dans Pipedrive, ouvrez Outils et applications, Webhooks, puis « Créer un webhook ».\n' +
    'Choisissez toutes les actions sur les affaires (deals).\n' +
    'Collez l’adresse dans « Endpoint URL ».\n' +
    'Mettez « filon » comme utilisateur HTTP et le secret comme mot de passe.\n' +
    'Pour connaître aussi la personne et le nom de l’étape, copiez ci-dessous un jeton d’API.',
  'hook.stepsSigned':
    'Gardez l’adresse et le secret dans les réglages de votre programme.\n' +
    'Prenez l’heure Unix en secondes : c’est X-Filon-Timestamp.\n' +
    'Calculez le HMAC-SHA256 hexadécimal de « heure.corps » avec le secret.\n' +
    'Envoyez-le dans X-Filon-Signature, précédé de « sha256= ».\n' +
    'Envoyez le lead en JSON par POST, comme pour POST /api/leads.',
  'hook.tokenHubspot': 'Jeton de l’application privée',
  'hook.tokenMeta': 'Jeton d’accès de la page',
  'hook.tokenPipedrive': 'Jeton d’API Pipedrive (facultatif)',
  'hook.try': 'Essayer',
} as const;
