// How long TypeScript takes over a large workspace: 40 folders of 80 fields, its records, inputs, patches and filters.
// Prints JSON: wall clock and, since a busy machine stretches that, processor time. The time of importing the package
// alone is measured first and given apart.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [folders, fields] = [40, 80];
/** Against the built declarations where there are some, as users see them; else against the sources. */
const built = existsSync(join(root, 'dist/model/index.d.ts'));
const builders = [
  'text({ required: true, max: 80 })',
  'email({ multiple: true, unique: true })',
  'phone()',
  'personName()',
  'date()',
  'currency({ required: true })',
  "select({ options: { hot: { label: 'Hot' }, warm: {}, cold: {} } })",
  "link({ to: 'f0', onDelete: 'clear' })",
  'checkbox({ default: false })',
  'number({ min: 0 })',
];

const workspace = () => {
  const fieldLines = Array.from({ length: fields }, (_, i) => `a${i}: f.${builders[i % builders.length]}`).join(', ');
  const folderLines = Array.from({ length: folders }, (_, i) => `f${i}: { title: 'a0', fields: { ${fieldLines} } }`).join(',\n');
  const uses = Array.from(
    { length: folders },
    (_, i) =>
      `export const r${i} = (r: RecordOf<W, 'f${i}'>, c: CreateOf<W, 'f${i}'>, p: PatchOf<W, 'f${i}'>, w: Where<W, 'f${i}'>) => [r.a5.amount, c.a0, p.a4, w.a6];`,
  );
  return `import * as f from 'tidycrm/fields';
import { defineWorkspace, type CreateOf, type PatchOf, type RecordOf, type Where } from 'tidycrm/model';
export const ws = defineWorkspace({ id: 'big', version: 1, folders: {
${folderLines}
} });
type W = typeof ws;
${uses.join('\n')}
`;
};

const empty = `import * as f from 'tidycrm/fields';
import { defineWorkspace, type CreateOf, type PatchOf, type RecordOf, type Where } from 'tidycrm/model';
export const all = [f, defineWorkspace];
export type T<A> = [CreateOf<A, never>, PatchOf<A, never>, RecordOf<A, never>, Where<A, never>];
`;

const compilers = { 'typescript 6': 'node_modules/typescript/bin/tsc', 'typescript 7': 'node_modules/typescript-7/bin/tsc' };

function seconds(compiler, source) {
  const folder = mkdtempSync(join(tmpdir(), 'tidycrm-types-'));
  try {
    writeFileSync(join(folder, 'workspace.ts'), source);
    const paths = {
      'tidycrm/*': [join(root, built ? 'dist/*/index.d.ts' : 'src/*/index.ts')],
      zod: [join(root, 'node_modules/zod')],
      'zod/*': [join(root, 'node_modules/zod/*')],
    };
    const config = {
      extends: join(root, 'tsconfig.json'),
      compilerOptions: { paths, types: [], typeRoots: [join(root, 'node_modules/@types')] },
      include: ['workspace.ts'],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const started = performance.now();
    const run = spawnSync('bash', ['-c', 'TIMEFORMAT="%U %S"; time "$0" "$1" -p "$2"', process.execPath, join(root, compiler), folder], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(run.stdout.slice(0, 2000));
    const cpu = (run.stderr.trim().split('\n').at(-1) ?? '').split(' ').reduce((sum, part) => sum + Number(part), 0);
    return { wall: (performance.now() - started) / 1000, cpu };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const round = (value) => Math.round(value * 100) / 100;
const result = { folders, fields, against: built ? 'dist' : 'src' };
for (const [name, compiler] of Object.entries(compilers)) {
  const imports = seconds(compiler, empty);
  const whole = seconds(compiler, workspace());
  result[name] = {
    seconds: { importsAlone: round(imports.wall), whole: round(whole.wall), workspace: round(whole.wall - imports.wall) },
    cpuSeconds: { importsAlone: round(imports.cpu), whole: round(whole.cpu), workspace: round(whole.cpu - imports.cpu) },
  };
}
console.log(JSON.stringify(result, null, 2));
