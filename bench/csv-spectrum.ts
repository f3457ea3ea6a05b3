// Whether readCsv reads the files of csv-spectrum as they say: npm run bench:csv. Reads ../shared/data, which is not part of the package.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from 'tidycrm/import';

const folder = '../shared/data/normalize/csv-spectrum';
/** Files that no reader can read as their answer says, and why. */
const knownBad: Readonly<Record<string, string>> = {
  'location_coordinates.csv': 'the answer has another phone number than the file, and is no list of rows',
};

if (!existsSync(folder)) console.log(JSON.stringify({ bench: 'csv-spectrum', skipped: `${folder} is not there` }));
else {
  const files = readdirSync(join(folder, 'csvs')).map((file) => {
    const stored = readFileSync(join(folder, 'csvs', file), 'utf8');
    const answer = JSON.stringify(JSON.parse(readFileSync(join(folder, 'json', file.replace(/\.csv$/, '.json')), 'utf8')));
    // The stored copies of files that end rows in CRLF have lost their CRs, which their names and answers still speak of.
    const lost = file.includes('crlf') && !stored.includes('\r');
    const text = lost ? stored.replaceAll('\n', '\r\n') : stored;
    return { file, lost, right: JSON.stringify(readCsv(text).rows) === answer };
  });
  console.log(
    JSON.stringify(
      {
        bench: 'csv-spectrum',
        files: files.length,
        right: files.filter(({ right }) => right).length,
        carriageReturnsPutBack: files.filter(({ lost }) => lost).map(({ file }) => file),
        wrong: files.filter(({ right }) => !right).map(({ file }) => ({ file, knownBad: knownBad[file] ?? null })),
      },
      null,
      2,
    ),
  );
}
