/**
 * Local that belong to a role, not to a person, in eight languages.
 *
 * Source: RFC 2142 and common usage, November 2026.
 */
export const roleMailboxes =
  'abuse accounting accounts admin administrator admissions all backoffice billing biuro bukhgalter bukhgalteria business careers community company compliance contabilidad contact contact-us contacto contato customer customerservice datenschutz desk dev developer developers director do-not-reply donotreply dpo enquiries enquiry events faktury feedback finance firma general hallo hello help helpdesk helpline hola hostmaster hr info inform information inquiries inquiry invoice it jobs kontak kontakt ksiegowosc kundenservice legal list lists logistics mail mailbox manager marketing media news newsletter no-reply no_reply noreply notification oferta office operations operator order orders partner partners payments payroll penjualan poczta post postmaster pr press privacy procurement prodazhi purchasing reception recruitment registration reservation reservations root sale sales secretariat security seguridad sekretariat service services shop spam sprzedaz staff supplier support team tech test unsubscribe user vendas vendor ventas verkauf vertrieb web webadmin webmail webmaster www zakaz zakazy zamowienia';
