import type { Exact } from '../../core/part.ts';
import type { Ref } from '../../core/values.ts';
import { fieldData, fieldType } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';
import { readId } from '../link/link.ts';
import { read } from '../outcome.ts';

/** Options of {@link user}. */
export interface UserOptions extends FieldBase {}

/** The implementation behind {@link user}. */
export const userType = /* @__PURE__ */ fieldType<'user', Ref<'user'>, UserOptions>({
  name: 'user',
  kind: 'ref',
  normalize(input, _, context) {
    if (input === '@me' && context.me !== undefined) return read(context.me, true);
    return readId(input);
  },
  split: (text) => text.split(/[;,\n]/u),
});

/**
 * A user of the host's system, by id: an owner, a manager. `'@me'` is the acting user of the context.
 *
 * Use it for one person in charge. For several with roles use `owners`; for people who are customers use `link`.
 *
 * Issue codes: `empty`, `link.syntax`.
 *
 * @example
 * user({ required: true }).type;
 * //=> 'user'
 */
export function user<const O extends UserOptions = {}>(options?: O & Exact<O, UserOptions>): FieldOf<'user', O> {
  return fieldData(userType, options);
}
