import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUsageError } from '../../../src/core/errors.ts';
import { createMatchIndex, date, defineMatchModel, loadMatchIndex, trainMatchModelSync, type MatchIndex } from '../../../src/match/index.ts';
import { checksum } from '../../../src/match/live/segments.ts';
import { contact, model, type Contact } from './people.ts';

const people: Contact[] = fc.sample(contact(fc.uuid()), { numRuns: 60, seed: 3 }).map((person, i) => ({ ...person, id: `p${i}` }));

function indexOf(records: readonly Contact[], options: { readonly maxBlock?: number } = {}): MatchIndex {
  const index = createMatchIndex(model, options);
  for (const record of records) index.add(record);
  index.mustLink('p1', 'p2');
  index.cannotLink('p3', 'p4');
  for (const id of ['p0', 'p7']) index.remove(id);
  return index;
}

/** The code of what is thrown; anything but a UsageError is thrown on. */
function refusal(run: () => unknown): string | null {
  try {
    run();
  } catch (error) {
    if (isUsageError(error)) return error.code;
    throw error;
  }
  return null;
}

/** The bytes with a checksum that fits whatever they say. */
function sealed(bytes: Uint8Array): Uint8Array {
  new Uint32Array(bytes.buffer, 16, 2).set(checksum(bytes));
  return bytes;
}

/** Uses everything an index can do. */
function exercise(index: MatchIndex): void {
  for (const person of people.slice(0, 4)) {
    index.match({ ...person, id: 'probe' });
    index.update(person);
    index.remove(person.id);
  }
  index.add({ ...people[8], id: 'new' });
  index.mustLink('new', 'p5');
  index.refresh();
  index.entities();
  index.stats();
  loadMatchIndex(index.snapshot(), model).match({ ...people[9], id: 'probe' });
}

