import type { FieldTypeContract, WorkspaceLike } from '../core/field-type.ts';
import { partOf } from '../core/part.ts';
import { UsageError } from '../core/errors.ts';
import type { Context } from '../core/context.ts';
import { conceptOfName, headerForm } from './header-concept.ts';

/** Where a column of some meaning may go. */
export interface Target {
  /** A field, or a part of one: `email`, `name.given`. */
  readonly path: string;
  /** Whether any number of columns may fill it. */
  readonly many: boolean;
  /** How well the field fits the meaning, 0 to 1. */
  readonly fit: number;
}

/** What a folder can take, by the meaning of columns and by names. */
export interface FolderTargets {
  /** Targets of a meaning, best first. */
  of(concept: string, header: string): readonly Target[];
  /** The target whose own name, label or former name is this header. */
  named(header: string): Target | null;
  /** The field that names records of the folder. */
  readonly title: Target | null;
  /** The field type at the root of a path. */
  typeOf(path: string): FieldTypeContract | undefined;
  /** Share of some cells that the field of a path can read, 0 to 1; `null` where that depends on more than the cell. */
  readable(path: string, cells: readonly string[]): number | null;
}

interface FieldLike {
  readonly type?: string;
  readonly label?: unknown;
  readonly was?: readonly string[];
  readonly multiple?: boolean;
}

/** Which type, and which part of it, holds a meaning when no field is named after it. */
const homes: Readonly<Record<string, readonly (readonly [type: string, part?: string])[]>> = {
  fullName: [['personName']],
  firstName: [['personName', 'given']],
  lastName: [['personName', 'family']],
  middleName: [
    ['personName', 'middle'],
    ['personName', 'given'],
  ],
  honorific: [['personName', 'prefix']],
  suffix: [['personName', 'suffix']],
  nickname: [['personName', 'nickname']],
  email: [['email']],
  email2: [['email']],
  phone: [['phone']],
  mobile: [['phone']],
  company: [['companyName']],
  address: [['address']],
  street: [['address', 'street']],
  street2: [['address', 'line2']],
  house: [['address', 'house']],
  unit: [['address', 'unit']],
  city: [['address', 'locality']],
  region: [['address', 'region']],
  postalCode: [['address', 'postalCode']],
  country: [['address', 'country'], ['country']],
  website: [['url'], ['domain']],
  linkedin: [['social']],
  twitter: [['social']],
  facebook: [['social']],
  instagram: [['social']],
  telegram: [['social']],
  taxId: [['taxId']],
};

/** Meanings that are a part of a field named after another meaning. */
const partsOfNamed: Readonly<Record<string, readonly [concept: string, part: string]>> = {
  birthYear: ['birthday', 'year'],
  birthMonth: ['birthday', 'month'],
  birthDay: ['birthday', 'day'],
};

/** Meanings that fall back on another where the folder has no field of their own. */
const kinOf: Readonly<Record<string, readonly string[]>> = {
  email2: ['email'],
  mobile: ['phone'],
  linkedin: ['socials', 'social'],
  twitter: ['socials', 'social'],
  facebook: ['socials', 'social'],
  instagram: ['socials', 'social'],
  telegram: ['socials', 'social'],
  leadStatus: ['status'],
  nationalId: ['nationalId'],
};

/** Headers that name whatever a list is of: people in one, companies in another. */
const genericNames = 'name,nama,nazwa,название,наименование,назва,найменування,bezeichnung,nom,nombre,denominación,аты,аталышы,ad,adı,title,full name';

/** Types that take nearly any text, or whose reading depends on country and order. */
const dependent = /* @__PURE__ */ new Set([
  'text',
  'longText',
  'personName',
  'companyName',
  'address',
  'phone',
  'externalId',
  'date',
  'dateTime',
  'user',
  'link',
]);
const someday: Context = { now: '2000-01-01T00:00:00.000Z' };

let generic: ReadonlySet<string> | undefined;
const isGenericName = (header: string): boolean => (generic ??= new Set(genericNames.split(',').map(headerForm))).has(headerForm(header));

