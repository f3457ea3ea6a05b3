import { describe, expect, test } from 'vitest';
import { personName } from '../../../../src/match/compare/index.ts';
import { contractOf } from '../../../contract.ts';
import { levelBetween } from '../levels.ts';
import fc from 'fast-check';
import { partOf } from '../../../../src/core/part.ts';
import type { Comparator } from '../../../../src/match/compare/index.ts';
import { compareAnyWords, compareNames, createNamePair } from '../../../../src/match/compare/person-name/compare-names.ts';
import { createNameStore, nameReader } from '../../../../src/match/compare/person-name/name-store.ts';

describe('personName', () => {
  contractOf.comparator(personName(), {
    values: [
      'Anna Maria Nowak',
      'Nowak, Anna',
      { given: 'Anna', family: 'Nowak' },
      { given: 'Nowak', family: 'Anna' },
      'A. Nowak',
      'Ania Nowak',
      'Иван Петров',
      'Ivan Petrov',
      'Dr',
      'van der',
      'Bob',
    ],
  });

  test.each([
    ['Anna Nowak', 'anna  NOWAK', 'same'],
    ['Nowak, Anna', { given: 'Anna', family: 'Nowak' }, 'same'],
    ['Dr. Anna Nowak', 'Anna Nowak PhD', 'same'],
    ['Łukasz Żak', 'Lukasz Zak', 'same'],
    ['Анна Петрова', 'Anna Petrova', 'same'],
    ['Jean-Luc Martin', 'Jean Luc Martin', 'same'],
    ['Piet van der Berg', 'Piet Berg', 'same'],
    ['AnnaNowak', 'Anna Nowak', 'same'],
    ['Anna Anna Nowak', 'Anna Nowak', 'same'],
    ['Anna Maria Nowak', 'Anna Nowak', 'further'],
    ['Иван Сергеевич Петров', 'Ivan Petrov', 'further'],
    ['Bob Miller', 'Robert Miller', 'variant'],
    ['Саша Петров', 'Aleksandr Petrov', 'variant'],
    ['Nowak Anna', 'Anna Nowak', 'swapped'],
    [{ given: 'Nowak', family: 'Anna' }, { given: 'Anna', family: 'Nowak' }, 'swapped'],
    ['Ana Nowak', 'Anna Nowak', 'alike'],
    ['Mohammed Aziz', 'Muhammad Aziz', 'variant'],
    ['Khaled Husayn', 'Khaled Hussein', 'near'],
    ['Sergei Petrov', 'Sergej Petrov', 'alike'],
    ['A. Nowak', 'Anna Nowak', 'initial'],
    ['JC Martin', 'Jean-Claude Martin', 'initial'],
    ['Anna Starmer', 'Anna Starkey', 'near'],
    ['Johanna Doe', 'Johanna Dawe', 'near'],
    ['Nowak', 'Anna Nowak', 'lacking'],
    ['Anna', 'Anna Nowak', 'lacking'],
    ['Anna Maria Nowak', 'Anna Ewa Nowak', 'middle'],
    ['Hans O. Winkler', 'Hans Joachim Winkler', 'middle'],
    ['Salim bin Ahmad Karimi', 'Ahmad bin Salim Karimi', 'middle'],
    ['Anna Nowak', 'Piotr Nowak', 'family'],
    ['Anna Nowak', 'Anna Zielinska', 'given'],
    ['Anna Nowak', 'Piotr Zielinski', 'differs'],
    ['李小龙', '李小虎', 'differs'],
    ['李小龙', '李小龙', 'same'],
    ['Anna Nowak', '', null],
    ['Anna Nowak', {}, null],
  ])('%j and %j: %s', (a, b, level) => {
    expect(levelBetween(personName())(a, b)).toBe(level);
  });

  test('knows nicknames of your own, and none where told', () => {
    expect(
      levelBetween(
        personName({
          nicknames: [
            ['Bronisława', 'bronka'],
            ['bronislawa', 'bronka'],
          ],
        }),
      )('Bronka Nowak', 'Bronisława Nowak'),
    ).toBe('variant');
    expect(levelBetween(personName({ nicknames: false }))('Bob Miller', 'Robert Miller')).toBe('family');
  });

  test('gives what a missing level would take to the next weaker one', () => {
    const level = levelBetween(personName({ levels: ['same', 'alike', 'family'] }));
    expect(level('Bob Miller', 'Robert Miller')).toBe('alike');
    expect(level('B. Miller', 'Robert Miller')).toBe('family');
    expect(level('Nowak', 'Anna Nowak')).toBe('family');
    expect(() => personName({ levels: ['sam' as never] })).toThrow('there is no level "sam"');
  });

  test('counts the name, the family name and the given name as terms', () => {
    const comparison = personName();
    const kernel = (partOf<Comparator<unknown>>(comparison) as Comparator<unknown>).createKernel(comparison);
    const code = kernel.intern('Anna Maria Nowak');
    expect(kernel.termsOf(code).map((term) => kernel.termText(term))).toEqual(['name:anna|nowak', 'family:nowak', 'given:anna']);
    expect(kernel.termText(kernel.termAt(code, 0))).toBe('name:anna|nowak');
    const at = (is: string) => comparison.levels.findIndex((level) => level['is'] === is);
    expect(kernel.termText(kernel.termAt(code, at('family')))).toBe('family:nowak');
    expect(kernel.termAt(code, at('differs'))).toBe(0);
  });

  test('compares names of two words as it compares any others', () => {
    const store = createNameStore((word) => (word === 'bob' || word === 'robert' ? ['robert'] : []));
    const codeOf = nameReader(store);
    const pair = createNamePair();
    const word = fc.constantFrom(
      'anna',
      'ana',
      'anne',
      'a',
      'b',
      'bob',
      'robert',
      'rupert',
      'nowak',
      'novak',
      'nowakk',
      'petrov',
      'petrof',
      'li',
      'lee',
      'sergei',
      'sergey',
      'kowalska',
      'kowalski',
    );
    fc.assert(
      fc.property(word, word, word, word, (given, family, otherGiven, otherFamily) => {
        const [a, b] = [codeOf({ given, family }), codeOf({ given: otherGiven, family: otherFamily })];
        if (a !== b) expect(compareNames(store, pair, a, b)).toBe(compareAnyWords(store, pair, a, b));
      }),
      { numRuns: 5000 },
    );
  });
});
