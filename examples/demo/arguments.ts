/** What was asked for on the command line. */
export interface DemoArguments {
  readonly file: string;
  readonly folder: 'contacts' | 'companies';
  readonly country?: string;
  readonly id?: string;
  readonly truth?: string;
}

export const usage = 'npm run demo -- FILE --folder contacts|companies [--country XX] [--id COLUMN] [--truth COLUMN]';

/** Reads the arguments; throws a sentence when they make no sense. */
export function readArguments(given: readonly string[], fallback: string): DemoArguments {
  const named: Record<string, string> = {};
  const files: string[] = [];
  for (let i = 0; i < given.length; i++) {
    const word = given[i] as string;
    const match = /^--(folder|country|id|truth)(?:=(.*))?$/s.exec(word);
    if (match !== null) {
      const value = match[2] ?? given[++i];
      if (value === undefined) throw new Error(`${word} needs a value.\n${usage}`);
      named[match[1] as string] = value;
    } else if (word.startsWith('--')) throw new Error(`There is no option ${word}.\n${usage}`);
    else files.push(word);
  }
  if (files.length > 1) throw new Error(`One file at a time, please.\n${usage}`);
  const folder = named['folder'] ?? 'contacts';
  if (folder !== 'contacts' && folder !== 'companies') throw new Error(`--folder is contacts or companies, not ${folder}.\n${usage}`);
  const country = named['country']?.toUpperCase();
  if (country !== undefined && !/^[A-Z]{2}$/.test(country)) throw new Error(`--country is two letters such as PL, not ${country}.\n${usage}`);
  return {
    file: files[0] ?? fallback,
    folder,
    ...(country === undefined ? {} : { country }),
    ...(named['id'] === undefined ? {} : { id: named['id'] }),
    ...(named['truth'] === undefined ? {} : { truth: named['truth'] }),
  };
}
