import { describe, expect, test } from 'vitest';
import { applyFixes, audit, recipeOf, replaceValue, replayRecipe } from '../../../src/audit/index.ts';
import { companyName, phone } from '../../../src/fields/index.ts';
import { defineWorkspace } from '../../../src/model/index.ts';
import { fixedClock } from '../../../src/testing/index.ts';

const crm = defineWorkspace({ id: 'test', version: 1, folders: { leads: { fields: { firm: companyName(), phone: phone() } } } });
const first = [
  { id: '1', firm: 'ACME LTD', phone: '+48 600 100 200' },
  { id: '2', firm: 'Acme Ltd', phone: '+48600100300' },
];
const next = [
  { id: '8', firm: 'ACME LTD', phone: '+48 600 100 400' },
  { id: '9', firm: 'asdfgh', phone: null },
];

describe('a recipe', () => {
  test('keeps kinds of fixes that were accepted as such, and takes them of values nobody has seen', () => {
    const accept = [{ rule: 'format', field: 'phone' }];
    const chosen = applyFixes(first, [...replaceValue(first, 'firm', ['ACME LTD'], 'Acme Ltd'), ...audit(crm, 'leads', first, { ctx: fixedClock() }).fixes], {
      accept: [{ rule: 'replace' }, ...accept],
    });
    const recipe = JSON.parse(JSON.stringify(recipeOf(chosen.applied, { accept })));
    const { fixes } = audit(crm, 'leads', next, { ctx: fixedClock() });
    expect(replayRecipe(recipe, next, fixes).map(({ rule, recordId, to }) => [rule, recordId, to])).toEqual([
      ['recipe', '8', 'Acme Ltd'],
      ['format', '8', '+48600100400'],
    ]);
    expect(replayRecipe(recipe, next).map(({ rule }) => rule)).toEqual(['recipe']);
  });

  test('lets a value it knows win over a proposal for the same field', () => {
    const { applied } = applyFixes(first, replaceValue(first, 'phone', ['+48 600 100 200'], '+48600999999'), { accept: 'all' });
    const again = [{ id: '7', firm: null, phone: '+48 600 100 200' }];
    const fixes = replayRecipe(recipeOf(applied, { accept: [{ rule: 'format' }] }), again, audit(crm, 'leads', again, { ctx: fixedClock() }).fixes);
    expect(fixes.map(({ rule, to }) => [rule, to])).toEqual([['recipe', '+48600999999']]);
  });

  test('grows from month to month; the last decision about a value holds', () => {
    const once = recipeOf(applyFixes(first, replaceValue(first, 'firm', ['ACME LTD'], 'Acme'), { accept: 'all' }).applied, { accept: [{ rule: 'format' }] });
    const other = applyFixes(first, replaceValue(first, 'phone', ['+48 600 100 200'], '+48600999999'), { accept: 'all' }).applied;
    const grown = recipeOf(other, { extend: once });
    expect(grown.steps.map(({ from, to }) => [from, to])).toEqual([
      ['ACME LTD', 'Acme'],
      ['+48 600 100 200', '+48600999999'],
    ]);
    expect(grown.accept).toEqual([{ rule: 'format' }]);
    const anew = applyFixes(first, replaceValue(first, 'firm', ['ACME LTD'], 'Acme Ltd'), { accept: 'all' }).applied;
    expect(
      recipeOf(anew, { extend: grown })
        .steps.filter(({ field }) => field === 'firm')
        .map(({ to }) => to),
    ).toEqual(['Acme Ltd']);
  });

  test('forgets a value that two decisions answered differently', () => {
    const both = [...replaceValue(first.slice(0, 1), 'firm', ['ACME LTD'], 'Acme'), ...replaceValue([{ ...first[0], id: '5' }], 'firm', ['ACME LTD'], 'ACME')];
    const { applied } = applyFixes(
      [
        { ...first[0], id: '1' },
        { ...first[0], id: '5' },
      ],
      both,
      { accept: 'all' },
    );
    expect(applied).toHaveLength(2);
    expect(recipeOf(applied).steps).toEqual([]);
  });
});
