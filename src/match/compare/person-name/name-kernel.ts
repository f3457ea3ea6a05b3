import { noValue, type Kernel } from '../comparator.ts';
import { grown } from '../kernel/growable.ts';
import { tupleCode } from '../kernel/tuple-table.ts';
import { compareNames, createNamePair, joinedLikeness } from './compare-names.ts';
import { rank } from './levels.ts';
import { nameReader, role, type NameStore } from './name-store.ts';

/** Kinds of terms: given and family name together, the family name, the given name. */
const kinds = ['name', 'family', 'given'] as const;

/** The kernel over a store of names; `levelOf` maps the catalogue's places to the levels there are. */
export function nameKernel(store: NameStore, levelOf: Uint8Array, levels: number): Kernel<unknown> {
  const pair = createNamePair();
  const { names } = store;
  const codeOf = nameReader(store);
  // A term is a kind and the pair or part it is about; numbered as they come.
  const termOf: Int32Array[] = kinds.map(() => new Int32Array(64));
  let termRefs = new Int32Array(64);
  let terms = 1;
  let ready = 1;
  let whole = new Int32Array(64);

  const kindOfLevel = new Uint8Array(levels).fill(255);
  const claim = (at: number, kind: number): void => {
    const level = levelOf[at] as number;
    if (kindOfLevel[level] === 255 && level !== levelOf[rank.differs]) kindOfLevel[level] = kind;
  };
  claim(rank.same, 0);
  claim(rank.further, 0);
  // A common name has many that look like it: how common the whole name is weighs at the fuzzy levels too.
  for (const at of [rank.alike, rank.swapped, rank.near]) claim(at, 0);
  claim(rank.given, 2);
  for (const at of [rank.variant, rank.initial, rank.lacking, rank.family]) claim(at, 1);

  const term = (kind: number, ref: number): number => {
    if (ref === 0) return 0;
    const known = (termOf[kind] = grown(termOf[kind] as Int32Array, ref));
    if (known[ref] === 0) {
      termRefs = grown(termRefs, terms);
      termRefs[terms] = ref * 4 + kind;
      known[ref] = terms++;
    }
    return known[ref] as number;
  };
  const partAt = (code: number, as: number): number => names.parts[3 * code + as] as number;
  const refOf = (kind: number, code: number): number =>
    kind === 0
      ? partAt(code, role.given) === 0 || partAt(code, role.family) === 0
        ? 0
        : (whole[code] as number)
      : partAt(code, kind === 1 ? role.family : role.given);
  // Codes come in order; their terms are numbered when they first appear, so that level and termAt stay free of it.
  const prepare = (): void => {
    for (; ready < names.size; ready++) {
      whole = grown(whole, ready);
      whole[ready] = partAt(ready, role.middle) === 0 ? ready : tupleCode(names, partAt(ready, role.given), 0, partAt(ready, role.family));
      for (let kind = 0; kind < kinds.length; kind++) term(kind, refOf(kind, ready));
    }
  };
  const partText = (code: number): string =>
    Object.values(role)
      .map((as) => store.parts.text(partAt(code, as)))
      .filter((text) => text !== '')
      .join(' ');
  const termText = (id: number): string => {
    const ref = termRefs[id] as number;
    const about = ref >> 2;
    if ((ref & 3) !== 0) return `${kinds[ref & 3]}:${store.parts.text(about)}`;
    return `name:${store.parts.text(partAt(about, role.given))}|${store.parts.text(partAt(about, role.family))}`;
  };

  return {
    intern(value) {
      if (value === null || value === undefined) return 0;
      const code = codeOf(value);
      if (ready < names.size) prepare();
      return code;
    },
    get size() {
      return names.size;
    },
    level(a, b) {
      if (a === 0 || b === 0) return noValue;
      return levelOf[a === b ? rank.same : compareNames(store, pair, a, b)] as number;
    },
    similarity(a, b) {
      if (a === 0 || b === 0) return null;
      if (a === b) return 1;
      const [top, bottom] = bands[compareNames(store, pair, a, b)] as readonly [number, number];
      return bottom + (top - bottom) * joinedLikeness(store, pair, a, b);
    },
    text: partText,
    termsOf(code) {
      const found: number[] = [];
      for (let kind = 0; code !== 0 && kind < kinds.length; kind++) {
        const ref = refOf(kind, code);
        if (ref !== 0) found.push(term(kind, ref));
      }
      return found;
    },
    termAt(code, level) {
      const kind = kindOfLevel[level] ?? 255;
      if (code === 0 || kind === 255) return 0;
      const ref = refOf(kind, code);
      return ref === 0 ? 0 : ((termOf[kind] as Int32Array)[ref] as number);
    },
    termText: (id) => (id > 0 && id < terms ? termText(id) : ''),
    get terms() {
      return terms;
    },
  };
}

/** Each level has a stretch of similarity of its own, so that a threshold on it never contradicts the levels. */
const bands: readonly (readonly [number, number])[] = [
  [0.999, 0.98],
  [0.96, 0.93],
  [0.93, 0.91],
  [0.9, 0.88],
  [0.88, 0.82],
  [0.82, 0.8],
  [0.8, 0.72],
  [0.72, 0.66],
  [0.66, 0.58],
  [0.58, 0.45],
  [0.45, 0.35],
  [0.35, 0],
];
