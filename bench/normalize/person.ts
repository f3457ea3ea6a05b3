import { normalizeCompanyName, normalizeJobTitle, normalizePersonName, normalizePhone, splitPhones } from 'tidycrm/normalize';
import * as max from 'tidycrm/normalize/phone-max';
import type { UnitBench, Verdict } from './unit.ts';

interface PhoneField {
  readonly raw: string;
  readonly country: string;
  readonly e164: readonly string[];
}
interface ExampleNumber {
  readonly callingCode: string;
  readonly nationalNumber: string;
}

export const phoneBench: UnitBench = async (bench) => {
  const fields = bench.data<PhoneField[]>('phone_fields');
  const examples = bench.data<ExampleNumber[]>('phone_example_numbers');
  const lib = await bench.peer('libphonenumber-js/max');
  const same = (found: readonly string[], wanted: readonly string[]): Verdict =>
    JSON.stringify(found) === JSON.stringify(wanted) ? 'correct' : found.length === 0 ? 'refused' : 'wrong';
  if (fields !== null) {
    bench.measure({
      unit: 'phone',
      set: 'fields',
      inputs: fields,
      run: (row) => splitPhones(row.raw, { defaultCountry: row.country }),
      judge: (out, row) =>
        same(
          out.flatMap((one) => (one.ok && one.value.e164 !== null ? [one.value.e164 + (one.value.ext === undefined ? '' : `;ext=${one.value.ext}`)] : [])),
          row.e164,
        ),
      bar: 21 / 23,
    });
    if (lib !== null)
      bench.measure({
        unit: 'phone',
        set: 'fields',
        tool: 'libphonenumber-js findPhoneNumbersInText',
        inputs: fields,
        run: (row) => lib.findPhoneNumbersInText(row.raw, row.country) as { number: { number: string; ext?: string } }[],
        judge: (out, row) =>
          same(
            out.map(({ number }) => number.number + (number.ext === undefined ? '' : `;ext=${number.ext}`)),
            row.e164,
          ),
      });
  }
  if (examples === null) return;
  const numbers = examples.map((row) => `+${row.callingCode}${row.nationalNumber}`);
  for (const [tool, read] of [
    ['tidycrm', max.normalizePhone],
    ['tidycrm, small plans', normalizePhone],
  ] as const)
    bench.measure({
      unit: 'phone',
      set: 'examples',
      tool,
      inputs: numbers,
      run: (number) => read(number),
      judge: (out, number) => (!out.ok ? 'refused' : out.value.e164 === number ? 'correct' : 'wrong'),
      bar: 0.997,
    });
  if (lib !== null)
    bench.measure({
      unit: 'phone',
      set: 'examples',
      tool: 'libphonenumber-js/max',
      inputs: numbers,
      run: (number) => lib.parsePhoneNumberFromString(number) as { number: string; isValid(): boolean } | undefined,
      judge: (out, number) => (out === undefined || !out.isValid() ? 'refused' : out.number === number ? 'correct' : 'wrong'),
    });
};

interface NameParts {
  readonly first?: string;
  readonly middle?: string;
  readonly last?: string;
  readonly nickname?: string;
}
interface NameRow {
  readonly raw: string;
  readonly parts: (NameParts & { readonly alt?: readonly NameParts[] }) | null;
}
interface LabelledRow {
  readonly raw: string;
  readonly tokens: readonly (readonly [label: string, text: string])[];
}

const plain = (text: string | undefined): string => (text ?? '').toLowerCase().replace(/[.,]/g, '').trim();

