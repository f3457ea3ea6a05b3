export { stillRight, timeliness } from './timeliness.ts';
