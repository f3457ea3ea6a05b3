import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { zodResolver } from '@hookform/resolvers/zod';
import { sValidator } from '@hono/standard-validator';
import { initTRPC, TRPCError } from '@trpc/server';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkbox, email, personName, phone, select } from '../../../src/fields/index.ts';
import { defineWorkspace, schemaFor } from '../../../src/model/index.ts';

const crm = defineWorkspace({
  id: 'acme',
  version: 1,
  settings: { country: 'PL' },
  folders: {
    people: {
      fields: {
        name: personName({ required: true }),
        emails: email({ multiple: true }),
        phone: phone(),
        kind: select({ options: { lead: { label: 'Lead' }, client: {} } }),
        consent: checkbox({ required: true, default: false }),
      },
    },
  },
});
const create = schemaFor(crm, 'people', 'create');
const good = { name: 'jan KOWALSKI', emails: ['Jan@Acme.PL'], phone: '22 123 45 67', kind: 'Lead' };
const clean = { name: { given: 'Jan', family: 'Kowalski' }, emails: ['jan@acme.pl'], phone: '+48221234567', kind: 'lead', consent: false };
const bad = { emails: ['nonsense'], kind: 'leed' };

describe('schemaFor in the hands of other libraries', () => {
  test('classic zod composes, refines, pipes and describes it', () => {
    const form = z
      .object({ contact: create, tags: z.array(z.string()).default([]) })
      .refine(({ contact }) => contact.emails.length > 0, { message: 'An e-mail, please.', path: ['contact'] });
    expect(form.parse({ contact: good })).toEqual({ contact: clean, tags: [] });
    expect(form.safeParse({ contact: { name: 'Jan Kowalski' } }).error?.issues).toMatchObject([{ message: 'An e-mail, please.' }]);
    expect(
      z
        .array(create)
        .safeParse([good, bad])
        .error?.issues.map((issue) => issue.path.join('.')),
    ).toEqual(['1.emails.0', '1.kind', '1.name']);
    expect(
      z
        .pipe(
          z.string().transform((text) => JSON.parse(text) as unknown),
          create as never,
        )
        .parse(JSON.stringify(good)),
    ).toEqual(clean);
    expect(z.optional(create).parse(undefined)).toBeUndefined();
    expect(z.union([z.literal('none'), create]).parse(good)).toEqual(clean);
    const typed: string[] = form.parse({ contact: good }).contact.emails.map((address) => address);
    expect(typed).toEqual(['jan@acme.pl']);
  });

  test('z.toJSONSchema describes both directions', () => {
    const input = z.toJSONSchema(create, { io: 'input' });
    const output = z.toJSONSchema(create, { io: 'output' });
    expect(input).toMatchObject({ type: 'object', required: ['name'], additionalProperties: false, properties: { emails: { type: 'array' } } });
    expect(output).toMatchObject({ type: 'object', required: ['name', 'emails', 'phone', 'kind', 'consent'] });
    expect(z.toJSONSchema(z.object({ contact: create }), { target: 'draft-7' })).toMatchObject({ properties: { contact: { type: 'object' } } });
  });

  test.each([
    ['its zod resolver', zodResolver(create as never)],
    ['its Standard Schema resolver', standardSchemaResolver(create as never)],
  ])('react-hook-form takes it through %s', async (_, resolver) => {
    const options = { fields: {}, shouldUseNativeValidation: false } as never;
    expect(await resolver(good as never, undefined, options)).toMatchObject({ values: clean, errors: {} });
    const { errors } = await resolver(bad as never, undefined, options);
    expect(errors).toMatchObject({
      name: { message: 'This field must have a value.' },
      kind: { message: expect.stringContaining('none of the options') },
      emails: [{ message: expect.any(String) }],
    });
  });

  test('tRPC takes it as input and output', async () => {
    const t = initTRPC.create();
    const router = t.router({ add: t.procedure.input(create).mutation(({ input }) => input.emails) });
    const caller = t.createCallerFactory(router)({});
    expect(await caller.add(good as never)).toEqual(['jan@acme.pl']);
    const error = await caller.add(bad as never).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(TRPCError);
    expect((error as TRPCError).code).toBe('BAD_REQUEST');
  });

  test("Hono's validator takes it", async () => {
    const app = new Hono().post('/people', sValidator('json', create as never), (c) => c.json(c.req.valid('json' as never)));
    const post = (body: unknown) => app.request('/people', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    const accepted = await post(good);
    expect([accepted.status, await accepted.json()]).toEqual([200, clean]);
    const refused = await post(bad);
    expect(refused.status).toBe(400);
    expect(JSON.stringify(await refused.json())).toContain('none of the options');
  });
});
