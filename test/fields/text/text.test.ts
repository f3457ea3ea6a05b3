import { describe, expect, test } from 'vitest';
import { text, textType } from '../../../src/fields/text/index.ts';
import { contractOf } from '../../contract.ts';

const world = { now: '2026-11-21T12:00:00.000Z' };

describe('text', () => {
  contractOf.fieldType(text({ min: 2, max: 30 }), { valid: ['Acme', '  two   words ', 'Łódź', 42], invalid: ['x', 'x'.repeat(31), {}] });

  test('gives its letters one case where asked', () => {
    expect(textType.normalize('Ab 1', { case: 'upper' }, world)).toMatchObject({ value: 'AB 1', changed: true });
  });

  test('holds the text to its pattern, from end to end', () => {
    expect(textType.validate('AB123456', { pattern: '[A-Z]{2}\\d{6}' })).toEqual([]);
    expect(textType.validate('xAB123456', { pattern: '[A-Z]{2}\\d{6}' })).toMatchObject([{ code: 'field.pattern' }]);
  });
});
