import { currency, date, file, formula, link, longText, percent, select, stage, statistic, tags, text, user } from '../fields/index.ts';
import { inFour } from './four-labels.ts';
import { leadSources } from './lead-sources.ts';

/**
 * Deals: title, amount, stage, owner, dates, company and contacts, product, reasons of loss, weighted amount.
 *
 * Use it beside {@link contacts} and {@link companies}, with {@link salesPipeline} as the pipeline `sales`:
 * `defineWorkspace({ …, folders: { contacts, companies, products, deals }, pipelines: { sales: salesPipeline } })`.
 *
 * @example
 * deals.fields.stage.pipeline;
 * //=> 'sales'
 */
export const deals = /* @__PURE__ */ (() =>
  Object.freeze({
    label: inFour('Deals', 'Transakcje', 'Сделки', 'Geschäfte'),
    title: 'title',
    fields: Object.freeze({
      title: text({ required: true, label: inFour('Title', 'Nazwa', 'Название', 'Titel') }),
      amount: currency({ label: inFour('Amount', 'Wartość', 'Сумма', 'Betrag') }),
      stage: stage({ pipeline: 'sales', required: true, default: 'new', history: true, label: inFour('Stage', 'Etap', 'Этап', 'Phase') }),
      probability: percent({ min: 0, max: 1, label: inFour('Probability', 'Prawdopodobieństwo', 'Вероятность', 'Wahrscheinlichkeit') }),
      weighted: formula({
        expr: 'amount * probability',
        returns: 'money',
        label: inFour('Weighted amount', 'Wartość ważona', 'Взвешенная сумма', 'Gewichteter Betrag'),
      }),
      priority: select({
        options: {
          low: { label: inFour('Low', 'Niski', 'Низкий', 'Niedrig') },
          normal: { label: inFour('Normal', 'Normalny', 'Обычный', 'Normal') },
          high: { label: inFour('High', 'Wysoki', 'Высокий', 'Hoch') },
        },
        label: inFour('Priority', 'Priorytet', 'Приоритет', 'Priorität'),
      }),
      owner: user({ label: inFour('Owner', 'Opiekun', 'Ответственный', 'Zuständig') }),
      company: link({ to: 'companies', inverse: 'deals', onDelete: 'clear', label: inFour('Company', 'Firma', 'Компания', 'Firma') }),
      contacts: link({
        to: 'contacts',
        multiple: true,
        inverse: 'deals',
        onDelete: 'clear',
        labels: ['decision maker', 'evaluator', 'influencer'],
        label: inFour('Contacts', 'Kontakty', 'Контакты', 'Kontakte'),
      }),
      products: link({ to: 'products', multiple: true, onDelete: 'restrict', label: inFour('Products', 'Produkty', 'Товары', 'Produkte') }),
      startDate: date({ label: inFour('Start date', 'Data rozpoczęcia', 'Дата начала', 'Beginn') }),
      closeDate: date({ label: inFour('Expected close', 'Planowane zamknięcie', 'Ожидаемое закрытие', 'Erwarteter Abschluss') }),
      leadSource: select({ options: leadSources, label: inFour('Lead source', 'Źródło', 'Источник', 'Quelle') }),
      lostReason: text({
        visibleWhen: { stage: 'lost' },
        dataClass: 'qualitative',
        label: inFour('Lost because', 'Powód utraty', 'Причина отказа', 'Verlustgrund'),
      }),
      nextStep: text({ dataClass: 'qualitative', label: inFour('Next step', 'Następny krok', 'Следующий шаг', 'Nächster Schritt') }),
      tags: tags({ label: inFour('Tags', 'Tagi', 'Метки', 'Schlagwörter') }),
      files: file({ multiple: true, label: inFour('Files', 'Pliki', 'Файлы', 'Dateien') }),
      description: longText({ label: inFour('Description', 'Opis', 'Описание', 'Beschreibung') }),
      inStage: statistic({ of: 'timeInStage', label: inFour('Time in stage', 'Czas w etapie', 'Время на этапе', 'Zeit in Phase') }),
      lastActivity: statistic({ of: 'lastActivityAt', label: inFour('Last activity', 'Ostatnia aktywność', 'Последнее действие', 'Letzte Aktivität') }),
    }),
    rules: Object.freeze({
      dates: {
        assert: { closeDate: { after: { field: 'startDate' } } },
        at: 'closeDate',
        severity: 'warning',
        message: inFour('It closes before it begins.', 'Zamknięcie jest przed rozpoczęciem.', 'Закрытие раньше начала.', 'Der Abschluss liegt vor dem Beginn.'),
      },
    } as const),
  } as const))();

/**
 * The pipeline of {@link deals}: five stages with probabilities; winning asks for amount and closing date.
 *
 * @example
 * Object.keys(salesPipeline.stages);
 * //=> ['new', 'qualified', 'proposal', 'won', 'lost']
 */
export const salesPipeline = {
  folder: 'deals',
  label: { en: 'Sales', pl: 'Sprzedaż', ru: 'Продажи', de: 'Vertrieb' },
  stages: {
    new: { label: { en: 'New', pl: 'Nowa', ru: 'Новая', de: 'Neu' }, category: 'open', probability: 0.1, rotAfter: 'P14D' },
    qualified: {
      label: { en: 'Qualified', pl: 'Zakwalifikowana', ru: 'Квалифицирована', de: 'Qualifiziert' },
      category: 'open',
      probability: 0.3,
      rotAfter: 'P21D',
    },
    proposal: {
      label: { en: 'Proposal', pl: 'Oferta', ru: 'Предложение', de: 'Angebot' },
      category: 'open',
      probability: 0.6,
      rotAfter: 'P21D',
      requires: ['amount'],
    },
    won: { label: { en: 'Won', pl: 'Wygrana', ru: 'Выиграна', de: 'Gewonnen' }, category: 'won', probability: 1, requires: ['amount', 'closeDate'] },
    lost: { label: { en: 'Lost', pl: 'Przegrana', ru: 'Проиграна', de: 'Verloren' }, category: 'lost', probability: 0 },
  },
} as const;
