// Checked by tsc: a wrong type here is a compile error. Nothing runs.
import type { ISODate, ISODateTime, ISODuration, Money, PersonName, Ref } from '../../src/core/values.ts';
import * as f from '../../src/fields/index.ts';
import type { FieldTypeEntry, NumberRange, OpeningHours, Owner } from '../../src/fields/index.ts';
import { type CreateOf, defineWorkspace, type PatchOf, type RecordOf, type Where } from '../../src/model/index.ts';
import type { SocialProfile } from '../../src/normalize/social/index.ts';

type Eq<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const is = <T extends true>(): void => void (0 as unknown as T);

// a type of one's own, told to TypeScript by declaration merging
declare module '../../src/fields/field-types.ts' {
  interface FieldTypes {
    vin: FieldTypeEntry<`VIN-${string}`, string, 'text'>;
  }
}
const vin = f.defineFieldType({ name: 'vin', kind: 'text', normalize: (input) => ({ ok: true, value: `VIN-${String(input)}`, issues: [], changed: true }) });

const settings = { '~standard': { version: 1, vendor: 'own', validate: (value: unknown) => ({ value: value as { theme: 'dark' | 'light' } }) } } as const;

const crm = defineWorkspace({
  id: 'types',
  version: 1,
  folders: {
    companies: { fields: { name: f.companyName({ required: true }) } },
    deals: {
      title: 'title',
      fields: {
        no: f.autoNumber({ format: 'D-{0000}' }),
        title: f.text({ required: true }),
        rate: f.decimal(),
        share: f.percent(),
        amount: f.currency({ required: true }),
        stage: f.stage({ pipeline: 'sales', required: true, default: 'new' }),
        state: f.status({ options: { todo: {}, done: { category: 'done' } } }),
        owners: f.owners(),
        profile: f.social({ multiple: true }),
        tax: f.taxId(),
        tags: f.tags(),
        stars: f.rating(),
        size: f.range(),
        at: f.time(),
        hours: f.openingHours(),
        lasts: f.duration(),
        files: f.file({ multiple: true }),
        raw: f.json(),
        settings: f.json({ schema: settings, schemaName: 'settings' }),
        company: f.link({ to: 'companies' }),
        weighted: f.formula({ expr: 'amount * share', returns: 'money' }),
        seen: f.statistic({ of: 'lastActivityAt' }),
        inStage: f.statistic({ of: 'timeInStage' }),
        points: f.score({ model: 'lead' }),
        born: f.date(),
        nameDay: f.date({ precision: 'yearless' }),
        met: f.dateTime(),
        boss: f.personName(),
        car: vin(),
      },
    },
  },
  pipelines: { sales: { folder: 'deals', stages: { new: { category: 'open' }, won: { category: 'won', requires: ['amount'] } }, moves: { new: ['won'] } } },
});
type W = typeof crm;

type D = RecordOf<W, 'deals'>;
is<Eq<D['no'], string>>();
is<Eq<D['rate'], string | null>>();
is<Eq<D['share'], number | null>>();
is<Eq<D['amount'], Money>>();
is<Eq<D['stage'], 'new' | 'won'>>();
is<Eq<D['state'], 'todo' | 'done' | null>>();
is<Eq<D['owners'], readonly Owner[] | null>>();
is<Eq<D['profile'], readonly SocialProfile[]>>();
is<Eq<D['tags'], readonly string[] | null>>();
is<Eq<D['stars'], number | null>>();
is<Eq<D['size'], NumberRange | null>>();
is<Eq<D['hours'], OpeningHours | null>>();
is<Eq<D['lasts'], ISODuration | null>>();
is<Eq<D['raw'], unknown>>();
is<Eq<D['settings'], { theme: 'dark' | 'light' } | null>>();
is<Eq<D['company'], Ref<'companies'> | null>>();
is<Eq<D['weighted'], Money | null>>();
is<Eq<D['seen'], ISODateTime | null>>();
is<Eq<D['inStage'], ISODuration>>();
is<Eq<D['points'], number | null>>();
is<Eq<D['born'], ISODate | null>>();
is<Eq<D['nameDay'], `--${number}-${number}` | null>>();
is<Eq<D['boss'], PersonName | null>>();
is<Eq<D['car'], `VIN-${string}` | null>>();

type C = CreateOf<W, 'deals'>;
type RequiredOf<T> = keyof { [K in keyof T as {} extends Pick<T, K> ? never : K]: 1 };
is<Eq<RequiredOf<C>, 'title' | 'amount'>>();
const made: C = {
  title: 'x',
  amount: '100.00',
  stage: 'won',
  owners: 'u1; u2',
  tags: 'a, b',
  size: '11-50',
  lasts: '2h',
  car: 'x',
  hours: 'Mo-Fr 9-17',
  profile: ['t.me/x'],
};
void made;
// @ts-expect-error a computed field is never written
const computed: C = { title: 'x', amount: 1, weighted: { amount: '1', currency: 'EUR' } };
void computed;
// @ts-expect-error a number that is given by the workspace
const numbered: C = { title: 'x', amount: 1, no: 'D-0001' };
void numbered;
// @ts-expect-error no such stage
const staged: C = { title: 'x', amount: 1, stage: 'lost' };
void staged;

const patch: PatchOf<W, 'deals'> = { rate: 1.5, state: null, share: '25 %' };
void patch;

const where: Where<W, 'deals'> = {
  stage: { in: ['new'] },
  amount: { gte: { amount: '1', currency: 'EUR' } },
  born: { within: 'this:month' },
  share: { gt: 0.5 },
  car: { contains: 'x' },
  weighted: { empty: false },
  company: { is: { name: { startsWith: 'A' } } },
};
void where;
// @ts-expect-error no such state
const badState: Where<W, 'deals'> = { state: { eq: 'doing' } };
void badState;
// @ts-expect-error a number has no startsWith
const badOperator: Where<W, 'deals'> = { share: { startsWith: '1' } };
void badOperator;

// wrong options
// @ts-expect-error a format is needed
f.autoNumber();
// @ts-expect-error a pipeline is needed
f.stage({});
// @ts-expect-error no such aggregate
f.rollup({ via: 'deals.company', agg: 'median' });
// @ts-expect-error no such statistic
f.statistic({ of: 'mood' });
// @ts-expect-error formulas are not required
f.formula({ expr: 'a', returns: 'number', required: true });
// @ts-expect-error no such kind
f.defineFieldType({ name: 'x', kind: 'colour', normalize: () => ({ ok: true, value: 1, issues: [], changed: false }) });
defineWorkspace({
  id: 'x',
  version: 1,
  folders: {
    deals: {
      fields: {
        // @ts-expect-error ✗ no pipeline 'sales'
        stage: f.stage({ pipeline: 'sales' }),
      },
    },
  },
});
defineWorkspace({
  id: 'x',
  version: 1,
  folders: { deals: { fields: { title: f.text() } } },
  pipelines: {
    sales: {
      // @ts-expect-error ✗ no folder 'deal'
      folder: 'deal',
      stages: { new: { category: 'open' } },
    },
  },
});
// @ts-expect-error a misspelt setting
defineWorkspace({ id: 'x', version: 1, settings: { contry: 'PL' }, folders: {} });
