export * from './edit-distance.ts';
