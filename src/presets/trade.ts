import { address, autoNumber, checkbox, currency, date, file, link, longText, number, percent, select, status, text, url, user } from '../fields/index.ts';
import { inFour } from './four-labels.ts';

/**
 * Products and services that are sold: code, price, tax, unit, category.
 *
 * @example
 * products.fields.code.unique;
 * //=> true
 */
export const products = /* @__PURE__ */ (() =>
  Object.freeze({
    label: inFour('Products', 'Produkty', 'Товары', 'Produkte'),
    title: 'name',
    fields: Object.freeze({
      name: text({ required: true, dataClass: 'identity', label: inFour('Name', 'Nazwa', 'Название', 'Name') }),
      code: text({ unique: true, case: 'upper', dataClass: 'identity', label: inFour('Code', 'Kod', 'Артикул', 'Artikelnummer') }),
      price: currency({ min: '0', label: inFour('Price', 'Cena', 'Цена', 'Preis') }),
      cost: currency({ min: '0', sensitivity: 'sensitive', label: inFour('Cost', 'Koszt', 'Себестоимость', 'Kosten') }),
      tax: percent({ min: 0, max: 1, label: inFour('Tax', 'VAT', 'НДС', 'Steuer') }),
      unit: text({ label: inFour('Unit', 'Jednostka', 'Единица', 'Einheit') }),
      category: text({ label: inFour('Category', 'Kategoria', 'Категория', 'Kategorie') }),
      active: checkbox({ default: true, label: inFour('Active', 'Aktywny', 'Активен', 'Aktiv') }),
      page: url({ label: inFour('Page', 'Strona', 'Страница', 'Seite') }),
      image: file({ accept: ['image/*'], label: inFour('Image', 'Zdjęcie', 'Изображение', 'Bild') }),
      description: longText({ label: inFour('Description', 'Opis', 'Описание', 'Beschreibung') }),
    }),
  } as const))();

/**
 * Orders: number, customer, products, amounts, payment, delivery and status.
 *
 * Use it beside {@link contacts}, {@link companies}, {@link deals} and {@link products}, which it links to.
 *
 * @example
 * orders.fields.number.format;
 * //=> 'O-{YYYY}-{00000}'
 */
export const orders = /* @__PURE__ */ (() =>
  Object.freeze({
    label: inFour('Orders', 'Zamówienia', 'Заказы', 'Bestellungen'),
    title: 'number',
    fields: Object.freeze({
      number: autoNumber({ format: 'O-{YYYY}-{00000}', reset: 'yearly', unique: true, label: inFour('Number', 'Numer', 'Номер', 'Nummer') }),
      customer: link({ to: ['contacts', 'companies'], required: true, onDelete: 'restrict', label: inFour('Customer', 'Klient', 'Клиент', 'Kunde') }),
      deal: link({ to: 'deals', onDelete: 'clear', label: inFour('Deal', 'Transakcja', 'Сделка', 'Geschäft') }),
      products: link({ to: 'products', multiple: true, onDelete: 'restrict', label: inFour('Products', 'Produkty', 'Товары', 'Produkte') }),
      items: number({ whole: true, min: 0, label: inFour('Items', 'Liczba sztuk', 'Количество', 'Stück') }),
      total: currency({ label: inFour('Total', 'Razem', 'Итого', 'Summe') }),
      discount: percent({ min: 0, max: 1, label: inFour('Discount', 'Rabat', 'Скидка', 'Rabatt') }),
      orderedOn: date({ default: '@today', label: inFour('Ordered on', 'Data zamówienia', 'Дата заказа', 'Bestellt am') }),
      deliverBy: date({ label: inFour('Deliver by', 'Termin dostawy', 'Срок доставки', 'Liefertermin') }),
      status: status({
        required: true,
        default: 'draft',
        history: true,
        options: {
          draft: { label: inFour('Draft', 'Szkic', 'Черновик', 'Entwurf') },
          confirmed: { label: inFour('Confirmed', 'Potwierdzone', 'Подтверждён', 'Bestätigt') },
          shipped: { label: inFour('Shipped', 'Wysłane', 'Отправлен', 'Versandt') },
          delivered: { label: inFour('Delivered', 'Dostarczone', 'Доставлен', 'Geliefert'), category: 'done' },
          returned: { label: inFour('Returned', 'Zwrócone', 'Возвращён', 'Retourniert'), category: 'dropped' },
          cancelled: { label: inFour('Cancelled', 'Anulowane', 'Отменён', 'Storniert'), category: 'dropped', aliases: ['canceled'] },
        },
        label: inFour('Status', 'Status', 'Статус', 'Status'),
      }),
      payment: select({
        options: {
          transfer: { label: inFour('Bank transfer', 'Przelew', 'Перевод', 'Überweisung') },
          card: { label: inFour('Card', 'Karta', 'Карта', 'Karte') },
          cash: { label: inFour('Cash', 'Gotówka', 'Наличные', 'Bar') },
          invoice: { label: inFour('On account', 'Faktura', 'По счёту', 'Rechnung') },
        },
        label: inFour('Payment', 'Płatność', 'Оплата', 'Zahlung'),
      }),
      paidOn: date({ label: inFour('Paid on', 'Zapłacono', 'Оплачен', 'Bezahlt am') }),
      deliverTo: address({ label: inFour('Deliver to', 'Adres dostawy', 'Адрес доставки', 'Lieferadresse') }),
      owner: user({ default: '@me', label: inFour('Owner', 'Opiekun', 'Ответственный', 'Zuständig') }),
      notes: longText({ label: inFour('Notes', 'Notatki', 'Заметки', 'Notizen') }),
    }),
  } as const))();
