import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv, writeCsv } from '../../src/import/index.ts';
import { anyText } from '../any-text.ts';

const codesOf = (source: string | Uint8Array, options?: Parameters<typeof readCsv>[1]): string[] => Object.keys(readCsv(source, options).counts);

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let i = 0; i < text.length; i += size) yield text.slice(i, i + size);
}

const bytesOf = (text: string, encoding: 'utf16le' | 'utf8'): Uint8Array => new Uint8Array(Buffer.from(text, encoding));

describe('readCsv', () => {
  test.each([
    ['comma', 'a,b\n1,2', ','],
    ['semicolon, with decimal commas', 'a;b\n1,5;2,5\n3,5;4,5', ';'],
    ['tab', 'a\tb\n1\t2', '\t'],
    ['bar', 'a|b\n1|2', '|'],
    ['the one Excel names', 'sep=;\na;b\n1;2', ';'],
    ['outside quotation marks only', 'a;b\n"x,y,z";2\n"p,q,r";3', ';'],
  ])('finds the delimiter: %s', (_, text, delimiter) => {
    const table = readCsv(text);
    expect(table.delimiter).toBe(delimiter);
    expect(table.headers).toEqual(['a', 'b']);
  });

  test.each([
    ['UTF-8 with a mark', bytesOf('\ufeffimię,b\nŁucja,2', 'utf8'), 'utf-8'],
    ['UTF-16 LE with a mark', bytesOf('\ufeffimię,b\nŁucja,2', 'utf16le'), 'utf-16le'],
    ['UTF-16 BE with a mark', new Uint8Array(Buffer.from('\ufeffimię,b\nŁucja,2', 'utf16le').swap16()), 'utf-16be'],
  ])('reads %s', (_, bytes, encoding) => {
    const table = readCsv(bytes);
    expect(table.encoding).toBe(encoding);
    expect(table.rows).toEqual([{ imię: 'Łucja', b: '2' }]);
  });

  test('guesses UTF-16 without a mark by its zero bytes', () => {
    expect(readCsv(bytesOf('name,city\nAnn,Bonn\n', 'utf16le')).rows).toEqual([{ name: 'Ann', city: 'Bonn' }]);
  });

  test.each([
    ['windows-1251', [0xc8, 0xec, 0xff, 44, 0x62, 10, 0xc0, 0xed, 0xed, 0xe0, 44, 0x31], 'Имя', 'Анна'],
    ['koi8-r', [0xe9, 0xcd, 0xd1, 44, 0x62, 10, 0xe1, 0xce, 0xce, 0xc1, 44, 0x31], 'Имя', 'Анна'],
    ['windows-1250', [...Buffer.from('imi'), 0xea, 44, 0x62, 10, 0xa3, ...Buffer.from('ucja'), 44, 0x31], 'imię', 'Łucja'],
    ['windows-1252', [...Buffer.from('pr'), 0xe9, ...Buffer.from('nom,b\nHell'), 0xe8, ...Buffer.from('ne,1')], 'prénom', 'Hellène'],
  ])('guesses %s and says so', (encoding, bytes, header, value) => {
    const table = readCsv(new Uint8Array(bytes));
    expect(table.encoding).toBe(encoding);
    expect(table.rows[0]?.[header]).toBe(value);
    expect(table.counts['csv.encoding_guessed']).toBe(1);
  });

  test('sets lines before the header aside and keeps them', () => {
    const table = readCsv(
      'Notes:\n"Some addresses, say those hidden by their owners, are missing."\n\nFirst Name,Last Name,Company\nAnn,Lee,Acme\nBob,Ray,Bolt\n',
    );
    expect(table.headers).toEqual(['First Name', 'Last Name', 'Company']);
    expect(table.rows).toHaveLength(2);
    expect(table.preamble[0]).toEqual(['Notes:']);
  });

  test('keeps ragged rows: what is missing is empty, what is too much gets a column', () => {
    const table = readCsv('a,b,c\n1\n1,2,3,4\n1,2,3,,\n');
    expect(table.rows).toEqual([
      { a: '1', b: '', c: '', 'column 4': '' },
      { a: '1', b: '2', c: '3', 'column 4': '4' },
      { a: '1', b: '2', c: '3', 'column 4': '' },
    ]);
    expect(table.issues.map(({ code, params }) => [code, params?.['row']])).toEqual([
      ['csv.row_short', 1],
      ['csv.row_long', 2],
    ]);
  });

  test('names duplicate and missing headers', () => {
    expect(readCsv('name,name,,name\n1,2,3,4').headers).toEqual(['name', 'name (2)', 'column 3', 'name (3)']);
  });

  test.each([
    ['an empty file', '', ['csv.empty']],
    ['a header only', 'a,b\n', ['csv.no_rows']],
    ['one column', 'name\nAnn\n', ['csv.one_column']],
  ])('has a clear word for %s', (_, text, codes) => {
    expect(codesOf(text).sort()).toEqual([...codes].sort());
  });

  test('says that the delimiter it was told does not fit, and which would', () => {
    expect(readCsv('a;b\n1;2', { delimiter: ',' }).issues[0]).toMatchObject({ code: 'csv.delimiter_doubtful', suggestion: ';' });
  });

  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('ends rows at %s and keeps it as it stands within quotation marks', (_, end) => {
    const text = ['name,note', `Ann,"first${end}second, ""so""${end}"`, `"Bob${end}${end}Ray",`, ''].join(end);
    const rows = [
      { name: 'Ann', note: `first${end}second, "so"${end}` },
      { name: `Bob${end}${end}Ray`, note: '' },
    ];
    expect(readCsv(text)).toMatchObject({ rows, issues: [] });
    expect(readCsv(bytesOf(text, 'utf8')).rows).toEqual(rows);
  });

  test('takes rows that end in different ways, and a lone CR within a row of CRLF for the end of one', () => {
    expect(readCsv('a,b\r\n1,2\n3,4\r5,6\r\n').rows).toEqual([
      { a: '1', b: '2' },
      { a: '3', b: '4' },
      { a: '5', b: '6' },
    ]);
  });

  test('reads a stray or unclosed quotation mark as a character, so that no row swallows the rest', () => {
    expect(readCsv('a,b\n"x,1\ny,2\n').rows).toEqual([
      { a: '"x', b: '1' },
      { a: 'y', b: '2' },
    ]);
    expect(readCsv('a,b\n"5" pipe",1\ny,2\n').rows[0]).toEqual({ a: '5" pipe', b: '1' });
  });

  test('takes thousands of unclosed marks in linear time', () => {
    const text = `a,b\n${'"x,1\n'.repeat(20_000)}`;
    const started = performance.now();
    expect(readCsv(text).rows).toHaveLength(20_000);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('removes NUL characters and says where', () => {
    const table = readCsv('a,b\n1\u0000,2\n3,4\n');
    expect(table.rows[0]).toEqual({ a: '1', b: '2' });
    expect(table.issues).toMatchObject([{ code: 'csv.nul_removed', params: { row: 1 } }]);
  });

  test('keeps a cell of more than ten million characters and reports it', () => {
    const table = readCsv(`a,b\n${'x'.repeat(10_000_001)},2\n`);
    expect(table.rows[0]?.['a']).toHaveLength(10_000_001);
    expect(table.issues).toMatchObject([{ code: 'csv.cell_too_long', params: { row: 1, length: 10_000_001 } }]);
  });

  test('takes __proto__ for a header like any other', () => {
    const [row] = readCsv('__proto__,constructor\npolluted,2').rows;
    expect(Object.keys(row ?? {})).toEqual(['__proto__', 'constructor']);
    expect(Object.getOwnPropertyDescriptor(row, '__proto__')?.value).toBe('polluted');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('keeps numbers as the text they were', () => {
    expect(readCsv('zip,phone\n01067,+4930901820').rows[0]).toEqual({ zip: '01067', phone: '+4930901820' });
  });

  test('reads streams of text and bytes, piece by piece or whole', async () => {
    const text = 'name,city\n"Lee, Ann",Bonn\nBob,"Köln\nDeutz"\n';
    const wanted = readCsv(text).rows;
    expect((await readCsv(pieces(text, 3))).rows).toEqual(wanted);
    const bytes = new TextEncoder().encode(text);
    expect((await readCsv([bytes.subarray(0, 34), bytes.subarray(34)])).rows).toEqual(wanted);
    const web = new ReadableStream({
      start(controller) {
        controller.enqueue(bytes);
        controller.close();
      },
    });
    const rows: unknown[] = [];
    for await (const row of readCsv(web)) rows.push(row);
    expect(rows).toEqual(wanted);
  });

  test('stops at a signal', async () => {
    const abort = new AbortController();
    abort.abort(new Error('enough'));
    async function* endless(): AsyncGenerator<string> {
      for (;;) yield 'a,b\n'.repeat(100_000);
    }
    await expect(readCsv(endless(), { signal: abort.signal })).rejects.toThrow('enough');
  });

  test('law: a stream read in any pieces is the text read at once', async () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', ',', '\n', '\r', '\r\n', '"', '""', ' ', ';', 'é'), { maxLength: 60 })
      .map((parts) => `x,y,z\n${parts.join('')}`);
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (csv, size) => {
        expect((await readCsv(pieces(csv, size))).rows).toEqual(readCsv(csv).rows);
      }),
    );
  });

  test('law: nothing but a missing final value is lost on any input', () => {
    fc.assert(
      fc.property(anyText(300), (text) => {
        const table = readCsv(text);
        for (const row of table.rows) expect(Object.keys(row)).toEqual([...table.headers]);
        expect(new Set(table.headers).size).toBe(table.headers.length);
      }),
    );
  });
});

describe('writeCsv', () => {
  test.each(['=cmd|/C calc!A0', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1'])('puts an apostrophe before %j', (text) => {
    const written = writeCsv([{ a: text }], { newline: '\n' });
    expect(written.split('\n').slice(1).join('\n')).toMatch(/^"?'/);
  });

  test('lets a phone number survive the round trip', () => {
    expect(readCsv(writeCsv([{ phone: '+4930901820' }])).rows).toEqual([{ phone: '+4930901820' }]);
  });

  test('leaves numbers numbers', () => {
    expect(writeCsv([{ a: -5 }], { newline: '\n' })).toBe('a\n-5\n');
  });

  test('makes a column of each part, and one cell of several values', () => {
    expect(writeCsv([{ name: { given: 'Ann', family: 'Lee' }, mails: ['a@x.pl', 'b@x.pl'] }], { newline: '\n' })).toBe(
      'name.given,name.family,mails\nAnn,Lee,a@x.pl; b@x.pl\n',
    );
  });

  test('law: what is written is read again unchanged', () => {
    const cell = fc
      .array(fc.constantFrom('a', '=', '+', "'", ',', '\n', '\r\n', '"', ' ', ';', '@', '\t', '|', 'ż'), { maxLength: 6 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(fc.record({ a: cell, b: cell, c: cell }), { minLength: 1, maxLength: 6 }), (rows) => {
        expect(readCsv(writeCsv(rows), { delimiter: ',' }).rows).toEqual(rows);
      }),
    );
  });
});
