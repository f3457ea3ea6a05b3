export * from './contract/index.ts';
export { fixedClock } from './fixed-clock.ts';
export { generateCrm, type GenerateCrmOptions, type GeneratedRow } from './generate-crm.ts';
export type { Defect } from './mess.ts';
