import type { UnitBench } from './unit.ts';

/** The units that are measured, one line each. */
export const unitBenches: Readonly<Record<string, UnitBench>> = {};
