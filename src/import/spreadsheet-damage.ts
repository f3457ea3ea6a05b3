import { issueMaker, type Issue } from '../core/issue.ts';
import { importIssues } from '../core/issues/import.ts';
import { repairMojibake } from '../text/mojibake.ts';

const issue = /* @__PURE__ */ issueMaker(importIssues);

const errorCell = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|N\/D|ССЫЛКА!|ЗНАЧ!|ДЕЛ\/0!|Н\/Д|ИМЯ\?|BEZUG!|WERT!|NV|ARG!|ADR!)$/iu;
const scientific = /^\d(?:[.,]\d{1,14})?E\+?\d{1,2}$/i;
const dayAndMonth = /^(?:\d{1,2}[-. ](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[-. ]\d{1,2})$/i;
const cutLengths: readonly number[] = [255, 32_767];

/** Whether a cell is an error of a spreadsheet, which stands for no value. */
export const isSpreadsheetError = (cell: unknown): boolean => typeof cell === 'string' && cell.startsWith('#') && errorCell.test(cell.trim());

/** What a spreadsheet did to a cell, as far as the cell tells. */
export function spreadsheetDamage(cell: unknown, column: string, kind: string | null): Issue | null {
  if (typeof cell !== 'string' || cell === '') return null;
  const text = cell.length > 40 ? cell : cell.trim();
  if (text.startsWith('#') && errorCell.test(text)) return issue('import.spreadsheet_error', { input: text, column });
  if (kind !== 'number' && kind !== 'money' && scientific.test(text)) return issue('import.scientific', { input: text, column });
  if (kind === 'choice' && dayAndMonth.test(text)) return issue('import.number_as_date', { input: text, column });
  if (cutLengths.includes(cell.length)) return issue('import.cut_off', { column, length: cell.length });
  const repair = /[\u0080-\u00ff\u0400-\u045f\ufffd]/.test(text) && text.length < 500 ? repairMojibake(text) : null;
  return repair === null ? null : issue('import.mojibake', { input: text, column }, { suggestion: repair.text });
}

/** Codes of one length of which some are one digit short: a spreadsheet may have eaten a zero. */
export function lostZeros(cells: readonly string[], column: string): Issue | null {
  const lengths = new Map<number, number>();
  const digits = cells.filter((cell) => /^\d{3,12}$/.test(cell));
  for (const cell of digits) lengths.set(cell.length, (lengths.get(cell.length) ?? 0) + 1);
  const [usual] = [...lengths].sort((a, b) => b[1] - a[1]);
  if (usual === undefined || digits.length < 10 || usual[1] < digits.length * 0.6) return null;
  const short = digits.filter((cell) => cell.length === usual[0] - 1);
  if (short.length === 0 || !digits.some((cell) => cell.length === usual[0] && /^[1-9]/.test(cell)) || digits.some((cell) => cell.startsWith('0'))) return null;
  return issue('import.lost_zeros', { column, input: [...new Set(short)].slice(0, 5) });
}
