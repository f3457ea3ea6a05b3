import type { Fields } from '../store/fields.ts';
import { createHash64, hex64, type Hash64 } from './hash.ts';
import { keyText, ruleText, type KeyPart } from './key-ref.ts';
import { createPartDeriver, createPlaceValue, mostKeys, type PartDeriver, type PartKeys, type PlaceValue } from './part-keys.ts';
import type { MatchModel } from '../model.ts';

/** Keys of one rule for one record; two 32-bit halves each. */
export interface KeyScratch {
  readonly hi: Int32Array;
  readonly lo: Int32Array;
}

/** The blocking rules of a model, ready to turn records into hashed keys. */
export interface Blocks {
  readonly rules: readonly (readonly KeyPart[])[];
  /** Derives every part of the record last read by the fields; call it before {@link Blocks.make}. */
  derive(): void;
  /** Writes the keys of a rule for that record and says how many there are. Null never makes a key. */
  make(rule: number, out: KeyScratch): number;
  /** What a split would ask for in addition; see {@link MatchModel.splits}. */
  splitKeys(split: number): PartKeys;
}

/** Makes room for the keys of one rule. */
export const createKeyScratch = (): KeyScratch => ({ hi: new Int32Array(mostKeys), lo: new Int32Array(mostKeys) });

/** Compiles the blocking rules of a model over its fields. */
export function compileBlocks(model: Pick<MatchModel, 'block' | 'splits' | 'stopKeys'>, fields: Fields): Blocks {
  const hash = createHash64();
  const sources = new Map<string, PlaceValue>();
  const sourceOf = (field: string): PlaceValue => {
    const place = fields.locate(field);
    const name = `${place.field}.${place.steps.join('.')}`;
    const source = sources.get(name) ?? createPlaceValue(place, fields);
    sources.set(name, source);
    return source;
  };
  const parts: PartDeriver[] = [];
  const indexOf = new Map<string, number>();
  const intern = (key: KeyPart): number => {
    const text = keyText(key);
    const known = indexOf.get(text);
    if (known !== undefined) return known;
    indexOf.set(text, parts.length);
    return parts.push(createPartDeriver(key, sourceOf(key.field), hash)) - 1;
  };
  const rules = model.block.map((rule) => rule.map(intern));
  const splits = model.splits.map(intern);
  const values = [...sources.values()];
  const seeds = model.block.map((rule) => hash.text(ruleText(rule)) && { hi: hash.hi, lo: hash.lo });
  const stops = readStops(model.stopKeys ?? []);
  const split = (hi: number, lo: number, out: KeyScratch, n: number): number => {
    const action = stops.get(stopId(hi, lo)) as number;
    if (action < 0) return n;
    return addCombined(hash, hi, lo, (parts[splits[action] as number] as PartDeriver).keys, out, n);
  };
  return {
    rules: model.block,
    derive() {
      for (let i = 0; i < values.length; i++) (values[i] as PlaceValue).read();
      for (let i = 0; i < parts.length; i++) (parts[i] as PartDeriver).run();
    },
    make(rule, out) {
      const of = rules[rule] as readonly number[];
      const seed = seeds[rule] as { hi: number; lo: number };
      let n = 1;
      out.hi[0] = seed.hi;
      out.lo[0] = seed.lo;
      for (const part of of) {
        n = combine(hash, (parts[part] as PartDeriver).keys, out, n);
        if (n === 0) return 0;
      }
      if (n > 1) n = distinct(out, n);
      if (stops.size === 0) return n;
      return withoutStops(out, n, stops, split);
    },
    splitKeys: (index) => (parts[splits[index] as number] as PartDeriver).keys,
  };
}

/** Every key so far with every key of one more part, in place. */
function combine(hash: Hash64, part: PartKeys, out: KeyScratch, n: number): number {
  if (part.count === 0) return 0;
  if (part.count === 1) {
    for (let i = 0; i < n; i++) {
      hash.mix(out.hi[i] as number, out.lo[i] as number, part.hi[0] as number, part.lo[0] as number);
      out.hi[i] = hash.hi;
      out.lo[i] = hash.lo;
    }
    return n;
  }
  const before = { hi: out.hi.slice(0, n), lo: out.lo.slice(0, n) };
  let made = 0;
  for (let i = 0; i < n && made < mostKeys; i++) made = addCombined(hash, before.hi[i] as number, before.lo[i] as number, part, out, made);
  return made;
}

function addCombined(hash: Hash64, hi: number, lo: number, part: PartKeys, out: KeyScratch, from: number): number {
  let n = from;
  for (let k = 0; k < part.count && n < mostKeys; k++) {
    hash.mix(hi, lo, part.hi[k] as number, part.lo[k] as number);
    out.hi[n] = hash.hi;
    out.lo[n++] = hash.lo;
  }
  return n;
}

function distinct(out: KeyScratch, n: number): number {
  let kept = 0;
  for (let i = 0; i < n; i++) {
    let seen = false;
    for (let k = 0; k < kept && !seen; k++) seen = out.lo[k] === out.lo[i] && out.hi[k] === out.hi[i];
    if (seen) continue;
    out.hi[kept] = out.hi[i] as number;
    out.lo[kept++] = out.lo[i] as number;
  }
  return kept;
}

type Stops = ReadonlyMap<number, number>;

const stopId = (hi: number, lo: number): number => (hi >>> 0) * 0x200000 + (lo >>> 11);

function readStops(stopKeys: NonNullable<MatchModel['stopKeys']>): Stops {
  return new Map(stopKeys.map(({ key, split }) => [stopId(Number.parseInt(key.slice(0, 8), 16) | 0, Number.parseInt(key.slice(8, 16), 16) | 0), split ?? -1]));
}

function withoutStops(out: KeyScratch, n: number, stops: Stops, split: (hi: number, lo: number, out: KeyScratch, n: number) => number): number {
  let stopped = false;
  for (let i = 0; i < n && !stopped; i++) stopped = stops.has(stopId(out.hi[i] as number, out.lo[i] as number));
  if (!stopped) return n;
  const before = { hi: out.hi.slice(0, n), lo: out.lo.slice(0, n) };
  let made = 0;
  for (let i = 0; i < n && made < mostKeys; i++) {
    const hi = before.hi[i] as number;
    const lo = before.lo[i] as number;
    if (stops.has(stopId(hi, lo))) made = split(hi, lo, out, made);
    else {
      out.hi[made] = hi;
      out.lo[made++] = lo;
    }
  }
  return distinct(out, made);
}

/** A hashed key as text. */
export const keyHex = (hi: number, lo: number): string => hex64(hi, lo);