describe('a snapshot', () => {
  test('is the same however the index came to hold what it holds', () => {
    const direct = createMatchIndex(model);
    for (const person of people) direct.add(person);
    const detour = createMatchIndex(model);
    for (const person of people) detour.add({ ...person, name: { given: 'Zoe', family: 'Detour' } });
    for (const person of people) detour.update(person);
    expect(loadMatchIndex(detour.snapshot(), model).size).toBe(people.length);
    for (const one of [direct, detour]) expect(loadMatchIndex(one.snapshot(), model).snapshot()).toEqual(one.snapshot());
  });

  test('stays what it was when the loaded index changes, also where it lies in a larger buffer', () => {
    const bytes = indexOf(people).snapshot();
    for (const shift of [0, 1, 8]) {
      const buffer = Buffer.alloc(bytes.length + 16);
      buffer.set(bytes, shift);
      const view = buffer.subarray(shift, shift + bytes.length);
      const loaded = loadMatchIndex(view, model);
      exercise(loaded);
      expect(Buffer.compare(view, bytes)).toBe(0);
      // And the other way round: the index does not look at the bytes any more.
      const again = loadMatchIndex(view, model);
      const expected = again.match({ ...people[5], id: 'probe' });
      const other = loadMatchIndex(view, model);
      buffer.fill(0);
      expect(other.match({ ...people[5], id: 'probe' })).toEqual(expected);
    }
  });

  test('keeps values of every kind that comparators read', () => {
    const dated = defineMatchModel({ block: ['born:year'], compare: { born: date() } });
    const index = createMatchIndex(dated);
    index.add({ id: '1', born: new Date('1985-03-12T00:00:00Z') });
    index.add({ id: '2', born: '1985-03-12' });
    const probe = { born: '1985-03-12' };
    expect(loadMatchIndex(index.snapshot(), dated).match(probe)).toEqual(index.match(probe));
  });

  test('carries frequencies that were renewed', () => {
    const trained = trainMatchModelSync(model, people, { seed: 4 }).model;
    const index = createMatchIndex(trained);
    for (const person of people.slice(0, 40)) index.add(person);
    index.refresh();
    const loaded = loadMatchIndex(index.snapshot(), trained);
    expect(loaded.model.frequencies).toEqual(index.model.frequencies);
    expect(loaded.model.frequencies).not.toEqual(trained.frequencies);
    expect(loaded.match({ ...people[50], id: 'probe' })).toEqual(index.match({ ...people[50], id: 'probe' }));
  });

  test('is refused when any of its bytes is changed', () => {
    const bytes = indexOf(people.slice(0, 12)).snapshot();
    for (let at = 0; at < bytes.length; at++) {
      for (const bit of [1, 128]) {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] as number) ^ bit;
        const code = refusal(() => loadMatchIndex(damaged, model));
        // A byte between two parts that nothing reads counts as well.
        expect(code, `byte ${at}`).toBe(at < 12 ? 'snapshot-foreign' : 'snapshot-damaged');
      }
    }
  });

  test('is refused when bytes are missing, added or those of something else', () => {
    const bytes = indexOf(people.slice(0, 12)).snapshot();
    for (let length = 0; length < bytes.length; length += 3)
      expect(refusal(() => loadMatchIndex(bytes.slice(0, length), model))).toBe(length < 40 ? 'snapshot-foreign' : 'snapshot-damaged');
    for (const more of [1, 8, 64]) expect(refusal(() => loadMatchIndex(Uint8Array.from([...bytes, ...new Uint8Array(more)]), model))).toBe('snapshot-damaged');
    expect(refusal(() => loadMatchIndex(new TextEncoder().encode('x'.repeat(500)), model))).toBe('snapshot-foreign');
    for (const wrong of [undefined, null, 'bytes', {}, bytes.buffer]) expect(refusal(() => loadMatchIndex(wrong as never, model))).toBe('snapshot-foreign');
    expect(refusal(() => loadMatchIndex(bytes, defineMatchModel({ rules: { same: ['email'] } })))).toBe('snapshot-foreign');
  });

  test('that somebody forged is refused or harmless: nothing hangs, nothing is read outside', () => {
    const bytes = indexOf(people.slice(0, 25), { maxBlock: 5 }).snapshot();
    const outcomes = { refused: 0, harmless: 0 };
    const word = fc.constantFrom(0, 1, -1, 2, 5, 1000, 0x7fffffff, -0x80000000, 0x40000001, 0x40000010);
    fc.assert(
      fc.property(fc.array(fc.record({ at: fc.nat(), word }), { minLength: 1, maxLength: 3 }), (changes) => {
        const forged = bytes.slice();
        const words = new Int32Array(forged.buffer);
        // Anywhere behind the checksum: the lengths of the parts and their contents.
        for (const change of changes) words[6 + (change.at % (words.length - 6))] = change.word;
        const code = refusal(() => {
          const index = loadMatchIndex(sealed(forged), model, { maxBlock: 5 });
          outcomes.harmless++;
          exercise(index);
        });
        if (code === null) return;
        outcomes.refused++;
        expect(code).toMatch(/^snapshot-(?:damaged|foreign)$|^duplicate-id$/);
      }),
      { numRuns: 600 },
    );
    expect(Math.min(outcomes.refused, outcomes.harmless)).toBeGreaterThan(30);
  });

  test('whose head lies about what it holds is refused before anything is allocated', () => {
    const bytes = indexOf(people).snapshot();
    const headAt = 40 + 8 * (new Uint32Array(bytes.buffer)[6] as number);
    const headLength = new Float64Array(bytes.buffer, 40, 1)[0] as number;
    const head = JSON.parse(new TextDecoder().decode(bytes.subarray(headAt, headAt + headLength))) as Record<string, unknown>;
    const lies: Record<string, unknown>[] = [
      { next: 1 },
      { next: '7' },
      { next: 2 ** 60 },
      { next: null },
      { stopped: [[99999999, 0]] },
      { stopped: [[1, 99]] },
      { stopped: 7 },
      { must: [['a']] },
      { must: [[1, 2]] },
      { cannot: 'x' },
      { cannot: null },
      { frequencies: { name: { total: 'many', counts: {} } } },
      { frequencies: { name: 7 } },
    ];
    for (const lie of lies) {
      const text = new TextEncoder().encode(JSON.stringify({ ...head, ...lie }));
      const grown = Math.ceil(text.length / 8) * 8 - Math.ceil(headLength / 8) * 8;
      const forged = new Uint8Array(bytes.length + grown);
      forged.set(bytes.subarray(0, headAt));
      forged.set(text, headAt);
      forged.set(bytes.subarray(headAt + Math.ceil(headLength / 8) * 8), headAt + Math.ceil(text.length / 8) * 8);
      new Float64Array(forged.buffer, 40, 1)[0] = text.length;
      new Float64Array(forged.buffer, 32, 1)[0] = forged.length;
      expect(
        refusal(() => loadMatchIndex(sealed(forged), model)),
        JSON.stringify(lie),
      ).toBe('snapshot-damaged');
    }
    for (const parts of [0, 1, 0xffffffff]) {
      const forged = bytes.slice();
      new Uint32Array(forged.buffer)[6] = parts;
      expect(refusal(() => loadMatchIndex(sealed(forged), model))).toBe('snapshot-damaged');
    }
  });
});
