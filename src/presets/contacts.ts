import { address, companyName, date, email, externalId, longText, personName, phone, select, social, text, user } from '../fields/index.ts';
import { leadSources } from './lead-sources.ts';

/**
 * People: name, e-mails, phones, company, job title, address, birth date, gender, national id, socials, lead source, owner.
 *
 * Use it as a folder of a workspace: `folders: { contacts }`. No field is required, since a contact may come with a name,
 * an address or a phone alone; spread it to ask for more. The company is its name as text; add a `link` where companies
 * are a folder of their own.
 *
 * @example
 * Object.keys(contacts.fields).length;
 * //=> 13
 */
export const contacts = /* @__PURE__ */ (() =>
  Object.freeze({
    label: { en: 'Contacts', pl: 'Kontakty', ru: 'Контакты', de: 'Kontakte' },
    title: 'name',
    fields: Object.freeze({
      name: personName({ label: { en: 'Name', pl: 'Imię i nazwisko', ru: 'Имя', de: 'Name' } }),
      emails: email({ multiple: true, unique: true, label: { en: 'E-mails', pl: 'E-maile', ru: 'Эл. почта', de: 'E-Mails' } }),
      phones: phone({ multiple: true, label: { en: 'Phones', pl: 'Telefony', ru: 'Телефоны', de: 'Telefone' } }),
      company: companyName({ label: { en: 'Company', pl: 'Firma', ru: 'Компания', de: 'Firma' } }),
      jobTitle: text({ expects: 'title', label: { en: 'Job title', pl: 'Stanowisko', ru: 'Должность', de: 'Position' } }),
      address: address({ label: { en: 'Address', pl: 'Adres', ru: 'Адрес', de: 'Adresse' } }),
      birthDate: date({
        min: '1880-01-01',
        dataClass: 'identity',
        sensitivity: 'personal',
        label: { en: 'Birth date', pl: 'Data urodzenia', ru: 'Дата рождения', de: 'Geburtsdatum' },
      }),
      gender: select({
        sensitivity: 'personal',
        options: {
          female: { label: { en: 'Female', pl: 'Kobieta', ru: 'Женский', de: 'Weiblich' }, aliases: ['f', 'w', 'k', 'ж', 'жен', 'woman', 'mrs', 'frau'] },
          male: { label: { en: 'Male', pl: 'Mężczyzna', ru: 'Мужской', de: 'Männlich' }, aliases: ['m', 'м', 'муж', 'man', 'mr', 'herr'] },
          other: { label: { en: 'Other', pl: 'Inna', ru: 'Другой', de: 'Divers' }, aliases: ['x', 'd', 'nonbinary', 'non-binary'] },
        },
        label: { en: 'Gender', pl: 'Płeć', ru: 'Пол', de: 'Geschlecht' },
      }),
      nationalId: externalId({ sensitivity: 'sensitive', label: { en: 'National id', pl: 'PESEL', ru: 'Номер документа', de: 'Ausweisnummer' } }),
      socials: social({ multiple: true, label: { en: 'Social profiles', pl: 'Profile społecznościowe', ru: 'Соцсети', de: 'Soziale Netzwerke' } }),
      leadSource: select({ options: leadSources, label: { en: 'Lead source', pl: 'Źródło', ru: 'Источник', de: 'Quelle' } }),
      owner: user({ label: { en: 'Owner', pl: 'Opiekun', ru: 'Ответственный', de: 'Zuständig' } }),
      notes: longText({ dataClass: 'qualitative', label: { en: 'Notes', pl: 'Notatki', ru: 'Заметки', de: 'Notizen' } }),
    }),
  } as const))();
