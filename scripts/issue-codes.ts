// Writes docs/issue-codes.md from the table of codes: `npm run codes`. A house test compares the two.
import { writeFileSync } from 'node:fs';
import { issueCodesPage } from './issue-codes-page.ts';

writeFileSync('docs/issue-codes.md', issueCodesPage());
console.log('docs/issue-codes.md written');
