export * from './statistic.ts';
