import {
  checkbox,
  companyName,
  country,
  currency,
  email,
  longText,
  personName,
  phone,
  score,
  select,
  social,
  status,
  tags,
  text,
  url,
  user,
} from '../fields/index.ts';
import { inFour } from './four-labels.ts';
import { leadSources } from './lead-sources.ts';

/**
 * Leads: people nobody has qualified yet, with their company as text, source, status and score.
 *
 * Use it for what comes in from forms and lists; a lead becomes a contact, a company and a deal.
 *
 * @example
 * Object.keys(leads.fields.status.options);
 * //=> ['new', 'contacted', 'qualified', 'converted', 'disqualified']
 */
export const leads = /* @__PURE__ */ (() =>
  Object.freeze({
    label: inFour('Leads', 'Leady', 'Лиды', 'Leads'),
    title: 'name',
    fields: Object.freeze({
      name: personName({ label: inFour('Name', 'Imię i nazwisko', 'Имя', 'Name') }),
      email: email({ unique: true, label: inFour('E-mail', 'E-mail', 'Эл. почта', 'E-Mail') }),
      phone: phone({ label: inFour('Phone', 'Telefon', 'Телефон', 'Telefon') }),
      company: companyName({ label: inFour('Company', 'Firma', 'Компания', 'Firma') }),
      jobTitle: text({ expects: 'title', label: inFour('Job title', 'Stanowisko', 'Должность', 'Position') }),
      website: url({ label: inFour('Website', 'Strona WWW', 'Сайт', 'Website') }),
      country: country({ label: inFour('Country', 'Kraj', 'Страна', 'Land') }),
      socials: social({ multiple: true, label: inFour('Social profiles', 'Profile społecznościowe', 'Соцсети', 'Soziale Netzwerke') }),
      status: status({
        default: 'new',
        history: true,
        options: {
          new: { label: inFour('New', 'Nowy', 'Новый', 'Neu') },
          contacted: { label: inFour('Contacted', 'W kontakcie', 'Связались', 'Kontaktiert') },
          qualified: { label: inFour('Qualified', 'Zakwalifikowany', 'Квалифицирован', 'Qualifiziert') },
          converted: { label: inFour('Converted', 'Przekształcony', 'Конвертирован', 'Umgewandelt'), category: 'done' },
          disqualified: { label: inFour('Disqualified', 'Odrzucony', 'Отклонён', 'Abgelehnt'), category: 'dropped' },
        },
        label: inFour('Status', 'Status', 'Статус', 'Status'),
      }),
      rating: select({
        options: {
          hot: { label: inFour('Hot', 'Gorący', 'Горячий', 'Heiß') },
          warm: { label: inFour('Warm', 'Ciepły', 'Тёплый', 'Warm') },
          cold: { label: inFour('Cold', 'Zimny', 'Холодный', 'Kalt') },
        },
        label: inFour('Rating', 'Ocena', 'Оценка', 'Bewertung'),
      }),
      leadSource: select({ options: leadSources, label: inFour('Lead source', 'Źródło', 'Источник', 'Quelle') }),
      campaign: text({ label: inFour('Campaign', 'Kampania', 'Кампания', 'Kampagne') }),
      budget: currency({ label: inFour('Budget', 'Budżet', 'Бюджет', 'Budget') }),
      optOut: checkbox({ default: false, label: inFour('No mailings', 'Bez mailingów', 'Без рассылок', 'Keine Mailings') }),
      owner: user({ label: inFour('Owner', 'Opiekun', 'Ответственный', 'Zuständig') }),
      score: score({ model: 'lead', label: inFour('Score', 'Punkty', 'Баллы', 'Punkte') }),
      lostReason: text({
        visibleWhen: { status: 'disqualified' },
        dataClass: 'qualitative',
        label: inFour('Disqualified because', 'Powód odrzucenia', 'Причина отказа', 'Ablehnungsgrund'),
      }),
      tags: tags({ label: inFour('Tags', 'Tagi', 'Метки', 'Schlagwörter') }),
      notes: longText({ label: inFour('Notes', 'Notatki', 'Заметки', 'Notizen') }),
    }),
  } as const))();
