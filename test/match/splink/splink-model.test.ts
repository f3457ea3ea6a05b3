import { describe, expect, test } from 'vitest';
import { exact } from '../../../src/match/compare/exact/index.ts';
import { jaroWinkler } from '../../../src/match/compare/jaro-winkler/index.ts';
import { personName } from '../../../src/match/compare/person-name/index.ts';
import { findDuplicates } from '../../../src/match/find-duplicates.ts';
import { defineMatchModel } from '../../../src/match/model.ts';
import { fromSplinkModel } from '../../../src/match/splink/from-splink-model.ts';
import type { Comparator } from '../../../src/match/compare/comparator.ts';
import { partOf, withPart } from '../../../src/core/part.ts';
import { toSplinkModel } from '../../../src/match/splink/to-splink-model.ts';

/** A small model of the shape Splink 4 saves. */
const saved = {
  link_type: 'dedupe_only',
  probability_two_random_records_match: 0.01,
  sql_dialect: 'duckdb',
  unique_id_column_name: 'unique_id',
  blocking_rules_to_generate_predictions: [
    { blocking_rule: '(SUBSTR(l.surname, 1, 2) = SUBSTR(r.surname, 1, 2)) AND (l."year" = r."year")', sql_dialect: 'duckdb' },
  ],
  comparisons: [
    {
      output_column_name: 'surname',
      comparison_levels: [
        { sql_condition: '"surname_l" IS NULL OR "surname_r" IS NULL', label_for_charts: 'null', is_null_level: true },
        {
          sql_condition: '"surname_l" = "surname_r"',
          label_for_charts: 'same',
          m_probability: 0.8,
          u_probability: 0.01,
          tf_adjustment_column: 'surname',
          tf_adjustment_weight: 1,
        },
        { sql_condition: 'jaro_winkler_similarity("surname_l", "surname_r") >= 0.9', label_for_charts: 'alike', m_probability: 0.15, u_probability: 0.02 },
        { sql_condition: 'ELSE', label_for_charts: 'differs', m_probability: 0.05, u_probability: 0.97 },
      ],
    },
    {
      output_column_name: 'swapped',
      comparison_levels: [
        { sql_condition: '"forename_l" IS NULL OR "forename_r" IS NULL', is_null_level: true },
        { sql_condition: '"forename_l" = "surname_r" AND "surname_l" = "forename_r"', label_for_charts: 'swapped', m_probability: 0.1, u_probability: 0.001 },
        { sql_condition: '"forename_l" = "forename_r"', label_for_charts: 'same', m_probability: 0.6, u_probability: 0.02 },
        { sql_condition: 'ELSE', label_for_charts: 'differs', m_probability: 0.3, u_probability: 0.979 },
      ],
    },
  ],
};

const people = [
  { unique_id: 1, forename: 'ann', surname: 'marsh', year: 1980 },
  { unique_id: 2, forename: 'ann', surname: 'marsh', year: 1980 },
  { unique_id: 3, forename: null, surname: 'marshe', year: 1980 },
  { unique_id: 4, forename: 'marsh', surname: 'maann', year: 1980 },
  { unique_id: 5, forename: 'bob', surname: 'stone', year: 1970 },
];

const weights = async (options: Parameters<typeof fromSplinkModel>[1] = {}) => {
  const model = fromSplinkModel(JSON.stringify(saved), { thresholds: { review: -100, same: 100 }, ...options });
  const { pairs } = await findDuplicates(people, model);
  return new Map(pairs.map((pair) => [`${pair.a}-${pair.b}`, pair.weight]));
};

const prior = Math.log2(0.01 / 0.99);

describe('fromSplinkModel', () => {
  test('weighs pairs as prior plus log2(m/u) of each level', async () => {
    const found = await weights();
    expect(found.get('1-2')).toBeCloseTo(prior + Math.log2(0.8 / 0.01) + Math.log2(0.6 / 0.02), 6);
  });

  test('lets a missing value say nothing', async () => {
    expect((await weights()).get('1-3')).toBeCloseTo(prior + Math.log2(0.15 / 0.02), 6);
  });

  test('compares only the pairs its blocking rules allow', async () => {
    const found = await weights();
    expect([...found.keys()].some((pair) => pair.includes('5'))).toBe(false);
    expect(found.size).toBe(6);
  });

  test('adjusts by term frequency as Splink does: u of the exact level over the relative frequency', async () => {
    const found = await weights({ records: people });
    expect(found.get('1-2')).toBeCloseTo(prior + Math.log2(0.8 / 0.01) + Math.log2(0.01 / (2 / 5)) + Math.log2(0.6 / 0.02), 6);
  });

  test.each<[string, unknown]>([
    ['text that is not JSON', '{'],
    ['a model without comparisons', { probability_two_random_records_match: 0.1 }],
    ['a prior that is none', { ...saved, probability_two_random_records_match: 2 }],
    ['a blocking rule without an equality', { ...saved, blocking_rules_to_generate_predictions: ['levenshtein(l.a, r.a) < 2'] }],
    ['a blocking rule over two different columns', { ...saved, blocking_rules_to_generate_predictions: ['l.a = r.b'] }],
    [
      'a level in a language it does not speak',
      { ...saved, comparisons: [{ output_column_name: 'x', comparison_levels: [{ sql_condition: 'magic("x_l", "x_r")' }] }] },
    ],
    ['null', null],
  ])('refuses %s', (_, json) => {
    expect(() => fromSplinkModel(json)).toThrowError(expect.objectContaining({ name: 'UsageError' }));
  });
});

describe('toSplinkModel', () => {
  test('writes back what it read', () => {
    const again = toSplinkModel(fromSplinkModel(saved));
    expect(again.comparisons[0]?.comparison_levels.slice(1)).toEqual(saved.comparisons[0]?.comparison_levels.slice(1));
    expect(again.blocking_rules_to_generate_predictions[0]?.blocking_rule).toBe(
      'SUBSTR(l."surname", 1, 2) = SUBSTR(r."surname", 1, 2) AND l."year" = r."year"',
    );
  });

  test.each([
    ['of its own comparators', {}, {}],
    ['with a calibration and damping', { calibration: { offset: 1.5, slope: 0.6 } }, { damping: 0.5 }],
  ])('writes models %s, which then score alike', async (_, calibration, damping) => {
    const own = defineMatchModel({
      ids: 'unique_id',
      ...calibration,
      compare: { surname: jaroWinkler({ levels: [0.92] }), forename: withPart({ ...exact(), ...damping }, partOf<Comparator>(exact()) as Comparator) },
      block: ['year', ['surname:prefix2']],
      thresholds: { review: -100, same: 100 },
    });
    const back = fromSplinkModel(toSplinkModel(own), { thresholds: { review: -100, same: 100 } });
    const [a, b] = await Promise.all([findDuplicates(people, own), findDuplicates(people, back)]);
    expect(b.pairs.map((p) => [p.a, p.b])).toEqual(a.pairs.map((p) => [p.a, p.b]));
    b.pairs.forEach((pair, i) => expect(pair.weight).toBeCloseTo(a.pairs[i]?.weight ?? Number.NaN, 6));
  });

  test('says which comparison Splink has no words for', () => {
    const model = defineMatchModel({ compare: { name: personName() }, block: ['name'] });
    expect(() => toSplinkModel(model)).toThrowError(/“name”/);
  });
});
