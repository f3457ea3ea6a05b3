import type { Context } from '../../core/context.ts';
import type { FieldTypeContract, Outcome } from '../../core/field-type.ts';
import { partOf, type Part } from '../../core/part.ts';
import { emptyInputs, hostileInputs, hugeTexts } from './hostile.ts';
import { checkIssue, checkIssues } from './issues.ts';
import { check, frozenCopy, sameData, show, survivesJson, type Law } from './law.ts';

/** What a field type's contract is tried on. */
export interface FieldTypeCases {
  /** Inputs that must be read and found valid; three or more different values, where the type has that many. */
  readonly valid: readonly unknown[];
  /** Inputs that must be refused, in reading or by the field's options. */
  readonly invalid?: readonly unknown[];
  /** Further inputs on which nothing may break. */
  readonly hostile?: readonly unknown[];
  /** The field's options, where the type is given without a field around it. */
  readonly options?: unknown;
  /** What the world looks like; a fixed instant unless given. */
  readonly context?: Context;
  /** What people see says less than the value (a link shows a title), so it cannot be read back. */
  readonly displayLosesDetail?: boolean;
  readonly seed?: number | string;
}

const world: Context = /* @__PURE__ */ Object.freeze({ now: '2026-03-01T12:00:00.000Z', timeZone: 'UTC', locale: 'en', country: 'US', currency: 'USD' });

/**
 * The laws every field type obeys: reading never throws and is idempotent, what is shown can be read back, equality
 * is an equivalence and fits keys, order and masks, and every answer is of the agreed kind.
 *
 * @param type - The type's contract, or a field its builder made (`email()`), whose options then count.
 * @param cases - Inputs that must be read, inputs that must be refused, and the options.
 */
