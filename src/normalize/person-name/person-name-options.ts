/** Options of {@link normalizePersonName}. */
export interface PersonNameOptions {
  /** Where the given name stands; `'auto'` judges each name by its own form and takes given names first where it tells nothing. */
  readonly order?: 'auto' | 'given-first' | 'family-first';
  /** `'auto'` gives capitals to names typed without care (`SMITH`, `van dyke`), `'keep'` leaves every letter. */
  readonly case?: 'auto' | 'keep';
}
