/**
 * Words of local parts that belong to a role, not to a person, in eight languages; without the s of a plural. Several in a row
 * are a role, too (`help desk`, `sales team`). Patterns: they become a regular expression.
 *
 * Source: RFC 2142 and common usage, November 2026.
 */
export const roleMailboxes =
  'abuse account accounting admin administrator admission all back.?office billing biuro bukhgalter bukhgalteria business career community company compliance contabilidad contact contact.?us contacto contato customer datenschutz desk dev developer director do.?not.?reply dpo enquiries enquiry event faktury feedback finance firma general hallo hello help helpline hola host hr info inform information inquiries inquiry invoice it job kontak kontakt ksiegowosc kunden legal list logistics mail mailbox manager marketing master media news newsletter no.?reply notification oferta office operation operator order partner payment payroll penjualan poczta post pr press privacy procurement prodazhi purchasing reception recruitment registration reservation root sale secretariat security seguridad sekretariat service shop spam sprzedaz staff supplier support team tech test unsubscribe user vendas vendor ventas verkauf vertrieb web www zakaz zakazy zamowienia';