export function fieldTypeContract(type: FieldTypeContract<string, never, never> | (object & Part<unknown>), cases: FieldTypeCases): readonly Law[] {
  const riding = partOf<FieldTypeContract>(type);
  const contract = (riding ?? type) as FieldTypeContract;
  const options = frozenCopy(cases.options ?? (riding === undefined ? {} : type));
  const context = cases.context ?? world;
  const valid = cases.valid.map(frozenCopy);
  const inputs = (): readonly unknown[] => [...valid, ...(cases.invalid ?? []), ...(cases.hostile ?? []), ...hostileInputs(cases.seed)];
  const read = (input: unknown): Outcome<unknown> => contract.normalize(input, options, context);
  const eachValue = (law: (value: unknown, input: unknown) => void): void => {
    for (const input of inputs()) {
      const outcome = read(input);
      if (outcome.ok) law(outcome.value, input);
    }
  };
  const samples = (): readonly unknown[] => valid.flatMap((input) => (([outcome]) => (outcome?.ok ? [outcome.value] : []))([read(input)])).slice(0, 12);
  const answers: Law = {
    name: 'answers every question about itself with an agreed word',
    run: () => {
      check(typeof contract.name === 'string' && contract.name !== '', () => 'it has no name');
      const oneOf = (what: 'kind' | 'storage' | 'sensitivity' | 'dataClass', words: readonly string[]): void =>
        check(words.includes(contract[what]), () => `${what} is ${show(contract[what])}; it may be ${words.join(', ')}`);
      oneOf('kind', ['text', 'number', 'money', 'bool', 'date', 'instant', 'duration', 'choice', 'ref', 'struct']);
      oneOf('storage', ['text', 'number', 'decimal', 'boolean', 'date', 'timestamp', 'json']);
      oneOf('sensitivity', ['public', 'personal', 'sensitive', 'secret']);
      oneOf('dataClass', ['identity', 'descriptive', 'quantitative', 'qualitative']);
      check(
        (contract.auditRules ?? []).every((rule) => typeof rule === 'string'),
        () => `auditRules are no names: ${show(contract.auditRules)}`,
      );
      for (const io of ['input', 'output'] as const) check(survivesJson(contract.jsonSchema(options, io)), () => `the JSON Schema of the ${io} is not JSON`);
      if (riding !== undefined) check(survivesJson(type), () => `the field does not survive JSON: ${show(type)}`);
    },
  };
  const reading: Law = {
    name: 'reads anything without throwing, and reports registered issues only',
    run: () => {
      for (const input of [...inputs(), ...hugeTexts()]) {
        const outcome = attempt(() => read(input), input);
        check(typeof outcome.ok === 'boolean', () => `${show(input)}: \`ok\` is ${show(outcome.ok)}`);
        checkIssues(outcome.issues, outcome.ok, input);
        if (outcome.ok) check(typeof outcome.changed === 'boolean', () => `${show(input)}: \`changed\` is ${show(outcome.changed)}`);
        if (typeof input === 'string') attempt(() => contract.parse(input, options, context), input);
      }
      check(!('polluted' in {}), () => 'Object.prototype was polluted');
    },
  };
  if (contract.computed === true) return [answers, reading];
  return [
    answers,
    reading,
    {
      name: 'reads its valid examples and refuses the invalid ones',
      run: () => {
        for (const input of valid) {
          const outcome = read(input);
          check(outcome.ok, () => `${show(input)} should be read, but: ${show(outcome.issues)}`);
          const errors = contract.validate(outcome.value, options).filter((issue) => issue.severity === 'error');
          check(errors.length === 0, () => `${show(input)} should be valid, but: ${show(errors)}`);
        }
        for (const input of cases.invalid ?? []) {
          const outcome = read(input);
          check(
            !outcome.ok || contract.validate(outcome.value, options).some((issue) => issue.severity === 'error'),
            () => `${show(input)} should be refused, but became ${show(outcome.ok && outcome.value)}`,
          );
        }
      },
    },
    {
      name: 'calls nothing `empty` and not invalid',
      run: () => {
        for (const input of emptyInputs) {
          const outcome = read(input);
          check(!outcome.ok && outcome.issues[0].code === 'empty', () => `${show(input)} should be \`empty\`, but: ${show(outcome)}`);
        }
      },
    },
    {
      name: 'is idempotent: a clean value read again is the same value, unchanged',
      run: () =>
        eachValue((value, input) => {
          const again = read(frozenCopy(value));
          check(again.ok, () => `${show(input)} became ${show(value)}, which is then refused: ${show(again.issues)}`);
          check(
            sameData(again.value, value) && !again.changed,
            () => `${show(input)} became ${show(value)}, and that became ${show(again.value)} (changed: ${again.changed})`,
          );
        }),
    },
    {
      name: 'is deterministic, in any order of calls',
      run: () => {
        const list = inputs();
        const first = list.map(read);
        for (let i = list.length - 1; i >= 0; i--) check(sameData(read(list[i]), first[i]), () => `${show(list[i])} gave another result the second time`);
      },
    },
    {
      name: 'makes plain values that survive JSON and fit its own JSON Schema',
      run: () => {
        const schema = contract.jsonSchema(options, 'output');
        eachValue((value, input) => {
          check(survivesJson(value), () => `${show(input)} became ${show(value)}, which does not survive JSON`);
          check(fitsType(value, schema), () => `${show(input)} became ${show(value)}, but the JSON Schema says ${show(schema)}`);
        });
      },
    },
    {
      name: 'validates any clean value with registered issues',
      run: () =>
        eachValue((value, input) => {
          for (const issue of contract.validate(value, options)) checkIssue(issue, input);
        }),
    },
    {
      name: 'has an equality that is an equivalence and agrees with keys and order',
      run: () => {
        const values = samples();
        for (const a of values) {
          check(contract.equal(a, frozenCopy(a)), () => `${show(a)} is not equal to itself`);
          for (const b of values) {
            const equal = contract.equal(a, b);
            check(equal === contract.equal(b, a), () => `equality of ${show(a)} and ${show(b)} is not symmetric`);
            if (equal) for (const c of values) check(!contract.equal(b, c) || contract.equal(a, c), () => `equality is not transitive over ${show([a, b, c])}`);
            if (equal && contract.uniqueKey !== undefined)
              check(contract.uniqueKey(a, options) === contract.uniqueKey(b, options), () => `${show(a)} and ${show(b)} are equal but have different keys`);
          }
        }
      },
    },
    {
      name: 'sorts consistently where it sorts at all',
      run: () => {
        const values = samples();
        const order = (a: unknown, b: unknown): number => Math.sign(contract.order?.(a, b, 'en') ?? 0);
        for (const a of values) {
          check(order(a, a) === 0, () => `${show(a)} does not sort level with itself`);
          for (const b of values) {
            check(order(a, b) === -order(b, a), () => `${show(a)} and ${show(b)} sort both ways`);
            for (const c of values) check(!(order(a, b) < 0 && order(b, c) < 0) || order(a, c) < 0, () => `the order goes round: ${show([a, b, c])}`);
          }
        }
      },
    },
    {
      name: 'shows every value as text, and reads back what it shows',
      run: () => {
        eachValue((value, input) => {
          for (const locale of ['en', 'de-DE', 'pl', 'xx-nonsense'])
            check(typeof contract.display(value, options, locale) === 'string', () => `${show(input)} has no display in ${locale}`);
        });
        if (cases.displayLosesDetail === true) return;
        for (const value of samples()) {
          const text = contract.display(value, options, context.locale ?? 'en');
          const back = contract.parse(text, options, context);
          check(
            back.ok && contract.equal(back.value, value),
            () => `${show(value)} is shown as ${show(text)}, which is read as ${show(back.ok ? back.value : back.issues)}`,
          );
        }
      },
    },
    {
      name: 'masks what identifies somebody',
      run: () => {
        eachValue((value, input) => check(typeof contract.mask(value) === 'string', () => `${show(input)} has no mask`));
        if (contract.sensitivity === 'public') return;
        for (const value of samples()) {
          const shown = contract.display(value, options, 'en');
          const mask = contract.mask(value);
          check(shown.length < 4 || !mask.includes(shown), () => `the mask of ${show(value)} gives it away: ${show(mask)}`);
        }
      },
    },
    {
      name: 'takes values apart and puts parts together without throwing',
      run: () => {
        const names = Object.keys(contract.parts ?? {});
        const partsOf = (value: unknown): Record<string, unknown> =>
          Object.fromEntries(names.map((name) => [name, contract.parts?.[name]?.(value)]).filter(([, part]) => part !== undefined && part !== null));
        eachValue((value, input) => check(survivesJson(attempt(() => partsOf(value), input)), () => `the parts of ${show(input)} are not plain data`));
        if (contract.fromParts === undefined) return;
        for (const value of samples()) {
          const back = contract.fromParts(partsOf(value), options, context);
          check(back.ok, () => `the parts of ${show(value)} cannot be put together: ${show(back.issues)}`);
        }
        for (const input of hostileInputs(cases.seed)) {
          const parts = Object.fromEntries(names.map((name) => [name, input]));
          const outcome = attempt(() => contract.fromParts?.(parts, options, context), input);
          if (outcome !== undefined) checkIssues(outcome.issues, outcome.ok, input);
        }
      },
    },
    {
      name: 'derives keys for duplicate search from any value',
      run: () => {
        const { match } = contract;
        if (match === undefined) return;
        for (const name of match.block.flat()) check(Object.hasOwn(match.derive, name), () => `a blocking rule asks for ${show(name)}, which is not derived`);
        check(
          typeof match.compare.comparator === 'string' && partOf(match.compare) !== undefined,
          () => `the default comparison carries no comparator: ${show(match.compare)}`,
        );
        eachValue((value, input) => {
          for (const [name, derive] of Object.entries(match.derive)) {
            const derived = attempt(() => derive(value as never), input);
            const fine =
              derived === null ||
              typeof derived === 'string' ||
              typeof derived === 'number' ||
              (Array.isArray(derived) && derived.every((item) => typeof item === 'string'));
            check(fine, () => `${name} of ${show(input)} is ${show(derived)}`);
            check(sameData(derive(value as never), derived), () => `${name} of ${show(input)} changes from call to call`);
          }
        });
      },
    },
    {
      name: 'has a key for uniqueness that is a text or nothing',
      run: () =>
        eachValue((value, input) => {
          const key = contract.uniqueKey?.(value, options) ?? null;
          check(key === null || (typeof key === 'string' && key !== ''), () => `the key of ${show(input)} is ${show(key)}`);
        }),
    },
  ];
}

function attempt<R>(run: () => R, input: unknown): R {
  try {
    return run();
  } catch (error) {
    throw new Error(`${show(input)} made it throw: ${error instanceof Error ? (error.stack ?? error.message) : show(error)}`);
  }
}

/** Whether a value is of the JSON type (or among the constants) a schema names at its top; no more is looked at. */
function fitsType(value: unknown, schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) return schema !== false;
  const { type, enum: words } = schema as { readonly type?: string | readonly string[]; readonly enum?: readonly unknown[] };
  if (words !== undefined) return words.some((word) => sameData(word, value));
  if (type === undefined) return true;
  const actual = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  return [type].flat().some((name) => name === actual || (name === 'integer' && Number.isInteger(value)));
}
