import type { Exact } from '../../core/part.ts';
import { exact } from '../../match/compare/exact/index.ts';
import { normalizeSocial, type SocialProfile } from '../../normalize/social/index.ts';
import { fieldData, fieldType, maskText } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';
import { outcomeOf, read } from '../outcome.ts';
import { sameValue } from '../same-value.ts';

/** Options of {@link social}. */
export interface SocialFieldOptions extends FieldBase {
  /** The network or messenger a bare handle belongs to: `'linkedin'`, `'whatsapp'`, `'telegram'`, `'skype'`. */
  readonly network?: string;
}

/** The implementation behind {@link social}. */
export const socialType = /* @__PURE__ */ fieldType<'social', SocialProfile, SocialFieldOptions>({
  name: 'social',
  kind: 'struct',
  distinctive: true,
  sensitivity: 'personal',
  dataClass: 'identity',
  normalize(input, { network }) {
    const outcome = outcomeOf(normalizeSocial(input, network === undefined ? {} : { network }), input, (found) => found.value);
    return outcome.ok ? read(outcome.value, !sameValue(outcome.value, input), outcome.issues) : outcome;
  },
  split: (text) => text.split(/[;,|\n]|\s(?=https?:)/u),
  equal: (a, b) => profileKey(a) === profileKey(b),
  display: (value) => value.url ?? `${value.network}: ${value.handle}`,
  mask: (value) => `${value.network}: ${maskText(value.handle)}`,
  parts: { network: (value) => value.network, handle: (value) => value.handle, url: (value) => value.url },
  uniqueKey: profileKey,
  jsonSchema: (_, io) => {
    const profile = {
      type: 'object',
      properties: { network: { type: 'string' }, handle: { type: 'string' }, url: { anyOf: [{ type: 'string' }, { type: 'null' }] } },
      required: ['network', 'handle'],
      additionalProperties: false,
    };
    return io === 'output' ? profile : { anyOf: [{ type: 'string' }, profile] };
  },
  match: { derive: { profile: profileKey }, block: [['profile']], compare: /* @__PURE__ */ exact() },
});

/**
 * A profile on a social network or an account of a messenger: LinkedIn, X, Facebook, WhatsApp, Telegram, Skype …
 *
 * Use it for links and handles; `multiple: true` for several. For any other page use `url`, for a number to call `phone`.
 *
 * Issue codes: those of `normalizeSocial`.
 *
 * @example
 * social({ network: 'telegram' }).network;
 * //=> 'telegram'
 */
export function social<const O extends SocialFieldOptions = {}>(options?: O & Exact<O, SocialFieldOptions>): FieldOf<'social', O> {
  return fieldData(socialType, options);
}

function profileKey({ network, handle }: SocialProfile): string {
  return `${network}:${handle.toLowerCase()}`;
}
