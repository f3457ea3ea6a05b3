/**
 * Uses a little of every entry. Plain JavaScript that touches nothing but what it is given, so that the same file runs in
 * Node as ESM and CJS, in a bundle, and in a context that lacks nearly everything.
 *
 * @param {Record<string, any>} entries - Entry name → its module.
 * @returns What went wrong, as sentences; nothing when all is well.
 */
export async function useEverything(entries) {
  const wrong = [];
  const same = (what, actual, expected) => {
    if (JSON.stringify(actual) !== JSON.stringify(expected)) wrong.push(`${what}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
  };
  const use = async (name, run) => {
    const module = entries[name];
    if (module === undefined) return;
    try {
      await run(module);
    } catch (error) {
      wrong.push(`${name}: ${error?.stack ?? error}`);
    }
  };

  for (const [name, module] of Object.entries(entries)) if (Object.keys(module).length === 0) wrong.push(`${name} exports nothing`);

  await use('tidycrm/normalize', (n) => {
    same('an e-mail', n.normalizeEmail(' Ana@Example.COM ').value, 'ana@example.com');
    same('a country', n.normalizeCountry('Deutschland').value, 'DE');
    same('a date', n.normalizeDate('2024-02-29').value, '2024-02-29');
    same('a phone', n.normalizePhone('+48 22 621 02 46').value?.e164, '+48226210246');
    same('a name', n.normalizePersonName('Dr. Ana Nowak').value?.family, 'Nowak');
    same('nothing', n.normalizeText('  ').issues[0].code, 'empty');
  });
  await use('tidycrm/normalize/phone-max', (n) => {
    same('a phone with full metadata', n.normalizePhone('+48 22 621 02 46').value?.e164, '+48226210246');
  });
  await use('tidycrm/match', (m) => {
    const model = m.defineMatchModel({ block: [['email']], compare: { email: m.exact() } });
    same('keys', Array.isArray(m.matchKeys({ id: '1', email: 'a@b.co' }, model)), true);
  });
  await use('tidycrm/import', (i) => {
    const read = i.readCsv('name,email\nAna,a@b.co\n');
    same('a csv', JSON.stringify(read).includes('a@b.co'), true);
  });
  await use('tidycrm/model', (model) => {
    const { contacts } = entries['tidycrm/presets'] ?? {};
    if (contacts === undefined) return;
    const workspace = model.defineWorkspace({ id: 'smoke', version: 1, folders: { contacts: typeof contacts === 'function' ? contacts() : contacts } });
    const parsed = model.parseRecord(workspace, 'contacts', { name: 'Ana Nowak', emails: ['ANA@example.com'] }, { now: '2026-03-01T12:00:00.000Z' });
    same('a record', parsed.ok, true);
  });
  await use('tidycrm/tidy', async ({ tidy }) => {
    const { contacts } = entries['tidycrm/presets'] ?? {};
    const workspace = entries['tidycrm/model'].defineWorkspace({
      id: 'smoke',
      version: 1,
      folders: { contacts: typeof contacts === 'function' ? contacts() : contacts },
    });
    const rows = [
      { id: '1', name: 'Ana Nowak', emails: ['ana@example.com'], phones: ['+48 22 621 02 46'] },
      { id: '2', name: 'Nowak, Ana', emails: ['ANA@example.com'], phones: ['+48226210246'] },
      { id: '3', name: 'John Smith', emails: ['john@example.org'] },
    ];
    const result = await tidy(workspace, 'contacts', rows, { ctx: { now: '2026-03-01T12:00:00.000Z' } });
    same('rows that came out', result.records.length + result.merges.length >= 2, true);
  });
  return wrong;
}
