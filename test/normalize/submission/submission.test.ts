import { describe, expect, test } from 'vitest';
import { scoreSubmission } from '../../../src/normalize/submission/index.ts';

const now = '2026-11-02T10:00:00.000Z';
const codes = (...args: Parameters<typeof scoreSubmission>): string[] => scoreSubmission(...args).reasons.map((reason) => reason.code);

describe('scoreSubmission', () => {
  const honest = {
    first_name: 'Anna',
    last_name: 'Nowak',
    email: 'anna@acme.pl',
    phone: '+48 600 123 456',
    company: 'Acme',
    message: 'Proszę o ofertę, szczegóły na https://acme.pl/brief.',
  };

  test('finds nothing wrong with an honest form', () => {
    expect(scoreSubmission(honest, { shownAt: '2026-11-02T09:58:00.000Z' }, { now })).toEqual({ score: 0, verdict: 'ok', reasons: [] });
  });

  test('the hidden field alone makes spam', () => {
    expect(scoreSubmission(honest, { honeypot: 'x' }, { now }).verdict).toBe('spam');
    expect(scoreSubmission(honest, { honeypot: '' }, { now }).verdict).toBe('ok');
  });

  test.each([
    ['submission.too_fast', honest, { shownAt: '2026-11-02T09:59:59.000Z' }],
    ['submission.too_old', honest, { shownAt: '2026-11-02T07:00:00.000Z' }],
    ['submission.repeated', honest, { repeats: 2 }],
    ['submission.disposable_email', honest, { disposable: () => true }],
    ['submission.link_in_field', { ...honest, first_name: 'Win http://x.io/a' }, {}],
    ['submission.markup', { ...honest, message: 'see [url=http://x.io]this[/url]' }, {}],
    ['submission.links', { ...honest, message: 'http://a.io http://b.io http://c.io' }, {}],
    ['submission.same_names', { ...honest, last_name: 'anna' }, {}],
    ['submission.same_text', { ...honest, company: 'Buy now', message: 'buy now' }, {}],
    ['submission.bad_email', { ...honest, email: 'anna' }, {}],
    ['submission.mixed_script', { ...honest, last_name: 'Nоwak' }, {}],
    ['submission.junk', { ...honest, first_name: 'asdfgh' }, {}],
    ['submission.junk', { ...honest, first_name: 'xKqTzWbRnLp' }, {}],
    ['submission.spam_words', { ...honest, message: 'We sell backlinks and SEO services' }, {}],
    ['submission.spam_words', { ...honest, message: 'Займ без проверки' }, {}],
  ])('gives %s as a reason', (code, form, signals) => {
    const result = scoreSubmission(form, signals, { now });
    expect(result.reasons.map((reason) => reason.code)).toContain(code);
    expect(result.score).toBeGreaterThan(0);
  });

  test('adds weak signs up, heaviest first, and never beyond 1', () => {
    const result = scoreSubmission(
      { name: 'asdf http://x.io/a', message: 'casino http://a.io http://b.io <a href=x>' },
      { honeypot: 'x', shownAt: now, repeats: 9 },
      { now },
    );
    expect(result.score).toBe(1);
    expect(result.verdict).toBe('spam');
    expect(result.reasons.map((reason) => reason.points)).toEqual([...result.reasons.map((reason) => reason.points)].sort((a, b) => b - a));
  });

  test('reads any shape of form without throwing', () => {
    for (const form of [null, undefined, [], 'x', { a: {}, b: [], c: 5, ['__proto__']: 'x' }]) expect(() => codes(form as never, {})).not.toThrow();
  });
});
