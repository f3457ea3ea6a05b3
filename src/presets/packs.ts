import {
  address,
  checkbox,
  companyName,
  currency,
  date,
  duration,
  email,
  externalId,
  openingHours,
  owners,
  percent,
  personName,
  phone,
  rating,
  select,
  social,
  tags,
  taxId,
  text,
  user,
} from '../fields/index.ts';
import { inFour } from './four-labels.ts';
import { leadSources } from './lead-sources.ts';

/**
 * The eight fields every contact should have, required: name, e-mails, phones, company, job title, address, lead source, owner.
 *
 * Use it as fields of a folder, spread after a preset to make them required: `{ ...contacts.fields, ...recommended8 }`.
 *
 * @example
 * Object.values(recommended8).every((field) => field.required);
 * //=> true
 */
export const recommended8 = /* @__PURE__ */ (() =>
  Object.freeze({
    name: personName({ required: true, label: inFour('Name', 'Imię i nazwisko', 'Имя', 'Name') }),
    emails: email({ required: true, multiple: true, unique: true, label: inFour('E-mails', 'E-maile', 'Эл. почта', 'E-Mails') }),
    phones: phone({ required: true, multiple: true, label: inFour('Phones', 'Telefony', 'Телефоны', 'Telefone') }),
    company: companyName({ required: true, label: inFour('Company', 'Firma', 'Компания', 'Firma') }),
    jobTitle: text({ required: true, expects: 'title', label: inFour('Job title', 'Stanowisko', 'Должность', 'Position') }),
    address: address({ required: true, label: inFour('Address', 'Adres', 'Адрес', 'Adresse') }),
    leadSource: select({ required: true, options: leadSources, label: inFour('Lead source', 'Źródło', 'Источник', 'Quelle') }),
    owner: user({ required: true, label: inFour('Owner', 'Opiekun', 'Ответственный', 'Zuständig') }),
  }))();

/**
 * What invoices need: name and address on the invoice, tax id, e-mail for invoices, payment terms, credit limit, discount.
 *
 * @example
 * Object.keys(billing).includes('taxId');
 * //=> true
 */
export const billing = /* @__PURE__ */ (() =>
  Object.freeze({
    billingName: companyName({ label: inFour('Name on invoice', 'Nazwa na fakturze', 'Название в счёте', 'Rechnungsname') }),
    billingAddress: address({ label: inFour('Address on invoice', 'Adres na fakturze', 'Юридический адрес', 'Rechnungsadresse') }),
    taxId: taxId({ label: inFour('Tax id', 'NIP', 'ИНН', 'Steuernummer') }),
    registerNumber: externalId({ label: inFour('Register number', 'KRS / REGON', 'ОГРН', 'Handelsregister') }),
    billingEmail: email({ label: inFour('E-mail for invoices', 'E-mail do faktur', 'Почта для счетов', 'E-Mail für Rechnungen') }),
    paymentMethod: select({
      options: {
        transfer: { label: inFour('Bank transfer', 'Przelew', 'Перевод', 'Überweisung') },
        card: { label: inFour('Card', 'Karta', 'Карта', 'Karte') },
        cash: { label: inFour('Cash', 'Gotówka', 'Наличные', 'Bar') },
        directDebit: { label: inFour('Direct debit', 'Polecenie zapłaty', 'Списание', 'Lastschrift') },
      },
      label: inFour('Payment', 'Płatność', 'Оплата', 'Zahlung'),
    }),
    paymentTerm: duration({ bare: 'days', label: inFour('Payment term', 'Termin płatności', 'Срок оплаты', 'Zahlungsziel') }),
    creditLimit: currency({ min: '0', sensitivity: 'sensitive', label: inFour('Credit limit', 'Limit kredytowy', 'Кредитный лимит', 'Kreditlimit') }),
    discount: percent({ min: 0, max: 1, label: inFour('Discount', 'Rabat', 'Скидка', 'Rabatt') }),
  }))();

/**
 * What keeps a relationship: birthday, hobbies, preferred channel, convenient call time, customer since, segment, satisfaction.
 *
 * @example
 * Object.keys(relationship.preferredChannel.options).includes('whatsapp');
 * //=> true
 */
