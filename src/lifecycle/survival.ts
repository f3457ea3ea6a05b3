/** How long something lasted, and whether its end was seen: an open interval is known to have lasted that long at least. */
export interface Lifetime {
  readonly ms: number;
  readonly ended: boolean;
}

/** One step of a survival curve. */
export interface SurvivalStep {
  readonly ms: number;
  /** Lifetimes that lasted this long at least. */
  readonly atRisk: number;
  readonly ended: number;
  /** Share that lasts longer, 0 to 1. */
  readonly survival: number;
}

/**
 * The Kaplan–Meier estimate of how long things last when some are not over yet. Leaving open ones out, or taking them as over now,
 * would make everything look faster than it is.
 *
 * Source: Kaplan & Meier, "Nonparametric estimation from incomplete observations", JASA 53, 1958.
 *
 * @example
 * survivalCurve([{ ms: 1, ended: true }, { ms: 2, ended: false }, { ms: 3, ended: true }]).map((step) => step.survival);
 * //=> [0.6666666666666667, 0]
 */
export function survivalCurve(lifetimes: readonly Lifetime[]): readonly SurvivalStep[] {
  const sorted = [...lifetimes].filter((life) => Number.isFinite(life.ms) && life.ms >= 0).sort((a, b) => a.ms - b.ms);
  const steps: SurvivalStep[] = [];
  let survival = 1;
  for (let i = 0; i < sorted.length; ) {
    const ms = (sorted[i] as Lifetime).ms;
    const atRisk = sorted.length - i;
    let ended = 0;
    while (i < sorted.length && (sorted[i] as Lifetime).ms === ms) if ((sorted[i++] as Lifetime).ended) ended++;
    if (ended === 0) continue;
    survival *= 1 - ended / atRisk;
    steps.push({ ms, atRisk, ended, survival: Math.abs(survival) < 1e-12 ? 0 : survival });
  }
  return steps;
}

/**
 * The time by which a share is over: the median for 0.5. `null` where too many are still open to tell.
 *
 * @example
 * survivalQuantile([{ ms: 1, ended: true }, { ms: 2, ended: false }, { ms: 3, ended: false }], 0.5);
 * //=> null
 */
export function survivalQuantile(lifetimes: readonly Lifetime[], share: number): number | null {
  return survivalCurve(lifetimes).find((step) => step.survival <= 1 - share + 1e-12)?.ms ?? null;
}
