const brand = /* @__PURE__ */ Symbol.for('tidycrm.error');

/** What a programmer did wrong, as a word a program can test. */
export type UsageErrorCode =
  | 'unknown-part'
  | 'unknown-folder'
  | 'unknown-field'
  | 'unknown-comparator'
  | 'unknown-option'
  | 'invalid-definition'
  | 'invalid-option'
  | 'invalid-argument'
  | 'duplicate-id'
  | 'missing-id'
  | 'not-trained'
  | 'snapshot-damaged'
  | 'snapshot-foreign'
  | 'worker-failed'
  | 'cycle'
  | 'aborted';

/**
 * The package was called in a way that cannot work: an unknown field, a weight out of range, a damaged snapshot.
 *
 * Hint: dirty data never throws this; it comes back as issues. Recognise it with {@link isUsageError}, not with
 * `instanceof`, which fails when two copies of the package meet.
 */
export class UsageError extends Error {
  override readonly name: string = 'UsageError';
  /** What is wrong, for programs. */
  readonly code: UsageErrorCode;

  constructor(code: UsageErrorCode, message: string) {
    super(`tidycrm: ${message}`);
    this.code = code;
    // Set here and not as a field: a computed field name would keep the class in every bundle.
    Object.defineProperty(this, brand, { value: 'usage' });
  }
}

/** Tells whether a caught value is a {@link UsageError}, of this copy of the package or another. */
export function isUsageError(error: unknown): error is UsageError {
  return typeof error === 'object' && error !== null && (error as Record<symbol, unknown>)[brand] === 'usage';
}
