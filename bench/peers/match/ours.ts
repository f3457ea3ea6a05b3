// The duplicate engine on the rows and rules the peers get: node --expose-gc scripts/run.mjs bench/peers/match/ours.ts DATASET CSV
// One thread, training included; the threshold is chosen on half of the entities and reported on the other, as for the peers.
import { readFileSync } from 'node:fs';
import {
  blockingRecall,
  date,
  defineMatchModel,
  editDistance,
  email,
  evaluate,
  exact,
  findDuplicatesSync,
  jaroWinkler,
  personName,
  phone,
  postalCode,
  trainAndFindSync,
  type MatchModelInput,
} from 'tidycrm/match';

interface Setting {
  readonly truth: string;
  readonly model: MatchModelInput;
  readonly row?: (row: Readonly<Record<string, string>>) => Readonly<Record<string, string>>;
}

const day = (text: string): string => (text.length === 8 ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : text);

const settings: Readonly<Record<string, Setting>> = {
  historical: {
    truth: 'cluster',
    model: {
      get: { name: { given: 'first_name', family: 'surname' } },
      block: [
        ['first_name:prefix3', 'surname:prefix4'],
        ['surname', 'dob'],
        ['first_name', 'dob'],
        ['postcode_fake', 'first_name'],
        ['postcode_fake', 'surname'],
        ['dob', 'birth_place'],
        ['postcode_fake:prefix3', 'dob'],
        ['postcode_fake:prefix3', 'first_name'],
        ['postcode_fake:prefix3', 'surname'],
        ['first_name:prefix2', 'surname:prefix2', 'dob:year'],
      ],
      compare: { name: personName(), dob: date(), postcode_fake: postalCode(), birth_place: exact(), occupation: exact() },
    },
  },
  febrl3: {
    truth: 'entity',
    row: (row) => ({ ...row, date_of_birth: day(row['date_of_birth'] ?? '') }),
    model: {
      get: { name: { given: 'given_name', family: 'surname' } },
      block: ['soc_sec_id', 'given_name', 'surname', 'date_of_birth', 'postcode'],
      compare: { name: personName(), date_of_birth: date(), soc_sec_id: editDistance({ levels: [1, 2] }), street_number: exact(), postcode: postalCode() },
    },
  },
  rldata10000: {
    truth: 'ent_id',
    row: (row) => ({ ...row, dob: `${row['by']?.padStart(4, '0')}-${row['bm']?.padStart(2, '0')}-${row['bd']?.padStart(2, '0')}` }),
    model: {
      block: [
        ['fname_c1', 'lname_c1'],
        'dob',
        ['lname_c1', 'by'],
        ['fname_c1', 'bm', 'bd'],
        ['lname_c1', 'bm', 'bd'],
        ['fname_c1', 'by', 'bd'],
        ['fname_c1', 'by', 'bm'],
      ],
      compare: { fname_c1: jaroWinkler(), lname_c1: jaroWinkler(), dob: date() },
    },
  },
  people: {
    truth: 'entity',
    model: {
      get: { name: { given: 'given', family: 'family' } },
      block: ['email', 'phone', ['family', 'birth_date'], ['given', 'birth_date'], ['given', 'family', 'postal_code']],
      compare: { name: personName(), email: email(), phone: phone(), birth_date: date(), postal_code: exact(), city: exact() },
    },
  },
};

function run(dataset: string, path: string): void {
  const setting = settings[dataset];
  if (setting === undefined) throw new Error(`no setting for ${dataset}`);
  const [header = [], ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/).map(fields);
  const rows = lines.map((line, i) => {
    const raw = Object.fromEntries(header.map((name, k) => [name, line[k] ?? ''])) as Record<string, string>;
    const { [setting.truth]: entity = '', ...rest } = raw;
    const row = setting.row?.(rest) ?? rest;
    return { entity, record: { ...(Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '')) as Record<string, string>), id: String(i) } };
  });
  const records = rows.map(({ record }) => record);
  const [chosen, reported] = halves(rows.map(({ entity, record }) => [record.id, entity]));
  const model = defineMatchModel(setting.model);
  (globalThis as { gc?: () => void }).gc?.();
  const base = process.memoryUsage().rss;
  const start = performance.now();
  const steps: Record<string, number> = {};
  let stepAt = start;
  const found = trainAndFindSync(records, model, {
    seed: 1,
    onProgress({ phase }) {
      const now = performance.now();
      steps[phase] = (steps[phase] ?? 0) + now - stepAt;
      stepAt = now;
    },
  });
  const end = performance.now();
  steps['decide'] = end - stepAt;
  const trained = found.model;
  const peak = process.resourceUsage().maxRSS * 1024;

  // Each threshold clusters anew; among very many records a coarser search has to do.
  const step = rows.length > 200_000 ? 4 : 1;
  let best: { readonly threshold: number; readonly f1: number; readonly figures: object } | null = null;
  for (let same = -12; same <= 10; same += step) {
    const { clusters } = findDuplicatesSync(records, defineMatchModel({ ...setting.model, ...trained, thresholds: { review: same, same } }));
    const f1 = accuracy(clusters, chosen).f1;
    if (best === null || f1 > best.f1) best = { threshold: same, f1, figures: accuracy(clusters, reported) };
  }
  console.log(
    JSON.stringify({
      peer: 'tidycrm',
      threads: 1,
      dataset,
      rows: rows.length,
      seconds: round((end - start) / 1000),
      steps: Object.fromEntries(Object.entries(steps).map(([step, ms]) => [step, round(ms / 1000)])),
      memoryMb: Math.round(peak / 1048576),
      memoryAboveLoadedMb: Math.round((peak - base) / 1048576),
      pairs: found.stats.compared,
      blockingRecall: round(blockingRecall(records, model, groupsOf(rows.map(({ entity, record }) => [record.id as string, entity]))).recall),
      threshold: best?.threshold,
      ...best?.figures,
      onChoosingHalf: best?.f1,
    }),
  );
}

/** The records of each entity. */
function groupsOf(truth: readonly (readonly [string, string])[]): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const [id, entity] of truth) {
    const group = groups.get(entity);
    if (group === undefined) groups.set(entity, [id]);
    else group.push(id);
  }
  return [...groups.values()];
}

type Clusters = ReturnType<typeof findDuplicatesSync>['clusters'];

/** Figures over the records of one half alone. */
function accuracy(clusters: Clusters, half: ReadonlyMap<string, string>) {
  const groups = clusters.map(({ records }) => records.filter((id) => half.has(id))).filter((ids) => ids.length > 0);
  const inOne = new Set(groups.flat());
  const { pairwise, b3 } = evaluate([...groups, ...[...half.keys()].filter((id) => !inOne.has(id)).map((id) => [id])], half);
  return { precision: round(pairwise.precision), recall: round(pairwise.recall), f1: round(pairwise.f1), b3: round(b3.f1) };
}

/** Every second entity in the order of their names, as in metrics.py. */
function halves(truth: readonly (readonly [string, string])[]): readonly [ReadonlyMap<string, string>, ReadonlyMap<string, string>] {
  const place = new Map([...new Set(truth.map(([, entity]) => entity))].sort().map((entity, i) => [entity, i % 2] as const));
  return [new Map(truth.filter(([, entity]) => place.get(entity) === 0)), new Map(truth.filter(([, entity]) => place.get(entity) === 1))];
}

const fields = (line: string): string[] =>
  [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) => (m[1] ?? m[2] ?? '').replaceAll('""', '"').trim());
const round = (n: number): number => Math.round(n * 1e4) / 1e4;

run(process.argv[2] ?? 'historical', process.argv[3] ?? '');
