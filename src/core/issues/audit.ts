/** Codes of the audit's own rules; what values are wrong with comes under the codes of their normalisers. */
export const auditIssues = {
  'audit.missing': ['error', 'The required field {field} has no value.'],
  'audit.unnamed': ['warning', 'The record has no {field}, which names it.'],
  'audit.unreachable': ['warning', 'The record has neither e-mail, phone nor address.'],
  'audit.duplicate': ['warning', 'The record is the same as {other}.'],
  'audit.shared_value': ['warning', 'The value {value} of {field} stands in {count} records.'],
} as const;
