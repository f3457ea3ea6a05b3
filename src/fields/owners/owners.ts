import type { Context } from '../../core/context.ts';
import type { FieldTypeContract, Outcome } from '../../core/field-type.ts';
import { issueMaker, type Issue } from '../../core/issue.ts';
import { fieldIssues } from '../../core/issues/field.ts';
import type { Exact } from '../../core/part.ts';
import type { Ref } from '../../core/values.ts';
import { cleanText } from '../../text/clean.ts';
import { fieldData, fieldType } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';
import { readId } from '../link/link.ts';
import { empty, read, refused } from '../outcome.ts';
import { sameValue } from '../same-value.ts';

const issue = /* @__PURE__ */ issueMaker(fieldIssues);

/** One of the people in charge. */
export interface Owner {
  readonly user: Ref<'user'>;
  /** What for: `'account'`, `'billing'`. */
  readonly role?: string;
  /** Which service it concerns. */
  readonly serviceLine?: string;
}

/** Options of {@link owners}. */
export interface OwnersOptions extends FieldBase {
  /** The roles an owner may have; any unless given. */
  readonly roles?: readonly string[];
  /** The service lines an owner may have; any unless given. */
  readonly serviceLines?: readonly string[];
}

/** The implementation behind {@link owners}. */
export const ownersType: FieldTypeContract<'owners', readonly Owner[], OwnersOptions> = /* @__PURE__ */ fieldType<'owners', readonly Owner[], OwnersOptions>({
  name: 'owners',
  kind: 'struct',
  takesLists: true,
  normalize(input, _, context) {
    const given = Array.isArray(input) ? input : typeof input === 'string' ? input.split(/[;,\n]/u) : [input];
    const value: Owner[] = [];
    for (const one of given) {
      const outcome = readOwner(one, context);
      if (outcome.ok && !value.some((other) => sameValue(other, outcome.value))) value.push(outcome.value);
      else if (!outcome.ok && outcome.issues[0].code !== 'empty') return outcome;
    }
    return value.length === 0 ? empty() : read(value, !sameValue(value, input));
  },
  validate(value, { roles, serviceLines }) {
    const issues: Issue[] = [];
    value.forEach(({ role, serviceLine }, index) => {
      if (role !== undefined && roles !== undefined && !roles.includes(role)) issues.push(issue('owners.role', { role, roles }, { path: [index] }));
      if (serviceLine !== undefined && serviceLines !== undefined && !serviceLines.includes(serviceLine))
        issues.push(issue('owners.service_line', { serviceLine, serviceLines }, { path: [index] }));
    });
    return issues;
  },
  display: (value) =>
    value
      .map(
        ({ user, role, serviceLine }) =>
          `${user}${role === undefined && serviceLine === undefined ? '' : ` (${[role, serviceLine].filter((part) => part !== undefined).join(', ')})`}`,
      )
      .join('; '),
  mask: () => '•••',
  parts: { users: (value) => value.map((owner) => owner.user), first: (value) => value[0]?.user ?? null },
  jsonSchema: ({ roles, serviceLines }) => ({
    type: 'array',
    items: {
      type: 'object',
      properties: {
        user: { type: 'string' },
        role: { type: 'string', ...(roles === undefined ? {} : { enum: roles }) },
        serviceLine: { type: 'string', ...(serviceLines === undefined ? {} : { enum: serviceLines }) },
      },
      required: ['user'],
      additionalProperties: false,
    },
  }),
});

/**
 * The people in charge of a record, several, each with a role and a service line where that matters. The first is the main one.
 *
 * Use it where several share a client. For one person use `user`.
 *
 * Issue codes: `empty`, `link.syntax`, `owners.role`, `owners.service_line`.
 *
 * @example
 * owners({ roles: ['account', 'billing'] }).roles;
 * //=> ['account', 'billing']
 */
export function owners<const O extends OwnersOptions = {}>(options?: O & Exact<O, OwnersOptions>): FieldOf<'owners', O> {
  return fieldData(ownersType, options);
}

function readOwner(input: unknown, context: Context): Outcome<Owner> {
  const apart = typeof input === 'object' && input !== null && !Array.isArray(input) ? (input as Readonly<Record<string, unknown>>) : null;
  const given = apart === null ? input : Object.hasOwn(apart, 'user') ? apart['user'] : apart;
  if (Array.isArray(given)) return refused(issue('link.syntax', { type: 'list' }));
  const user = given === '@me' && context.me !== undefined ? read(context.me, true) : readId(given);
  if (!user.ok) return user;
  const role = apart === null ? null : cleanText(apart['role']);
  const serviceLine = apart === null ? null : cleanText(apart['serviceLine']);
  return read({ user: user.value, ...(role === null ? {} : { role }), ...(serviceLine === null ? {} : { serviceLine }) }, true);
}
