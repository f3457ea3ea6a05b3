import { isUsageError, UsageError } from '../core/errors.ts';
import { isTimeZone } from '../core/time-zone.ts';
import type { FieldData } from '../fields/field-types.ts';
import { filterWords } from '../filter/compile.ts';
import { systemFields } from './system-fields.ts';
import { checkCycles } from './compute/check-cycles.ts';
import { checkComputedFields } from './compute/check-computed-fields.ts';
import { checkConditions } from './condition.ts';
import { fieldTypeOf } from './field-type-of.ts';
import type { FolderDef, PipelineDef, WorkspaceDef } from './workspace.ts';

const soundName = /^[\p{L}_][\p{L}\p{N}_-]{0,63}$/u;
const forbidden: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** Checks a definition and freezes a copy of it; throws {@link UsageError} at the first thing that is wrong. */
export function checkedDef(given: unknown): WorkspaceDef {
  const def = objectAt(given, 'a workspace') as unknown as WorkspaceDef;
  if (typeof def.id !== 'string' || def.id === '') wrong('a workspace needs an `id`, a text.');
  if (!Number.isSafeInteger(def.version) || def.version < 1) wrong(`workspace '${def.id}' needs a \`version\`, a whole number from 1.`);
  checkSettings(def);
  const folders: Record<string, FolderDef> = {};
  for (const [name, folder] of Object.entries(objectAt(def.folders, '`folders`'))) {
    checkName(name, 'folder');
    folders[name] = copyFolder(name, folder as FolderDef);
  }
  const pipelines: Record<string, PipelineDef> = {};
  for (const [name, pipeline] of Object.entries(objectAt(def.pipelines ?? {}, '`pipelines`'))) pipelines[name] = pipeline as PipelineDef;
  const checked: WorkspaceDef = Object.freeze({
    ...def,
    folders: Object.freeze(folders),
    ...(def.pipelines === undefined ? {} : { pipelines: Object.freeze(pipelines) }),
  });
  for (const [name, folder] of Object.entries(folders)) checkFolder(name, folder, checked);
  for (const [name, pipeline] of Object.entries(pipelines)) checkPipeline(name, pipeline, checked);
  for (const name of Object.keys(folders)) checkRules(name, checked);
  checkComputedFields({ def: checked });
  return checked;
}

function copyFolder(name: string, folder: FolderDef): FolderDef {
  const data = objectAt(folder, `folder '${name}'`) as unknown as FolderDef;
  const fields: Record<string, FieldData> = {};
  for (const [field, options] of Object.entries(objectAt(data.fields, `\`fields\` of folder '${name}'`))) {
    checkName(field, `field of folder '${name}'`);
    if (systemFields.includes(field)) wrong(`folder '${name}' cannot define the field '${field}'; every stored record has one.`);
    fields[field] = objectAt(options, `field '${name}.${field}'`) as unknown as FieldData;
  }
  return Object.freeze({ ...data, fields: Object.freeze(fields) });
}

function checkFolder(name: string, folder: FolderDef, def: WorkspaceDef): void {
  if (folder.title !== undefined && !Object.hasOwn(folder.fields, folder.title))
    wrong(`✗ no field '${folder.title}': folder '${name}' takes it for its title. ${known('Fields', folder.fields)}`);
  for (const [field, data] of Object.entries(folder.fields)) checkField(`${name}.${field}`, data, folder, def);
  checkCycles(name, folder.fields);
}

function checkField(where: string, data: FieldData, folder: FolderDef, def: WorkspaceDef): void {
  const type = fieldTypeOf(data, where);
  for (const problem of type.checkOptions?.(data) ?? []) wrong(`field '${where}': ${problem}.`);
  const refers = type.refersTo?.(data);
  for (const to of refers?.folders ?? [])
    if (!Object.hasOwn(def.folders, to)) wrong(`✗ no folder '${to}': field '${where}' refers to it. ${known('Folders', def.folders)}`);
  for (const to of refers?.pipelines ?? [])
    if (!Object.hasOwn(def.pipelines ?? {}, to)) wrong(`✗ no pipeline '${to}': field '${where}' refers to it. ${known('Pipelines', def.pipelines ?? {})}`);
  const scope = typeof data.unique === 'object' ? (data.unique.scope ?? []) : [];
  for (const to of [...(refers?.fields ?? []), ...scope])
    if (!Object.hasOwn(folder.fields, to)) wrong(`✗ no field '${to}': field '${where}' refers to it. ${known('Fields', folder.fields)}`);
}

