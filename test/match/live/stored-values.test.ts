import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createValueWriter, openValues } from '../../../src/match/live/stored-values.ts';

describe('stored values', () => {
  test('come back as they were', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      { weight: 1, arbitrary: fc.constantFrom('', '\ud83d', 'Łódź', 'a'.repeat(2000), 'ł'.repeat(2000)) },
      fc.double(),
      fc.bigInt(),
      fc.date(),
      fc.boolean(),
      fc.jsonValue({ maxDepth: 3 }).filter((value) => value !== null),
    );
    fc.assert(
      fc.property(fc.array(any, { maxLength: 40 }), (values) => {
        const writer = createValueWriter();
        const places = values.map((value) => writer.add(value));
        const { ends, bytes } = writer.finish();
        const stored = openValues(ends, bytes);
        const json = (value: unknown): unknown => (typeof value === 'object' && !(value instanceof Date) ? JSON.parse(JSON.stringify(value)) : value);
        values.forEach((value, i) => void expect(stored.at(places[i] as number)).toEqual(json(value)));
        const again = createValueWriter();
        for (const place of places) again.addBytes(stored.bytesAt(place));
        const copy = again.finish();
        expect([...copy.ends]).toEqual([...ends]);
        expect(Buffer.compare(copy.bytes, bytes)).toBe(0);
      }),
    );
  });
});