export const relationship = /* @__PURE__ */ (() =>
  Object.freeze({
    birthday: date({ sensitivity: 'personal', label: inFour('Birthday', 'Urodziny', 'День рождения', 'Geburtstag') }),
    hobbies: tags({ label: inFour('Hobbies', 'Zainteresowania', 'Увлечения', 'Hobbys') }),
    preferredChannel: select({
      options: {
        phone: { label: inFour('Phone', 'Telefon', 'Телефон', 'Telefon') },
        email: { label: inFour('E-mail', 'E-mail', 'Почта', 'E-Mail') },
        sms: { label: 'SMS' },
        whatsapp: { label: 'WhatsApp' },
        telegram: { label: 'Telegram' },
        viber: { label: 'Viber' },
        post: { label: inFour('Post', 'Poczta', 'Обычная почта', 'Post') },
      },
      label: inFour('Preferred channel', 'Preferowany kanał', 'Предпочтительный канал', 'Bevorzugter Kanal'),
    }),
    messengers: social({ multiple: true, label: inFour('Messengers', 'Komunikatory', 'Мессенджеры', 'Messenger') }),
    callTime: openingHours({ label: inFour('Convenient call time', 'Dogodna pora rozmowy', 'Удобное время звонка', 'Passende Anrufzeit') }),
    customerSince: date({ label: inFour('With us since', 'Z nami od', 'С нами с', 'Kunde seit') }),
    segment: select({
      options: {
        vip: { label: 'VIP' },
        new: { label: inFour('New', 'Nowy', 'Новый', 'Neu') },
        large: { label: inFour('Large', 'Duży', 'Крупный', 'Groß') },
        regular: { label: inFour('Regular', 'Stały', 'Постоянный', 'Stamm') },
        difficult: { label: inFour('Difficult', 'Trudny', 'Сложный', 'Schwierig') },
      },
      label: inFour('Segment', 'Segment', 'Сегмент', 'Segment'),
    }),
    satisfaction: rating({ max: 5, label: inFour('Satisfaction', 'Zadowolenie', 'Удовлетворённость', 'Zufriedenheit') }),
  }))();

/**
 * What service needs: owners by service line, contract, level of service, hours, renewal.
 *
 * @example
 * Object.keys(service).includes('owners');
 * //=> true
 */
export const service = /* @__PURE__ */ (() =>
  Object.freeze({
    owners: owners({ roles: ['account', 'billing', 'technical'], label: inFour('Owners', 'Opiekunowie', 'Ответственные', 'Zuständige') }),
    contractNumber: externalId({ label: inFour('Contract number', 'Numer umowy', 'Номер договора', 'Vertragsnummer') }),
    contractFrom: date({ label: inFour('Contract from', 'Umowa od', 'Договор с', 'Vertrag ab') }),
    renewalOn: date({ label: inFour('Renewal', 'Odnowienie', 'Продление', 'Verlängerung') }),
    serviceLevel: select({
      options: {
        basic: { label: inFour('Basic', 'Podstawowy', 'Базовый', 'Basis') },
        standard: { label: inFour('Standard', 'Standardowy', 'Стандарт', 'Standard') },
        premium: { label: 'Premium' },
      },
      label: inFour('Service level', 'Poziom obsługi', 'Уровень обслуживания', 'Servicestufe'),
    }),
    answerWithin: duration({ bare: 'hours', label: inFour('Answer within', 'Odpowiedź w ciągu', 'Ответ в течение', 'Antwort innerhalb') }),
    serviceHours: openingHours({ label: inFour('Working hours', 'Godziny pracy', 'Часы работы', 'Arbeitszeiten') }),
  }))();

/**
 * What mailings need to know of an address: whether mail arrives, and whether its person wants any. Name the fields in the
 * address's options: `email({ status: 'emailStatus', optOut: 'emailOptOut' })`.
 *
 * @example
 * Object.keys(mailing.emailStatus.options);
 * //=> ['valid', 'softBounce', 'hardBounce', 'complained']
 */
export const mailing = /* @__PURE__ */ (() =>
  Object.freeze({
    emailStatus: select({
      options: {
        valid: { label: inFour('Valid', 'Poprawny', 'Действителен', 'Gültig') },
        softBounce: { label: inFour('Soft bounce', 'Odbicie tymczasowe', 'Временный отказ', 'Soft Bounce'), aliases: ['soft', 'soft-bounce', 'soft_bounce'] },
        hardBounce: {
          label: inFour('Hard bounce', 'Odbicie trwałe', 'Постоянный отказ', 'Hard Bounce'),
          aliases: ['hard', 'hard-bounce', 'hard_bounce', 'bounced', 'invalid'],
        },
        complained: { label: inFour('Complained', 'Zgłoszono spam', 'Жалоба', 'Beschwerde'), aliases: ['spam', 'complaint', 'spam complaint'] },
      },
      history: true,
      label: inFour('E-mail status', 'Stan e-maila', 'Статус почты', 'E-Mail-Status'),
    }),
    emailOptOut: checkbox({ default: false, history: true, label: inFour('No mailings', 'Bez mailingów', 'Без рассылок', 'Keine Mailings') }),
  }))();

/** The packs of fields by name. */
export const packs = /* @__PURE__ */ (() => Object.freeze({ recommended8, billing, relationship, service, mailing }))();
