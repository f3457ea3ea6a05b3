/** Codes of links between records. */
export const linkIssues = {
  'link.dangling': ['error', 'The linked record “{target}” does not exist.'],
  'link.wrong_folder': ['error', '“{target}” is a record of {found}; this link leads to {expected}.'],
  'link.one_sided': ['warning', '“{target}” does not link back in “{inverse}”.'],
  'link.over_limit': ['error', '{count} records would be linked; at most {max} are allowed.'],
  'link.duplicate': ['warning', '“{target}” is linked {count} times.'],
  'link.self': ['error', 'A record cannot be linked to itself.'],
  'link.cycle': ['error', 'The link closes a circle: {chain}.'],
  'link.required': ['error', '“{record}” of {folder} must keep a link here.'],
  'link.moved': ['info', '“{target}” was linked to “{from}” before; that link is taken off.'],
  'link.label_unknown': ['error', '“{label}” is none of the labels of this link.'],
  'link.label_over_limit': ['error', '{count} links would be called “{label}”; at most {max} may be.'],
  'link.dates_reversed': ['error', 'The link ends before it begins: {since} to {until}.'],
  'link.several_primary': ['warning', '{count} links are marked as the main one.'],
  'link.edge_without_link': ['warning', 'Something is noted of a link to “{target}” that is not there.'],
  'link.restricted': ['error', '“{record}” of {folder} still links here and forbids to delete.'],
} as const;
