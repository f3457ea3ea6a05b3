export { adoptColumns, type AdoptedColumn, type AdoptedColumns } from './adopt-columns.ts';
export type { CsvEncoding } from './encoding.ts';
export { readCsv, type CsvReading, type CsvRow, type CsvStream, type CsvTable, type ReadableStreamLike, type ReadCsvOptions } from './read-csv.ts';
export type { ColumnMap, ColumnTarget, JoinedColumn, SplitColumn, Splitters } from './derived-columns.ts';
export { createRowReader, type RowReader, type RowReaderFolder } from './row-reader.ts';
export { suggestMapping, type ColumnMapping, type MappingSample } from './suggest-mapping.ts';
export { writeCsv, type WriteCsvOptions } from './write-csv.ts';
export {
  applyImport,
  undoImport,
  type AcceptImport,
  type AppliedImport,
  type ApplyImportOptions,
  type ImportConflict,
  type ImportPatch,
  type ImportUndo,
} from './apply-import.ts';
export type { ImportAction, ImportChange, ImportItem, ImportPlan } from './import-plan.ts';
export { planImport, type FieldPolicy, type PlanImportOptions, type RecordMatcher } from './plan-import.ts';
export { suggestValues, type ValueMap, type ValueSuggestion } from './value-mapping.ts';
