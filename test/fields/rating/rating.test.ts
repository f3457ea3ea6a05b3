import { describe, expect, test } from 'vitest';
import { rating, ratingType } from '../../../src/fields/rating/index.ts';
import { contractOf } from '../../contract.ts';

describe('rating', () => {
  contractOf.fieldType(rating(), { valid: [4, '5/5', '★★★☆☆', '2'], invalid: [6, 0, 'good', '4/10', 2.5, {}] });

  test('shows stars', () => {
    expect(ratingType.display(4, {}, 'en')).toBe('★★★★☆');
  });
});
