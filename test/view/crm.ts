import {
  checkbox,
  companyName,
  country,
  currency,
  date,
  dateTime,
  email,
  link,
  number,
  personName,
  phone,
  select,
  address,
  text,
  user,
} from '../../src/fields/index.ts';
import { defineWorkspace } from '../../src/model/index.ts';

/** A small firm's workspace that the tests of views share. */
export const crm = defineWorkspace({
  id: 'acme',
  version: 1,
  settings: { locale: 'en', timeZone: 'Europe/Warsaw' },
  folders: {
    companies: {
      title: 'name',
      fields: {
        name: companyName({ required: true }),
        country: country(),
        industry: select({ options: { it: { label: 'IT' }, retail: { label: 'Retail' } } }),
        parent: link({ to: 'companies' }),
      },
    },
    contacts: {
      title: 'name',
      fields: {
        name: personName({ required: true }),
        emails: email({ multiple: true }),
        phone: phone(),
        company: link({ to: 'companies' }),
        address: address(),
        born: date(),
        newsletter: checkbox(),
        age: number(),
        source: select({ options: { web: {}, fair: {}, referral: {} } }),
        status: select({ options: { trial: {}, customer: {}, lost: {} } }),
        renewal: date(),
        lastActivity: dateTime(),
        owner: user(),
        note: text(),
        taxNumber: text(),
      },
    },
    deals: {
      title: 'title',
      fields: {
        title: text({ required: true }),
        amount: currency(),
        closing: date(),
        owner: user(),
        stage: select({ options: { new: {}, won: {}, lost: {} } }),
        company: link({ to: 'companies' }),
        about: link({ to: ['companies', 'contacts'] }),
        seen: dateTime(),
      },
    },
    tasks: { title: 'title', fields: { title: text(), done: checkbox(), due: date(), about: link({ to: ['contacts', 'companies'] }) } },
  },
});