export const personNameBench: UnitBench = async (bench) => {
  const rows = bench.data<NameRow[]>('person_names');
  const labelled = bench.data<LabelledRow[]>('us_person_names')?.filter(({ tokens }) => tokens.length > 1 && tokens.every(([label]) => label !== 'And'));
  const parse = await bench.peer('parse-full-name');
  const human = await bench.peer('humanparser');
  const fits = (found: NameParts, wanted: NameParts): boolean =>
    (['first', 'middle', 'last', 'nickname'] as const).every((part) => plain(found[part]) === plain(wanted[part]));
  const judge = (found: NameParts | null, { parts }: NameRow): Verdict =>
    found === null
      ? parts === null
        ? 'correct'
        : 'refused'
      : parts !== null && [parts, ...(parts.alt ?? [])].some((wanted) => fits(found, wanted))
        ? 'correct'
        : 'wrong';
  const ours = (text: string): NameParts | null => {
    const { value } = normalizePersonName(text);
    return value === null
      ? null
      : {
          ...(value.given === undefined ? {} : { first: value.given }),
          ...(value.middle === undefined ? {} : { middle: value.middle }),
          ...(value.family === undefined ? {} : { last: value.family }),
          ...(value.nickname === undefined ? {} : { nickname: value.nickname }),
        };
  };
  const tools: (readonly [string, (text: string) => NameParts | null])[] = [['tidycrm', ours]];
  if (parse !== null)
    tools.push([
      'parse-full-name',
      (text) =>
        ((name) => ({ first: name.first, middle: name.middle, last: name.last, nickname: name.nick }))(
          (parse.parseFullName ?? parse.default.parseFullName)(text),
        ),
    ]);
  if (human !== null)
    tools.push([
      'humanparser',
      (text) =>
        ((name) => ({ first: name.firstName, middle: name.middleName, last: name.lastName, nickname: name.nickname }))(
          (human.parseName ?? human.default.parseName)(text),
        ),
    ]);
  for (const [tool, run] of tools) {
    if (rows !== null) bench.measure({ unit: 'personName', set: 'cells', tool, inputs: rows, run: (row) => run(row.raw), judge, bar: 20 / 23 });
    if (labelled === undefined) continue;
    bench.measure({
      unit: 'personName',
      set: 'US names, given and family',
      tool,
      inputs: labelled,
      run: (row) => run(row.raw),
      judge: (out, { tokens }) => {
        const part = (...labels: readonly string[]): string =>
          plain(
            tokens
              .filter(([label]) => labels.includes(label))
              .map(([, text]) => text)
              .join(' '),
          );
        return out === null
          ? 'refused'
          : plain(out.first) === part('GivenName', 'FirstInitial') && plain(out.last) === part('Surname', 'LastInitial')
            ? 'correct'
            : 'wrong';
      },
      bar: 0.97,
    });
  }
};

interface CompanyRow {
  readonly raw: string;
  readonly core: string | null;
  readonly legalForm: string | null;
}
interface LabelledCompany {
  readonly raw: string;
  readonly components: { readonly CorporationLegalType?: string };
}

export const companyNameBench: UnitBench = async (bench) => {
  const rows = bench.data<CompanyRow[]>('companies');
  const labelled = bench.data<LabelledCompany[]>('us_company_names');
  if (rows !== null)
    bench.measure({
      unit: 'companyName',
      set: 'cells',
      inputs: rows,
      run: (row) => normalizeCompanyName(row.raw),
      judge: (out, row) =>
        !out.ok
          ? row.core === null
            ? 'correct'
            : 'refused'
          : out.value.core === row.core && (out.value.legalForm?.display ?? null) === row.legalForm
            ? 'correct'
            : 'wrong',
      bar: 0.9,
    });
  if (labelled === null) return;
  const form = (out: ReturnType<typeof normalizeCompanyName>): boolean => out.ok && out.value.legalForm !== undefined;
  bench.measure({
    unit: 'companyName',
    set: 'US names with a legal form',
    inputs: labelled.filter(({ components }) => components.CorporationLegalType !== undefined),
    run: (row) => normalizeCompanyName(row.raw),
    judge: (out) => (form(out) ? 'correct' : 'refused'),
    bar: 0.93,
  });
  bench.measure({
    unit: 'companyName',
    set: 'US names without one',
    inputs: labelled.filter(({ components }) => components.CorporationLegalType === undefined),
    run: (row) => normalizeCompanyName(row.raw),
    judge: (out) => (form(out) ? 'wrong' : 'correct'),
    wrongBar: 0.005,
  });
};

interface TitleRow {
  readonly raw: string;
  readonly seniority: string | null;
  readonly function: string | null;
  readonly canonical: string | null;
}

export const jobTitleBench: UnitBench = (bench) => {
  const rows = bench.data<TitleRow[]>('job_titles');
  if (rows === null) return;
  bench.measure({
    unit: 'jobTitle',
    set: 'cells',
    inputs: rows,
    run: (row) => normalizeJobTitle(row.raw),
    judge: (out, row) =>
      !out.ok
        ? row.seniority === null && row.function === null
          ? 'correct'
          : 'refused'
        : out.value.seniority === row.seniority && out.value.function === row.function && (row.canonical === null || out.value.canonical === row.canonical)
          ? 'correct'
          : 'wrong',
    bar: 0.9,
  });
};
