/** Where leads come from, as CRMs commonly list it. */
export const leadSources = {
  website: { label: { en: 'Website', pl: 'Strona WWW', ru: 'Сайт', de: 'Website' }, aliases: ['web', 'web site', 'site', 'www', 'landing page', 'online'] },
  organic_search: { label: { en: 'Organic search', pl: 'Wyszukiwarka', ru: 'Поиск', de: 'Suche' }, aliases: ['seo', 'google', 'organic'] },
  paid_search: {
    label: { en: 'Paid search', pl: 'Reklama w wyszukiwarce', ru: 'Контекстная реклама', de: 'Suchanzeigen' },
    aliases: ['ppc', 'cpc', 'adwords', 'google ads', 'sem'],
  },
  social: {
    label: { en: 'Social media', pl: 'Media społecznościowe', ru: 'Соцсети', de: 'Soziale Medien' },
    aliases: ['linkedin', 'facebook', 'instagram', 'twitter'],
  },
  email: { label: { en: 'E-mail', pl: 'E-mail', ru: 'Рассылка', de: 'E-Mail' }, aliases: ['newsletter', 'mailing', 'email campaign'] },
  referral: {
    label: { en: 'Referral', pl: 'Polecenie', ru: 'Рекомендация', de: 'Empfehlung' },
    aliases: ['word of mouth', 'recommendation', 'refferal', 'referal'],
  },
  partner: { label: { en: 'Partner', pl: 'Partner', ru: 'Партнёр', de: 'Partner' }, aliases: ['reseller', 'affiliate'] },
  event: {
    label: { en: 'Event', pl: 'Wydarzenie', ru: 'Мероприятие', de: 'Veranstaltung' },
    aliases: ['trade show', 'tradeshow', 'conference', 'webinar', 'expo', 'targi', 'выставка'],
  },
  phone: { label: { en: 'Phone call', pl: 'Telefon', ru: 'Звонок', de: 'Anruf' }, aliases: ['call', 'inbound call', 'telephone'] },
  cold_outreach: {
    label: { en: 'Cold outreach', pl: 'Zimny kontakt', ru: 'Холодный контакт', de: 'Kaltakquise' },
    aliases: ['cold call', 'outbound', 'cold email', 'cold calling'],
  },
  advertising: { label: { en: 'Advertising', pl: 'Reklama', ru: 'Реклама', de: 'Werbung' }, aliases: ['ads', 'ad', 'banner', 'print', 'tv', 'radio'] },
  chat: { label: { en: 'Chat', pl: 'Czat', ru: 'Чат', de: 'Chat' }, aliases: ['live chat', 'messenger', 'whatsapp', 'telegram'] },
  import: { label: { en: 'Import', pl: 'Import', ru: 'Импорт', de: 'Import' }, aliases: ['list', 'purchased list', 'csv'] },
  other: { label: { en: 'Other', pl: 'Inne', ru: 'Другое', de: 'Sonstiges' }, aliases: ['misc', 'unknown source', 'n/d'] },
} as const;
