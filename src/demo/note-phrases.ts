/** What salespeople write after each step, in their own words; `{city}` becomes the lead's. */
type Words = readonly string[];

export const missed: Words = [
  'Messagerie, message laissé.',
  'Ne décroche pas, e-mail envoyé.',
  'Sonne dans le vide, à retenter en fin de journée.',
  'Coupé au bout de deux sonneries. Je retente demain.',
  'Son conjoint a répondu, rappeler après 18 h.',
  'Message laissé avec mon numéro direct.',
];

/** How the first talk went. */
export const talk: Words = [
  'Très aimable, connaît déjà bien le sujet.',
  'Peu de temps au téléphone, préfère les e-mails.',
  'Longue discussion sur l’isolation et les aides.',
  'A déjà deux devis chez des confrères.',
  'Nous connaît par un voisin de {city}.',
  'Se méfie depuis un mauvais chantier, à rassurer.',
  'Travaille en horaires décalés, joignable le matin.',
  'Couple de retraités, disponibles toute la semaine.',
  'Premier achat, beaucoup de questions sur la pose.',
  'Habite à {city}, stationnement facile devant la maison.',
];

export const wish: Readonly<Record<string, Words>> = {
  Fenêtres: [
    'Voudrait changer toutes les fenêtres de la façade nord.',
    'Commence par les chambres, le séjour viendra plus tard.',
    'Hésite entre PVC blanc et aluminium gris.',
    'Veut garder les petits bois comme sur l’ancien.',
    'Demande un vitrage phonique côté rue.',
  ],
  'Baies vitrées': [
    'Baie de trois mètres environ, accès par le jardin.',
    'Hésite entre coulissant et galandage.',
    'Souhaite un seuil plat pour la terrasse.',
  ],
  'Portes d’entrée': [
    'Veut une porte sûre, serrure à cinq points.',
    'Teinte gris anthracite demandée par la mairie.',
    'Aimerait un vitrage latéral pour éclairer l’entrée.',
  ],
  'Volets roulants': [
    'Solaire si possible, pas de câbles à tirer.',
    'Veut tout commander depuis le téléphone.',
    'Coffres existants à garder si on peut.',
  ],
};

export const visited: Words = [
  'Cotes prises, rien de compliqué. Pose en rénovation possible.',
  'Dormants abîmés au rez-de-chaussée, dépose totale à chiffrer.',
  'Accès étroit côté cour, prévoir deux poseurs.',
  'Les deux étaient là. Bon contact, attendent le prix.',
  'Murs pas d’équerre à l’étage, compensateurs à prévoir.',
  'A montré le devis d’un concurrent, plus cher de 8 % mais sans la dépose.',
  'Veut voir un modèle au showroom avant de choisir la teinte.',
  'Électricité à revoir pour les volets, à préciser dans le devis.',
];

export const quoted: Words = [
  'Devis envoyé et parcouru ensemble au téléphone.',
  'Devis envoyé. Demande un échelonnement en trois fois.',
  'Trouve le total un peu haut, a demandé une version sans les volets.',
  'Attend le devis d’un confrère pour comparer.',
  'Question sur la garantie décennale, attestation envoyée.',
  'Veut une date de pose avant de signer.',
];

export const won: Words = [
  'Signé, acompte reçu. Métrage définitif à planifier.',
  'Signé au showroom. A choisi la teinte sur échantillon.',
  'Bon pour accord reçu par e-mail. Remercie pour le suivi.',
  'Signé après un geste sur la pose.',
];

export const lost: Readonly<Record<string, Words>> = {
  'Hors zone': [
    'Chantier trop loin de nos équipes. Orienté vers un confrère.',
    'Hors de notre zone de pose.',
  ],
  Locataire: [
    'Locataire, le propriétaire ne donne pas suite.',
    'Locataire. A noté nos coordonnées pour plus tard.',
  ],
  'Simple curiosité': ['Se renseignait seulement, pas de projet.', 'Voulait un ordre de prix pour un ami.'],
  'Budget insuffisant': ['Budget trop court, même en deux tranches.', 'Pensait payer moitié moins.'],
  'Projet déjà réalisé': ['Déjà fait par un autre le mois dernier.', 'Travaux finis, demande ancienne.'],
  Prix: [
    'Trop cher malgré un effort de 3 %.',
    'A trouvé 900 € de moins ailleurs.',
    'Préfère attendre une promotion.',
  ],
  Concurrent: [
    'A signé avec un artisan de {city}.',
    'Un confrère pose trois semaines plus tôt.',
    'A choisi l’enseigne du centre commercial.',
  ],
  'Projet reporté': [
    'Reporté : un autre chantier passe avant.',
    'Reporté d’un an, à reprendre au printemps.',
  ],
  'Plus de nouvelles': ['Trois messages sans réponse. Je classe.', 'Ne répond plus depuis le devis.'],
  Injoignable: [
    'Quatre appels à des heures différentes, jamais joint.',
    'Numéro qui ne répond jamais. Classé.',
  ],
};
