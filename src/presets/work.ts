import { autoNumber, checkbox, dateTime, duration, email, file, link, longText, select, statistic, status, tags, text, user } from '../fields/index.ts';
import { inFour } from './four-labels.ts';

const priorities = /* @__PURE__ */ (() => ({
  low: { label: inFour('Low', 'Niski', 'Низкий', 'Niedrig') },
  normal: { label: inFour('Normal', 'Normalny', 'Обычный', 'Normal') },
  high: { label: inFour('High', 'Wysoki', 'Высокий', 'Hoch') },
  urgent: { label: inFour('Urgent', 'Pilny', 'Срочный', 'Dringend') },
}))();

/**
 * Tickets: what customers ask and complain about, with number, status, priority, channel and who answers.
 *
 * Use it beside {@link contacts} and {@link companies}, which it links to.
 *
 * @example
 * tickets.fields.number.format;
 * //=> 'T-{YYYY}-{00000}'
 */
export const tickets = /* @__PURE__ */ (() =>
  Object.freeze({
    label: inFour('Tickets', 'Zgłoszenia', 'Обращения', 'Tickets'),
    title: 'subject',
    fields: Object.freeze({
      number: autoNumber({ format: 'T-{YYYY}-{00000}', reset: 'yearly', unique: true, label: inFour('Number', 'Numer', 'Номер', 'Nummer') }),
      subject: text({ required: true, label: inFour('Subject', 'Temat', 'Тема', 'Betreff') }),
      description: longText({ label: inFour('Description', 'Opis', 'Описание', 'Beschreibung') }),
      status: status({
        required: true,
        default: 'new',
        history: true,
        options: {
          new: { label: inFour('New', 'Nowe', 'Новое', 'Neu') },
          open: { label: inFour('Open', 'Otwarte', 'В работе', 'Offen') },
          waiting: { label: inFour('Waiting for customer', 'Oczekuje na klienta', 'Ждёт клиента', 'Wartet auf Kunden') },
          solved: { label: inFour('Solved', 'Rozwiązane', 'Решено', 'Gelöst'), category: 'done' },
          closed: { label: inFour('Closed', 'Zamknięte', 'Закрыто', 'Geschlossen'), category: 'done' },
        },
        label: inFour('Status', 'Status', 'Статус', 'Status'),
      }),
      priority: select({ default: 'normal', options: priorities, label: inFour('Priority', 'Priorytet', 'Приоритет', 'Priorität') }),
      channel: select({
        options: {
          email: { label: inFour('E-mail', 'E-mail', 'Почта', 'E-Mail') },
          phone: { label: inFour('Phone', 'Telefon', 'Телефон', 'Telefon') },
          chat: { label: inFour('Chat', 'Czat', 'Чат', 'Chat') },
          form: { label: inFour('Form', 'Formularz', 'Форма', 'Formular') },
        },
        label: inFour('Channel', 'Kanał', 'Канал', 'Kanal'),
      }),
      requester: email({ label: inFour('Requester', 'Zgłaszający', 'Заявитель', 'Anfragender') }),
      contact: link({ to: 'contacts', inverse: 'tickets', onDelete: 'clear', label: inFour('Contact', 'Kontakt', 'Контакт', 'Kontakt') }),
      company: link({ to: 'companies', inverse: 'tickets', onDelete: 'clear', label: inFour('Company', 'Firma', 'Компания', 'Firma') }),
      assignee: user({ label: inFour('Assignee', 'Przypisane do', 'Исполнитель', 'Bearbeiter') }),
      answeredAt: dateTime({ label: inFour('First answer', 'Pierwsza odpowiedź', 'Первый ответ', 'Erste Antwort') }),
      solvedAt: dateTime({ label: inFour('Solved at', 'Rozwiązano', 'Решено в', 'Gelöst am') }),
      tags: tags({ label: inFour('Tags', 'Tagi', 'Метки', 'Schlagwörter') }),
      files: file({ multiple: true, label: inFour('Files', 'Pliki', 'Файлы', 'Dateien') }),
    }),
  } as const))();

/**
 * Tasks: what is to be done, by whom and until when. They may be about contacts, companies and deals.
 *
 * @example
 * tasks.fields.status.default;
 * //=> 'todo'
 */
