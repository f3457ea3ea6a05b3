// How many headers of known meaning suggestMapping maps rightly: npm run bench:headers. Reads ../shared/data, which is not part of the package.
import { existsSync, readFileSync } from 'node:fs';
import { text } from 'tidycrm/fields';
import { suggestMapping } from 'tidycrm/import';
import { defineWorkspace } from 'tidycrm/model';

const file = '../shared/data/normalize/import_headers.json';
if (!existsSync(file)) console.log(JSON.stringify({ bench: 'headers', skipped: `${file} is not there` }));
else {
  const cases: { source: string; header: string; field: string | null }[] = JSON.parse(readFileSync(file, 'utf8'));
  const names = [...new Set(cases.map(({ field }) => field))].filter((field) => field !== null && field !== 'createdAt');
  const crm = defineWorkspace({ id: 'bench', version: 1, folders: { list: { fields: Object.fromEntries(names.map((name) => [name, text()])) } } });
  const sources = new Map<string, typeof cases>();
  for (const one of cases) sources.set(one.source, [...(sources.get(one.source) ?? []), one]);
  const wrong: string[] = [];
  let mapped = 0;
  let leftOut = 0;
  for (const group of sources.values()) {
    suggestMapping(
      crm,
      'list',
      group.map(({ header }) => header),
    ).forEach(({ field }, i) => {
      const { header, source, field: wanted } = group[i] as (typeof cases)[number];
      if (field === wanted) wanted === null ? leftOut++ : mapped++;
      else if (field !== null) wrong.push(`${source}: ${header} → ${field}, not ${wanted}`);
    });
  }
  const mappable = cases.filter(({ field }) => field !== null).length;
  console.log(JSON.stringify({ bench: 'headers', mappable, mapped, share: mapped / mappable, mustNotMap: cases.length - mappable, leftOut, wrong }, null, 2));
}
