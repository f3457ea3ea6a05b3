import { address, companyName, domain, link, longText, phone, select, taxId, text, user } from '../fields/index.ts';
import { leadSources } from './lead-sources.ts';

/**
 * Organisations: name, domain, industry, size, phones, address, tax id, lead source, owner, parent company.
 *
 * Use it as the folder `companies` of a workspace; `parent` links to that name.
 *
 * @example
 * companies.fields.parent.to;
 * //=> 'companies'
 */
export const companies = /* @__PURE__ */ (() =>
  Object.freeze({
    label: { en: 'Companies', pl: 'Firmy', ru: 'Компании', de: 'Firmen' },
    title: 'name',
    fields: Object.freeze({
      name: companyName({ label: { en: 'Name', pl: 'Nazwa', ru: 'Название', de: 'Name' } }),
      domain: domain({ unique: true, label: { en: 'Domain', pl: 'Domena', ru: 'Домен', de: 'Domain' } }),
      industry: text({ label: { en: 'Industry', pl: 'Branża', ru: 'Отрасль', de: 'Branche' } }),
      size: select({
        options: {
          '1-10': { aliases: ['1–10', 'micro', '1 to 10', '<10'] },
          '11-50': { aliases: ['11–50', 'small', '11 to 50'] },
          '51-200': { aliases: ['51–200', '51 to 200'] },
          '201-500': { aliases: ['201–500', 'medium', '201 to 500'] },
          '501-1000': { aliases: ['501–1000', '501 to 1000', '501-1,000', '501–1,000'] },
          '1000+': { aliases: ['>1000', '1000 +', '1,000+', '1001+', 'large', 'enterprise', '1001-5000', '1001-5,000', '5001-10,000', '10,000+', '10001+'] },
        },
        label: { en: 'Employees', pl: 'Zatrudnienie', ru: 'Сотрудники', de: 'Mitarbeiter' },
      }),
      phones: phone({ multiple: true, label: { en: 'Phones', pl: 'Telefony', ru: 'Телефоны', de: 'Telefone' } }),
      address: address({ label: { en: 'Address', pl: 'Adres', ru: 'Адрес', de: 'Adresse' } }),
      taxId: taxId({ label: { en: 'Tax id', pl: 'NIP', ru: 'ИНН', de: 'Steuernummer' } }),
      leadSource: select({ options: leadSources, label: { en: 'Lead source', pl: 'Źródło', ru: 'Источник', de: 'Quelle' } }),
      owner: user({ label: { en: 'Owner', pl: 'Opiekun', ru: 'Ответственный', de: 'Zuständig' } }),
      parent: link({
        to: 'companies',
        inverse: 'children',
        label: { en: 'Parent company', pl: 'Spółka matka', ru: 'Головная компания', de: 'Muttergesellschaft' },
      }),
      notes: longText({ dataClass: 'qualitative', label: { en: 'Notes', pl: 'Notatki', ru: 'Заметки', de: 'Notizen' } }),
    }),
  } as const))();
