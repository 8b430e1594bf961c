/** What the command line says about who may do what, and how the workspace is set, in English. */
export const accessEn = {
  owner: {
    about: 'create the owner account, or give it a new password',
    email: 'e-mail address',
    ask: 'Password (at least 12 characters)',
    none: 'No password was given.',
    done: (email: string) => `${email} is the owner.`,
  },
  keys: {
    about: 'list the API keys',
    create: 'make a key; its secret is shown once',
    name: 'what the key is for',
    scopes: 'rights, separated by commas: read, capture, write, admin',
    revoke: 'revoke a key',
    id: 'key',
    none: 'There are no keys.',
    secret: 'The secret is shown only now; keep it well:',
    revoked: (name: string) => `The key "${name}" is revoked.`,
    scopesHead: 'rights',
    createdAt: 'created',
    lastUsedAt: 'last used',
    never: 'never',
    state: 'state',
    isRevoked: 'revoked',
    valid: 'valid',
  },
  settings: {
    about: 'show the settings of the workspace',
    set: 'change settings: currency=EUR zone=Europe/Paris tax=excluded …',
    pairs: 'name=value; lists and times as JSON',
    badPair: (pair: string) => `${pair}: write name=value.`,
  },
};
