/**
 * Local that belong to a role, not to a person, in eight languages; without hyphens and the s of a plural.
 *
 * Source: RFC 2142 and common usage, November 2026.
 */
export const roleMailboxes =
  'abuse accounting account admin administrator admission all backoffice billing biuro bukhgalter bukhgalteria business career community company compliance contabilidad contact contactus contacto contato customer customerservice datenschutz desk dev developer director donotreply dpo enquiries enquiry event faktury feedback finance firma general hallo hello help helpdesk helpline hola hostmaster hr info inform information inquiries inquiry invoice it job kontak kontakt ksiegowosc kundenservice legal list logistics mail mailbox manager marketing media news newsletter noreply notification oferta office operation operator order partner payment payroll penjualan poczta post postmaster pr press privacy procurement prodazhi purchasing reception recruitment registration reservation root sale secretariat security seguridad sekretariat service shop spam sprzedaz staff supplier support team tech test unsubscribe user vendas vendor ventas verkauf vertrieb web webadmin webmail webmaster www zakaz zakazy zamowienia';
