import { describe, expect, test } from 'vitest';
import { combined, date, email, personName, phone } from '../../../../src/match/compare/index.ts';
import { contractOf } from '../../../contract.ts';
import { levelBetween } from '../levels.ts';

const person = combined({
  parts: { name: personName(), born: date(), phone: phone(), email: email() },
  levels: [
    {
      label: 'name and birth date',
      m: 0.6,
      u: 1e-7,
      when: {
        and: [
          { part: 'name', atLeast: 'near' },
          { part: 'born', atLeast: 'slip' },
        ],
      },
    },
    {
      label: 'phone or e-mail',
      m: 0.2,
      u: 1e-5,
      when: {
        or: [
          { part: 'phone', atLeast: 'tail' },
          { part: 'email', atLeast: 'same' },
        ],
      },
    },
    {
      label: 'name without contradicting birth date',
      m: 0.1,
      u: 1e-4,
      when: { and: [{ part: 'name', atLeast: 'near' }, { not: { part: 'born', atLeast: 'decade' } }] },
    },
    { label: 'nothing of the kind', m: 0.1, u: 0.99 },
  ],
});

describe('combined', () => {
  contractOf.comparator(
    combined({
      parts: { name: personName(), born: date() },
      levels: [
        {
          label: 'both',
          when: {
            and: [
              { part: 'name', atLeast: 'near' },
              { part: 'born', atLeast: 'slip' },
            ],
          },
        },
        {
          label: 'one',
          when: {
            or: [
              { part: 'name', atLeast: 'near' },
              { part: 'born', atLeast: 'slip' },
            ],
          },
        },
        { label: 'none' },
      ],
    }),
    {
      values: [
        { name: 'Anna Nowak', born: '1980-04-03' },
        { name: 'Ana Nowak' },
        { name: 'Nowak', born: '1980-04-03' },
        { name: 'Piotr Zielinski', born: '2001-01-01' },
      ],
    },
  );

  test.each([
    [{ name: 'Anna Nowak', born: '1980-04-03' }, { name: 'Ana Nowak', born: '1980-04-08' }, 'name and birth date'],
    [{ name: 'Anna Nowak', phone: '+12025550123' }, { name: 'Piotr Z', phone: '2025550123' }, 'phone or e-mail'],
    [{ name: 'Anna Nowak', born: '1980-04-03' }, { name: 'Anna Nowak', born: '2010-11-25' }, 'name without contradicting birth date'],
    [{ name: 'Anna Nowak', born: '1980-04-03' }, { name: 'Anna Nowak' }, 'nothing of the kind'],
    [{ name: 'Anna Nowak' }, { born: '1980-04-03' }, null],
    [{ name: 'Anna Nowak' }, {}, null],
  ])('%j and %j: %s', (a, b, level) => {
    expect(levelBetween(person)(a, b)).toBe(level);
  });

  test('tells a mistake in a condition at once', () => {
    expect(() => combined({ parts: { name: personName() }, levels: [{ label: 'x', when: { part: 'nam', atLeast: 'same' } }, { label: 'y' }] })).toThrow(
      'no part "nam"',
    );
    expect(() => combined({ parts: { name: personName() }, levels: [{ label: 'x', when: { part: 'name', atLeast: 'sam' } }, { label: 'y' }] })).toThrow(
      'no level "sam"',
    );
  });
});