export const tasks = /* @__PURE__ */ (() =>
  Object.freeze({
    label: inFour('Tasks', 'Zadania', 'Задачи', 'Aufgaben'),
    title: 'title',
    fields: Object.freeze({
      title: text({ required: true, label: inFour('Title', 'Tytuł', 'Название', 'Titel') }),
      description: longText({ label: inFour('Description', 'Opis', 'Описание', 'Beschreibung') }),
      status: status({
        required: true,
        default: 'todo',
        options: {
          todo: { label: inFour('To do', 'Do zrobienia', 'К выполнению', 'Zu erledigen') },
          doing: { label: inFour('In progress', 'W toku', 'В работе', 'In Arbeit') },
          done: { label: inFour('Done', 'Zrobione', 'Сделано', 'Erledigt'), category: 'done', aliases: ['completed'] },
          cancelled: { label: inFour('Cancelled', 'Anulowane', 'Отменено', 'Abgebrochen'), category: 'dropped', aliases: ['canceled'] },
        },
        label: inFour('Status', 'Status', 'Статус', 'Status'),
      }),
      priority: select({ default: 'normal', options: priorities, label: inFour('Priority', 'Priorytet', 'Приоритет', 'Priorität') }),
      dueAt: dateTime({ label: inFour('Due', 'Termin', 'Срок', 'Fällig') }),
      doneAt: dateTime({ label: inFour('Done at', 'Zrobiono', 'Сделано в', 'Erledigt am') }),
      remindAt: dateTime({ label: inFour('Remind at', 'Przypomnienie', 'Напомнить', 'Erinnerung') }),
      assignee: user({ default: '@me', label: inFour('Assignee', 'Przypisane do', 'Исполнитель', 'Bearbeiter') }),
      about: link({ to: ['contacts', 'companies', 'deals'], multiple: true, onDelete: 'clear', label: inFour('About', 'Dotyczy', 'Касается', 'Betrifft') }),
    }),
  } as const))();

/**
 * Activities: calls, meetings, letters, visits: what happened with a customer, when, how long and with what result.
 *
 * @example
 * Object.keys(activities.fields.kind.options).includes('call');
 * //=> true
 */
export const activities = /* @__PURE__ */ (() =>
  Object.freeze({
    label: inFour('Activities', 'Aktywności', 'Действия', 'Aktivitäten'),
    title: 'subject',
    fields: Object.freeze({
      subject: text({ label: inFour('Subject', 'Temat', 'Тема', 'Betreff') }),
      kind: select({
        required: true,
        options: {
          call: { label: inFour('Call', 'Rozmowa', 'Звонок', 'Anruf') },
          meeting: { label: inFour('Meeting', 'Spotkanie', 'Встреча', 'Treffen') },
          email: { label: inFour('E-mail', 'E-mail', 'Письмо', 'E-Mail') },
          message: { label: inFour('Message', 'Wiadomość', 'Сообщение', 'Nachricht') },
          visit: { label: inFour('Visit', 'Wizyta', 'Визит', 'Besuch') },
          other: { label: inFour('Other', 'Inne', 'Другое', 'Sonstiges') },
        },
        label: inFour('Kind', 'Rodzaj', 'Вид', 'Art'),
      }),
      direction: select({
        options: {
          inbound: { label: inFour('Inbound', 'Przychodzące', 'Входящее', 'Eingehend') },
          outbound: { label: inFour('Outbound', 'Wychodzące', 'Исходящее', 'Ausgehend') },
        },
        label: inFour('Direction', 'Kierunek', 'Направление', 'Richtung'),
      }),
      status: status({
        default: 'held',
        options: {
          planned: { label: inFour('Planned', 'Planowane', 'Запланировано', 'Geplant') },
          held: { label: inFour('Held', 'Odbyte', 'Состоялось', 'Stattgefunden'), category: 'done' },
          missed: { label: inFour('Not held', 'Nieodbyte', 'Не состоялось', 'Ausgefallen'), category: 'dropped' },
        },
        label: inFour('Status', 'Status', 'Статус', 'Status'),
      }),
      at: dateTime({ required: true, default: '@now', label: inFour('When', 'Kiedy', 'Когда', 'Wann') }),
      duration: duration({ bare: 'minutes', label: inFour('Duration', 'Czas trwania', 'Длительность', 'Dauer') }),
      outcome: text({ dataClass: 'qualitative', label: inFour('Outcome', 'Wynik', 'Результат', 'Ergebnis') }),
      about: link({ to: ['contacts', 'companies', 'deals'], multiple: true, onDelete: 'cascade', label: inFour('About', 'Dotyczy', 'Касается', 'Betrifft') }),
      owner: user({ default: '@me', label: inFour('Owner', 'Opiekun', 'Ответственный', 'Zuständig') }),
      notes: longText({ label: inFour('Notes', 'Notatki', 'Заметки', 'Notizen') }),
    }),
  } as const))();

/**
 * Notes: free text about contacts, companies and deals.
 *
 * @example
 * notes.title;
 * //=> 'title'
 */
export const notes = /* @__PURE__ */ (() =>
  Object.freeze({
    label: inFour('Notes', 'Notatki', 'Заметки', 'Notizen'),
    title: 'title',
    fields: Object.freeze({
      title: text({ label: inFour('Title', 'Tytuł', 'Название', 'Titel') }),
      body: longText({ required: true, label: inFour('Text', 'Treść', 'Текст', 'Text') }),
      pinned: checkbox({ default: false, label: inFour('Pinned', 'Przypięta', 'Закреплено', 'Angeheftet') }),
      about: link({ to: ['contacts', 'companies', 'deals'], multiple: true, onDelete: 'cascade', label: inFour('About', 'Dotyczy', 'Касается', 'Betrifft') }),
      author: user({ default: '@me', immutable: true, label: inFour('Author', 'Autor', 'Автор', 'Autor') }),
      tags: tags({ label: inFour('Tags', 'Tagi', 'Метки', 'Schlagwörter') }),
      changedAt: statistic({ of: 'updatedAt', label: inFour('Changed', 'Zmieniono', 'Изменено', 'Geändert') }),
    }),
  } as const))();
