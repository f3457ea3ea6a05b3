import { describe, expect, test } from 'vitest';
import { date, defineMatchModel, explainPair, jaroWinkler, matchKeys, personName, phone, whyNot } from '../../../src/match/index.ts';

const model = defineMatchModel({
  block: ['phone', ['name.family:phonetic', 'birthDate:year'], 'email'],
  compare: { name: personName(), phone: phone(), birthDate: date(), homeTown: jaroWinkler() },
  rules: { never: ['taxId'] },
  frequencies: { name: { total: 1000, counts: { 'family:kowalska': 300 } } },
});

const anna = { name: { given: 'Anna', family: 'Kowalska' }, phone: '+48601234567', birthDate: '1985-03-12', homeTown: 'Gdynia' };
const ania = { name: { given: 'Ania', family: 'Kowalska' }, phone: '+48601234567', birthDate: '1985-12-03', homeTown: 'Sopot' };

describe('the sentence of an explanation', () => {
  test('names what speaks for it and against it, strongest first, in words', () => {
    expect(explainPair(anna, ania, model).sentence).toBe(
      'Same: name – given name in another form (anna kowalska / ania kowalska, more common than most); phone – same (+48601234567); birth date – day and month swapped (1985-03-12 / 1985-12-03), although home town – differs (gdynia / sopot).',
    );
  });

  test('says how likely it is where somebody has to decide', () => {
    const plain = defineMatchModel({ block: ['phone'], compare: { phone: phone() } });
    expect(explainPair(anna, ania, plain).sentence).toBe('Perhaps the same (38 % likely): phone – same (+48601234567).');
  });

  test('names the rule that decided, and what is missing', () => {
    expect(explainPair({ ...anna, taxId: '1' }, { ...ania, taxId: '2' }, model).sentence).toBe('Different, because the rule "taxId differs" says so.');
    expect(explainPair({}, {}, model).sentence).toBe('Different: the two records have no value in common fields to go by.');
  });

  test('cuts long values', () => {
    const long = { ...anna, homeTown: 'x'.repeat(3000) };
    expect(explainPair(long, { ...ania, homeTown: 'y'.repeat(3000) }, model).sentence.length).toBeLessThan(500);
  });
});

describe('the steps of an explanation', () => {
  test('add up to the weight, with the frequency of a value as a step of its own', () => {
    const { steps, weight } = explainPair(anna, ania, model);
    expect(steps.reduce((sum, step) => sum + step.weight, 0)).toBeCloseTo(weight, 10);
    expect(steps.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'prior prior',
      'comparison name',
      'frequency name',
      'comparison phone',
      'comparison birthDate',
      'comparison homeTown',
    ]);
    expect(steps[2]).toMatchObject({ left: 'kowalska', label: 'more common than most' });
  });

  test('add up under a rule too', () => {
    for (const tax of ['2', '1']) {
      const { steps, weight } = explainPair({ ...anna, taxId: '1' }, { ...ania, taxId: tax }, model);
      expect(steps.reduce((sum, step) => sum + step.weight, 0)).toBeCloseTo(weight, 10);
    }
  });
});

describe('whyNot', () => {
  test('names the key of each blocking rule that missed, and what the pair would have weighed', () => {
    const answer = whyNot({ ...anna, email: 'a@example.com' }, { ...ania, phone: null, birthDate: '1986-01-01', email: 'b@example.com' }, model);
    expect(answer.because).toBe('no-key');
    expect(answer.rules).toEqual([
      { rule: 'phone', shared: false, missed: [{ key: 'phone', reason: 'missing' }] },
      { rule: 'name.family:phonetic + birthDate:year', shared: false, missed: [{ key: 'birthDate:year', reason: 'differs' }] },
      { rule: 'email', shared: false, missed: [{ key: 'email', reason: 'differs' }] },
    ]);
    expect(answer.weight).toBe(explainPair(anna, { ...ania, phone: null, birthDate: '1986-01-01' }, model).weight);
  });

  test('tells a veto, too little weight and a pair that is found apart', () => {
    expect(whyNot({ ...anna, taxId: '1' }, { ...ania, taxId: '2' }, model).because).toBe('rule');
    expect(whyNot(anna, ania, model)).toMatchObject({ because: 'found', blockedBy: ['phone', 'name.family:phonetic + birthDate:year'] });
    const stranger = { name: { given: 'Jan', family: 'Lis' }, phone: '+48601234567', birthDate: '1950-01-01', homeTown: 'Poznań' };
    expect(whyNot(anna, stranger, model).because).toBe('weight');
  });

  test('tells a key that was stopped because too many share it', () => {
    const [stopped = ''] = matchKeys({ phone: anna.phone }, model);
    const busy = defineMatchModel({ ...model, stopKeys: [{ key: stopped.slice(stopped.indexOf('.') + 1) }] });
    const answer = whyNot(anna, { ...ania, birthDate: null }, busy);
    expect(answer.because).toBe('no-key');
    expect(answer.rules[0]).toEqual({ rule: 'phone', shared: false, missed: [{ key: 'phone', reason: 'stopped' }] });
  });
});
