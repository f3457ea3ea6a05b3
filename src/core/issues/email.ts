/** Codes of `normalizeEmail`. */
export const emailIssues = {
  'email.syntax': ['error', '“{input}” is not an e-mail address.'],
  'email.length': ['error', 'An address has at most 64 characters before the @ and 254 in all.'],
  'email.multiple': ['warning', '{count} addresses stood in one value; the first one was taken.'],
  'email.leftover': ['info', 'Beside the address stood “{text}”.'],
  'email.display_name': ['info', 'A name stood before the address: “{name}”.'],
  'email.tld_unknown': ['warning', 'There is no top-level domain “.{tld}”.'],
  'email.typo': ['warning', 'The domain “{domain}” looks like a slip for “{meant}”.'],
  'email.mixed_script': ['warning', 'Letters of different scripts stand in “{input}”.'],
  'email.role_account': ['info', '“{local}” is the mailbox of a role, not of a person.'],
  'email.disposable': ['warning', '“{domain}” gives throw-away mailboxes.'],
  'email.reserved_domain': ['info', '“{domain}” is reserved for examples; no mail arrives there.'],
} as const;
