import type { WriteStream } from 'node:tty';

const phases: Readonly<Record<string, string>> = {
  collecting: 'Reading the file',
  reading: 'Reading records',
  read: 'Preparing to match',
  chance: 'Learning what is common',
  train: 'Learning what duplicates look like',
  prior: 'Learning how many there are',
  compare: 'Comparing records',
  merging: 'Merging duplicates',
  auditing: 'Measuring quality',
};

/** A bar that is drawn over on a terminal, and a line a phase elsewhere. Everything goes to standard error. */
export function progressBar(stream: WriteStream | NodeJS.WriteStream): { update(phase: string, done: number, total?: number): void; end(): void } {
  let last = '';
  let drawnAt = 0;
  const width = 28;
  return {
    update(phase, done, total) {
      const name = phases[phase] ?? phase;
      if (!stream.isTTY) {
        if (name !== last) stream.write(`${name} …\n`);
        last = name;
        return;
      }
      const now = performance.now();
      if (name === last && now - drawnAt < 60 && done !== total) return;
      [last, drawnAt] = [name, now];
      const share = total === undefined || total === 0 ? null : Math.min(1, done / total);
      const bar = share === null ? '·'.repeat(width) : '█'.repeat(Math.round(share * width)).padEnd(width, '░');
      stream.write(`\r\u001b[2K${bar} ${share === null ? '   ' : `${String(Math.round(share * 100)).padStart(3)}%`} ${name}`);
    },
    end() {
      if (stream.isTTY) stream.write('\r\u001b[2K');
    },
  };
}
