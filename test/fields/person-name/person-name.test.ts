import { describe, expect, test } from 'vitest';
import { personName, personNameType } from '../../../src/fields/person-name/index.ts';
import { contractOf } from '../../contract.ts';

const world = { now: '2026-11-21T12:00:00.000Z' };

describe('personName', () => {
  contractOf.fieldType(personName(), {
    valid: ['Jan Kowalski', 'KOWALSKI, jan maria', { given: 'Ana', family: 'de la Vega' }, 'Dr. Mary Smith Jr.', '王小明'],
    invalid: ['jan@acme.pl', 7, []],
  });

  test('takes parts that came in columns, and the whole name where no part has anything', () => {
    expect(personNameType.fromParts?.({ given: 'JAN', family: 'KOWALSKI' }, {}, world)).toMatchObject({
      ok: true,
      value: { given: 'Jan', family: 'Kowalski' },
    });
    expect(personNameType.fromParts?.({ full: 'Kowalski, Jan' }, {}, world)).toMatchObject({ ok: true, value: { given: 'Jan', family: 'Kowalski' } });
  });

  test('derives keys that meet across scripts and spellings', () => {
    const sound = personNameType.match?.derive['familySound'];
    expect(sound?.({ family: 'Smith' } as never)).toBe(sound?.({ family: 'Smyth' } as never));
    expect(personNameType.match?.derive['fullName']?.({ given: 'Łukasz', family: 'Nowak' } as never)).toBe('lukasz nowak');
  });
});
