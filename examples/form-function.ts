// A function behind a contact form: plain `Request` in, `Response` out, so that it runs on any edge runtime.
// It answers with the clean record, or with what is wrong in the visitor's language.
// `npm run example:form` tries it and prints its size and cold start.
import { checkbox, email, longText, personName, phone } from 'tidycrm/fields';
import { defineWorkspace, fromFormData, parseRecord } from 'tidycrm/model';
import { formatIssue, type IssueDictionary } from 'tidycrm/normalize';
import { polishIssues } from 'tidycrm/normalize/issues-pl';
import { russianIssues } from 'tidycrm/normalize/issues-ru';

const site = defineWorkspace({
  id: 'site',
  version: 1,
  settings: { country: 'PL' },
  folders: {
    enquiries: {
      title: 'name',
      fields: {
        name: personName({ required: true }),
        email: email({ required: true, unique: true }),
        phone: phone(),
        message: longText({ required: true, max: 4000 }),
        newsletter: checkbox({ default: false }),
      },
    },
  },
});

const dictionaries: readonly IssueDictionary[] = [polishIssues, russianIssues];

/** Reads the body as the browser or a program sent it. */
async function inputOf(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (type.includes('json')) return request.json().catch(() => null);
  return fromFormData(site, 'enquiries', await request.formData().catch(() => new FormData()));
}

/** The first language of the visitor that there is a dictionary for; English otherwise. */
function dictionaryFor(request: Request): IssueDictionary | undefined {
  const wanted = (request.headers.get('accept-language') ?? '').split(',').map((tag) => tag.trim().slice(0, 2).toLowerCase());
  const first = wanted.find((language) => language === 'en' || dictionaries.some((dictionary) => dictionary.language === language));
  return dictionaries.find((dictionary) => dictionary.language === first);
}

/** Handles one submission. The host stores the record and looks `uniqueKeys` up; nothing is sent or kept here. */
export async function handle(request: Request): Promise<Response> {
  if (request.method !== 'POST') return Response.json({ error: 'POST only' }, { status: 405 });
  const dictionary = dictionaryFor(request);
  const result = parseRecord(site, 'enquiries', await inputOf(request), { now: new Date().toISOString() });
  const issues = result.issues.map((issue) => ({
    field: issue.path[0] ?? null,
    code: issue.code,
    severity: issue.severity,
    message: formatIssue(issue, dictionary),
    ...(issue.suggestion === undefined ? {} : { suggestion: issue.suggestion }),
  }));
  if (!result.ok) return Response.json({ issues }, { status: 422 });
  return Response.json({ record: result.value, uniqueKeys: result.uniqueKeys.map(({ key }) => key), issues });
}
