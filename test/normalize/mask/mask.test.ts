import { describe, expect, test } from 'vitest';
import { mask } from '../../../src/normalize/mask/index.ts';

describe('mask', () => {
  test.each([
    ['phone', '+79161234567', '+7 916 •••-••-67'],
    ['phone', '+48600123456', '+48 600 ••-••-56'],
    ['phone', '+996555123456', '+996 555 ••-••-56'],
    ['phone', '+12133734253;ext=12', '+1 213 •••-••-53'],
    ['phone', '123', '•••'],
    ['email', 'john.doe@gmail.com', 'j•••@gmail.com'],
    ['email', 'a@acme.pl', '•••@acme.pl'],
    ['email', 'no address', '•••'],
    ['name', 'Иванов Иван', 'И••• И•••'],
    ['name', "Anna O'Neil-Nowak", 'A••• O•••-N•••'],
    ['company', 'Acme Corp', 'A•••'],
    ['iban', 'DE89 3704 0044 0532 0130 00', 'DE••••••••••••••••3000'],
    ['taxId', '7707083893', '•••••••893'],
    ['card', '4111 1111 1111 1111', '••••••••••••1111'],
    ['date', '1980-05-17', '1980-••-••'],
    ['address', 'ul. Nowa 5', 'u•••. N••• •'],
    ['url', 'https://acme.pl/u/anna?x=1', 'https://acme.pl/•••'],
    ['url', 'https://anna:secret@acme.pl:8080/x', 'https://•••@acme.pl:8080/•••'],
    ['url', 'acme.pl/', 'acme.pl'],
    ['url', '/', '•••'],
    ['text', 'secret', '•••'],
    ['whatever', 'secret', '•••'],
  ])('%s %s shows as %s', (kind, value, shown) => {
    expect(mask(value, kind)).toBe(shown);
  });

  test('shows nothing of nothing', () => {
    for (const value of [null, undefined, '', {}, []]) expect(mask(value, 'email')).toBe('');
  });
});