/** Reads a folder as a set of targets. */
export function folderTargets(workspace: WorkspaceLike, folder: string): FolderTargets {
  const def = Object.hasOwn(workspace.def.folders, folder) ? workspace.def.folders[folder] : undefined;
  if (def === undefined)
    throw new UsageError(
      'unknown-folder',
      `workspace '${workspace.def.id}' has no folder '${folder}'. Folders: ${Object.keys(workspace.def.folders).join(', ') || 'none'}.`,
    );
  const fields = Object.entries(def.fields as Readonly<Record<string, FieldLike>>)
    .map(([name, data]) => ({ name, data, type: partOf<FieldTypeContract>(data) }))
    .filter(({ type }) => type?.computed !== true);
  const byName = new Map<string, Target>();
  const byConcept = new Map<string, Target[]>();
  const byType = new Map<string, { readonly name: string; readonly type: FieldTypeContract | undefined; readonly data: FieldLike }[]>();
  const put = (concept: string, target: Target): void =>
    void byConcept.set(
      concept,
      [...(byConcept.get(concept) ?? []), target].sort((a, b) => b.fit - a.fit),
    );
  for (const field of fields) {
    const { name, data, type } = field;
    const target: Target = { path: name, many: data.multiple === true, fit: 1 };
    for (const known of [name, ...labelsOf(data.label), ...(data.was ?? [])]) {
      const form = headerForm(known);
      const concept =
        Object.hasOwn(homes, known) || Object.hasOwn(partsOfNamed, known) ? known : (conceptOfName(known) ?? conceptOfName(known.replace(/e?s$/, '')));
      // A label such as “Имя” on a whole name is a word for its first part in everybody's files.
      if (concept !== null && (homes[concept] ?? []).some(([typeName, part]) => typeName === data.type && part !== undefined)) continue;
      if (form !== '' && !byName.has(form)) byName.set(form, target);
      if (
        concept !== null &&
        !(concept === 'fullName' && data.type !== 'personName' && data.type !== 'text') &&
        !byConcept.get(concept)?.some((known2) => known2.path === name)
      )
        put(concept, target);
    }
    for (const part of Object.keys(type?.parts ?? {})) {
      const path = `${name}.${part}`;
      byName.set(headerForm(path), { path, many: false, fit: 1 });
    }
    const typeName = data.type ?? '';
    byType.set(typeName, [...(byType.get(typeName) ?? []), field]);
  }
  const titleName = def.title ?? fields[0]?.name;
  const titleField = fields.find(({ name }) => name === titleName);
  const title: Target | null = titleField === undefined ? null : { path: titleField.name, many: false, fit: 1 };

  const inParts = (concept: string): readonly Target[] => {
    const home = partsOfNamed[concept];
    if (home === undefined) return [];
    const whole = byConcept
      .get(home[0])
      ?.find(({ path }) => fields.some(({ name, type }) => name === path && type?.fromParts !== undefined && type.parts?.[home[1]] !== undefined));
    return whole === undefined ? [] : [{ path: `${whole.path}.${home[1]}`, many: false, fit: 0.98 }];
  };

  return {
    of(concept, header) {
      const found: Target[] = [...(byConcept.get(concept) ?? []), ...inParts(concept)];
      for (const kin of kinOf[concept] ?? [])
        for (const target of byConcept.get(kin) ?? (byName.has(kin) ? [byName.get(kin) as Target] : [])) found.push({ ...target, fit: 0.95 });
      for (const [type, part] of homes[concept] ?? []) {
        for (const field of byType.get(type) ?? []) {
          const own = conceptOfName(field.name);
          if (part === undefined) found.push({ path: field.name, many: field.data.multiple === true, fit: own === null || own === concept ? 0.93 : 0.85 });
          else if (field.type?.parts?.[part] !== undefined) found.push({ path: `${field.name}.${part}`, many: false, fit: 0.96 });
        }
      }
      if (title !== null && titleField?.data.type === 'companyName' && isGenericName(header) && concept !== 'company') found.unshift({ ...title, fit: 1 });
      if (concept === 'createdAt' || concept === 'updatedAt') found.push({ path: concept, many: false, fit: 0.95 });
      if (concept === 'externalId' && found.length === 0) found.push({ path: 'id', many: false, fit: 0.9 });
      const seen = new Set<string>();
      return found.filter(({ path }) => !seen.has(path) && seen.add(path) !== undefined);
    },
    named: (header) => byName.get(headerForm(header)) ?? null,
    title,
    typeOf: (path) => fields.find(({ name }) => name === path.split('.')[0])?.type,
    readable(path, cells) {
      const field = fields.find(({ name }) => name === path);
      if (field?.type === undefined || cells.length === 0 || dependent.has(field.type.name)) return null;
      const options = field.type.bind?.(field.data, workspace.def as never) ?? field.data;
      let read = 0;
      for (const cell of cells) if (field.type.parse(cell, options, someday).ok) read++;
      return read / cells.length;
    },
  };
}

function labelsOf(label: unknown): readonly string[] {
  if (typeof label === 'string') return [label];
  return typeof label === 'object' && label !== null ? Object.values(label).filter((text): text is string => typeof text === 'string') : [];
}
