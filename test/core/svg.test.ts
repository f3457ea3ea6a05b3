import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeMarkup, fitText, shortened, svgPicture, svgText, textWidth } from '../../src/core/svg.ts';

const family = '👨‍👩‍👧';

describe('escapeMarkup', () => {
  test('lets no text out of elements and quoted attributes', () => {
    expect(escapeMarkup(`"><script>'&`)).toBe('&quot;&gt;&lt;script&gt;&#39;&amp;');
  });

  test('leaves out what markup may not hold and what turns the direction of its surroundings', () => {
    expect(escapeMarkup('a\u0000b\u001bc\ud800d\u202ee\u2066f\ufffeg\u0085')).toBe('abcdefg');
    expect(escapeMarkup('Łódź 👍 שלום')).toBe('Łódź 👍 שלום');
    expect(escapeMarkup(null)).toBe('');
  });
});

describe('shortened', () => {
  test.each([
    ['Kowalska', 8, 'Kowalska'],
    ['Kowalska', 7, 'Kowals…'],
    [`${family}${family}${family}`, 2, `${family}…`],
    ['🇵🇱🇩🇪🇫🇷', 2, '🇵🇱…'],
    ['Zoe\u0308 Lee', 3, 'Zo…'],
    ['Zoe\u0308 Lee', 4, 'Zoe\u0308…'],
    ['', 3, ''],
  ])('cuts %j to %i letters as people count them', (text, most, expected) => {
    expect(shortened(text, most)).toBe(expected);
  });

  test('does not let heaps of accents through', () => {
    expect(shortened(`a${'\u0301'.repeat(5000)}`, 10).length).toBeLessThan(40);
  });
});

describe('fitText', () => {
  test('keeps what fits, and cuts what does not to what fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 30, max: 400 }), fc.integer({ min: 8, max: 24 }), (text, room, size) => {
        const fitted = fitText(text, room, { size });
        expect(textWidth(fitted, { size })).toBeLessThanOrEqual(room);
        if (textWidth(text, { size }) <= room) expect(fitted).toBe(text);
        else expect(text.startsWith(fitted.slice(0, -1)) && fitted.endsWith('…')).toBe(true);
      }),
    );
  });

  test('counts wide letters as wide and narrow ones as narrow', () => {
    expect(textWidth('会社', { size: 10 })).toBeGreaterThan(textWidth('ab', { size: 10 }));
    expect(textWidth('WWW', { size: 10 })).toBeGreaterThan(textWidth('iii', { size: 10 }) * 2);
    expect(textWidth('e\u0301', { size: 10 })).toBe(textWidth('e', { size: 10 }));
  });

  test('looks at the beginning of a very long text only', () => {
    expect(fitText('x'.repeat(5_000_000), 100, { size: 10 }).length).toBeLessThan(40);
  });
});

describe('svgText', () => {
  test('writes only what differs from the ordinary', () => {
    expect(svgText(1, 2, 'a<b', { size: 11 })).toBe('<text x="1.0" y="2.0" font-size="11" fill="currentColor">a&lt;b</text>');
    expect(svgText(1, 2, '', { size: 11 })).toBe('');
  });

  test('lets each piece keep its own direction of writing', () => {
    const drawn = svgText(0, 0, [{ text: 'Acme' }, { text: 'شركة <أكمي>', dx: 4 }], { size: 11 });
    expect(drawn).toContain('<tspan>Acme</tspan><tspan dx="4">\u2068شركة &lt;أكمي&gt;\u2069</tspan>');
  });
});

describe('svgPicture', () => {
  test('is one element with a name and a description for screen readers', () => {
    const picture = svgPicture(
      { width: 200, height: 90, title: 'A "title" that is far too long for so small a picture', subtitle: 'below', description: '1 < 2' },
      ['<g/>'],
    );
    expect(picture).toMatch(
      /^<svg [^>]*role="img" aria-label="A &quot;title&quot; that is far too long for so small a picture"[^>]*><title>.*<\/title><desc>1 &lt; 2<\/desc>/,
    );
    expect(picture).toMatch(/…<\/text>.*below.*<g\/><\/svg>$/);
  });
});
