// Checked by tsc: a wrong type here is a compile error. Nothing runs.
import type { Address, ISODate, ISODateTime, PersonName, Ref } from '../../src/core/values.ts';
import { checkbox, companyName, date, dateTime, email, externalId, link, number, personName, phone, select, text, url, user } from '../../src/fields/index.ts';
import {
  defineWorkspace,
  extendWorkspace,
  parseRecord,
  schemaFor,
  type CreateOf,
  type NewRecordOf,
  type PatchOf,
  type RecordOf,
  type Where,
} from '../../src/model/index.ts';
import { companies, contacts } from '../../src/presets/index.ts';

type Eq<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const is = <T extends true>(): void => void (0 as unknown as T);

const crm = defineWorkspace({
  id: 'acme',
  version: 3,
  settings: { country: 'PL', timeZone: 'Europe/Warsaw' },
  folders: {
    companies: {
      title: 'name',
      fields: {
        name: companyName({ required: true }),
        site: url({ unique: true }),
        industry: select({ options: { it: { label: 'IT', aliases: ['I.T.'] }, retail: {} } }),
        parent: link({ to: 'companies', inverse: 'children' }),
      },
    },
    people: {
      title: 'fullName',
      fields: {
        fullName: personName({ required: true }),
        emails: email({ multiple: true, unique: true }),
        mobile: phone(),
        born: date(),
        company: link({ to: 'companies', onDelete: 'clear', labels: ['primary', 'billing'] }),
        about: link({ to: ['companies', 'people'] }),
        tags: select({ multiple: true, options: { hot: {}, cold: {} } }),
        vip: checkbox({ default: false, required: true }),
        met: dateTime(),
        age: number({ whole: true }),
        owner: user({ required: true }),
        source: text({ immutable: true }),
        code: externalId({ unique: true }),
      },
    },
  },
});
type W = typeof crm;
type P = RecordOf<W, 'people'>;

is<Eq<P['id'], string>>();
is<Eq<P['fullName'], PersonName>>();
is<Eq<P['emails'], readonly string[]>>();
is<Eq<P['mobile'], string | null>>();
is<Eq<P['born'], ISODate | null>>();
is<Eq<P['met'], ISODateTime | null>>();
is<Eq<P['company'], Ref<'companies'> | null>>();
is<Eq<P['about'], Ref<'companies'> | Ref<'people'> | null>>();
is<Eq<P['tags'], readonly ('hot' | 'cold')[]>>();
is<Eq<P['vip'], boolean>>();
is<Eq<P['owner'], Ref<'user'>>>();
is<Eq<RecordOf<W, 'companies'>['industry'], 'it' | 'retail' | null>>();

type C = CreateOf<W, 'people'>;
type RequiredOf<T> = keyof { [K in keyof T as {} extends Pick<T, K> ? never : K]: 1 };
is<Eq<RequiredOf<C>, 'fullName' | 'owner'>>();
const create: C = { fullName: 'Jan Kowalski', owner: 'u1', emails: 'jan@acme.pl', tags: ['hot'] };
void create;
// @ts-expect-error an option the field does not have
const unknownTag: C = { fullName: 'Jan', owner: 'u1', tags: ['lukewarm'] };
void unknownTag;
// @ts-expect-error a field the folder does not have
const unknownField: C = { fullName: 'Jan', owner: 'u1', nope: 1 };
void unknownField;

type Patch = PatchOf<W, 'people'>;
is<Eq<'source' extends keyof Patch ? true : false, false>>();
const patch: Patch = { mobile: null, age: '7' };
void patch;
// @ts-expect-error a required field cannot be cleared
const cleared: Patch = { fullName: null };
void cleared;

const where: Where<W, 'people'> = {
  tags: { hasAny: ['hot'] },
  owner: { eq: '@me' },
  born: { within: 'this:month' },
  company: { is: { industry: 'it', parent: { is: { name: { contains: 'A' } } } } },
  or: [{ vip: true }, { age: { gte: 18 } }],
};
void where;
// @ts-expect-error no such option
const badWhere: Where<W, 'companies'> = { industry: { in: ['steel'] } };
void badWhere;

// parseRecord gives a typed record, and accepts anything
const result = parseRecord(crm, 'people', JSON.parse('{}'), { now: '2026-11-21T12:00:00Z' });
if (result.ok) is<Eq<typeof result.value, NewRecordOf<W, 'people'>>>();
// @ts-expect-error no such folder
parseRecord(crm, 'persons', {}, { now: '' });

// a schema's types
const schema = schemaFor(crm, 'people', 'create');
is<Eq<ReturnType<typeof schema.parse>, NewRecordOf<W, 'people'>>>();
is<Eq<NonNullable<(typeof schema)['~standard']['types']>['input'], CreateOf<W, 'people'>>>();

// presets are typed as folders written by hand are
const ready = defineWorkspace({ id: 'ready', version: 1, folders: { contacts, companies } });
type Contact = RecordOf<typeof ready, 'contacts'>;
is<Eq<Contact['name'], PersonName | null>>();
is<Eq<Contact['emails'], readonly string[]>>();
is<Eq<Contact['address'], Address | null>>();
is<Eq<Contact['gender'], 'female' | 'male' | 'other' | null>>();

// an extended workspace knows old fields and new ones
const wider = extendWorkspace(ready, { folders: { contacts: { fields: { shoe: number() } } } });
is<Eq<RecordOf<typeof wider, 'contacts'>['shoe'], number | null>>();
is<Eq<RecordOf<typeof wider, 'contacts'>['name'], PersonName | null>>();
is<Eq<RecordOf<typeof wider, 'companies'>['domain'], string | null>>();

// what is wrong in a definition is said where it stands
defineWorkspace({
  id: 'x',
  version: 1,
  folders: {
    a: {
      fields: {
        // @ts-expect-error ✗ no folder 'b'
        l: link({ to: 'b' }),
      },
    },
  },
});
defineWorkspace({
  id: 'x',
  version: 1,
  folders: {
    a: {
      // @ts-expect-error ✗ no field 'nme'
      title: 'nme',
      fields: { name: text() },
    },
  },
});
// @ts-expect-error options are required
select();
// @ts-expect-error a misspelt option
text({ requried: true });
// @ts-expect-error a misspelt option
select({ options: { a: {} }, mutliple: true });
// @ts-expect-error wrong type of an option
number({ min: 'one' });
