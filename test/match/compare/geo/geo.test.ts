import { describe, expect, test } from 'vitest';
import { geo } from '../../../../src/match/compare/index.ts';
import { contractOf } from '../../../contract.ts';
import { levelBetween } from '../levels.ts';

describe('geo', () => {
  contractOf.comparator(geo(), { values: [{ lat: 52.23, lng: 21.01 }, '52.23,21.02', [50.06, 19.94], { lat: -33.9, lng: 151.2 }] });

  test.each([
    [{ lat: 52.2297, lng: 21.0122 }, '52.2297,21.0122', 'within 0.1 km'],
    [{ lat: 52.2297, lng: 21.0122 }, [52.2305, 21.0125], 'within 0.1 km'],
    [{ lat: 52.2297, lng: 21.0122 }, { lat: 52.2297, lng: 21.0222 }, 'within 1 km'],
    [{ lat: 52.2297, lng: 21.0122 }, { lat: 52.17, lng: 20.97 }, 'within 10 km'],
    [{ lat: 52.2297, lng: 21.0122 }, { lat: 50.0614, lng: 19.9366 }, 'farther away'],
    [{ lat: 0, lng: 179.9999 }, { lat: 0, lng: -179.9999 }, 'within 0.1 km'],
    [{ lat: 52.2297 }, { lat: 52.2297, lng: 21 }, null],
    ['somewhere', '52.2,21', null],
  ])('%j and %j: %s', (a, b, level) => {
    expect(levelBetween(geo())(a, b)).toBe(level);
  });
});