function checkPipeline(name: string, pipeline: PipelineDef, def: WorkspaceDef): void {
  const folder = def.folders[pipeline.folder];
  if (folder === undefined) return wrong(`✗ no folder '${pipeline.folder}': pipeline '${name}' is for it. ${known('Folders', def.folders)}`);
  const stages = objectAt(pipeline.stages, `\`stages\` of pipeline '${name}'`);
  for (const [stage, data] of Object.entries(pipeline.stages)) {
    for (const field of data.requires ?? [])
      if (!Object.hasOwn(folder.fields, field)) wrong(`✗ no field '${field}': stage '${name}.${stage}' requires it. ${known('Fields', folder.fields)}`);
    if (data.probability !== undefined && !(data.probability >= 0 && data.probability <= 1))
      wrong(`stage '${name}.${stage}' has the probability ${data.probability}; it goes from 0 to 1.`);
  }
  if (typeof pipeline.moves !== 'object') return;
  for (const [from, to] of Object.entries(pipeline.moves))
    for (const stage of [from, ...to])
      if (!Object.hasOwn(stages, stage)) wrong(`✗ no stage '${stage}': \`moves\` of pipeline '${name}' name it. ${known('Stages', stages)}`);
}

/** Every filter of a folder's rules, fields and options must name fields and operators that exist. */
function checkRules(name: string, def: WorkspaceDef): void {
  const folder = def.folders[name] as FolderDef;
  for (const [rule, { assert, at, message }] of Object.entries(folder.rules ?? {})) {
    if (typeof assert !== 'object' || assert === null) wrong(`rule '${name}.${rule}' needs \`assert\`, a filter the record must pass.`);
    if (message === undefined) wrong(`rule '${name}.${rule}' needs a \`message\` that says what is wrong.`);
    if (at !== undefined && !Object.hasOwn(folder.fields, at))
      wrong(`✗ no field '${at}': rule '${name}.${rule}' stands there. ${known('Fields', folder.fields)}`);
  }
  try {
    checkConditions({ def }, name);
  } catch (error) {
    wrong(isUsageError(error) ? `folder '${name}': ${error.message.replace(/^tidycrm: /u, '')}` : `folder '${name}': a condition cannot be read.`);
  }
}

function checkSettings({ id, settings }: WorkspaceDef): void {
  if (settings === undefined) return;
  objectAt(settings, `\`settings\` of workspace '${id}'`);
  if (settings.timeZone !== undefined && !isTimeZone(settings.timeZone))
    wrong(`workspace '${id}' has the time zone '${settings.timeZone}'; give an IANA name such as 'Europe/Warsaw'.`);
  if (settings.country !== undefined && !/^[A-Z]{2}$/u.test(settings.country))
    wrong(`workspace '${id}' has the country '${settings.country}'; give two capital letters such as 'PL'.`);
  if (settings.currency !== undefined && !/^[A-Z]{3}$/u.test(settings.currency))
    wrong(`workspace '${id}' has the currency '${settings.currency}'; give three capital letters such as 'EUR'.`);
}

function checkName(name: string, what: string): void {
  if (!soundName.test(name) || forbidden.includes(name) || filterWords.includes(name))
    wrong(`'${name.slice(0, 80)}' cannot be the name of a ${what}: a letter, then letters, digits, '_' or '-'.`);
}

function objectAt(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return wrong(`${what} must be an object, not ${Array.isArray(value) ? 'a list' : value === null ? 'null' : typeof value}.`);
  return value as Readonly<Record<string, unknown>>;
}

const known = (what: string, names: object): string => `${what}: ${Object.keys(names).join(', ') || 'none'}.`;

function wrong(message: string): never {
  throw new UsageError('invalid-definition', message);
}
