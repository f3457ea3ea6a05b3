/** The seven comparisons of the pair kernel as DuckDB says them: over columns that were derived once, as `CASE WHEN`, best level first. */

/** Columns of the table `raw`, as {@link peopleTable} reads them: the canonical texts that our kernels compare too. */
export const rawColumns = ['id', 'given', 'family', 'email', 'phone', 'birthDate', 'postalCode', 'city'] as const;

const british = '^(([a-z]{1,2})[0-9][a-z0-9]?)[0-9][a-z]{2}$';

/** The rows with what comparisons need beside the value itself. */
export const peopleTable = `CREATE TABLE people AS SELECT id, given, family, email, city, postalCode,
  CASE WHEN contains(email, '@') THEN regexp_extract(email, '^(.*)@', 1) ELSE '' END AS emailUser,
  ltrim(phone, '+') AS phone,
  CASE WHEN regexp_full_match(phone, '[+]?[0-9]{7,}') THEN right(phone, 7) END AS lastSeven,
  CASE WHEN regexp_full_match(phone, '[+]?[0-9]{9,}') THEN right(phone, 9) END AS lastNine,
  replace(birthDate, '-', '') AS birthDate, TRY_CAST(birthDate AS DATE) AS birthDay,
  CASE WHEN regexp_matches(postalCode, '${british}') THEN left(postalCode, -2) ELSE left(postalCode, greatest(length(postalCode) - 1, 1)::INT) END AS sector,
  CASE WHEN regexp_matches(postalCode, '${british}') THEN regexp_extract(postalCode, '${british}', 1) WHEN length(postalCode) >= 5 THEN left(postalCode, 3) ELSE left(postalCode, 2) END AS district,
  CASE WHEN regexp_matches(postalCode, '${british}') THEN regexp_extract(postalCode, '${british}', 2) WHEN length(postalCode) >= 5 THEN left(postalCode, 2) ELSE left(postalCode, 1) END AS area
  FROM raw`;

const missing = (column: string): string => `WHEN a.${column} IS NULL OR b.${column} IS NULL THEN 255 WHEN a.${column} = b.${column} THEN 0`;
const alike = (column: string): string => `jaro_winkler_similarity(a.${column}, b.${column})`;
const slip = (column: string): string => `damerau_levenshtein(a.${column}, b.${column}) <= 1`;
const name = (column: string): string =>
  `CASE ${missing(column)} WHEN ${alike(column)} >= 0.92 THEN 1 WHEN ${alike(column)} >= 0.88 THEN 2 WHEN ${alike(column)} >= 0.8 THEN 3 ELSE 4 END`;

/** By comparison its level, 255 where a side has no value. */
const levelsInSql: Readonly<Record<string, string>> = {
  given: name('given'),
  family: name('family'),
  email: `CASE ${missing('email')} WHEN ${slip('email')} THEN 1 WHEN a.emailUser <> '' AND a.emailUser = b.emailUser THEN 2
    WHEN ${alike('email')} >= 0.92 THEN 3 WHEN a.emailUser <> '' AND b.emailUser <> '' AND ${alike('emailUser')} >= 0.9 THEN 4 ELSE 5 END`,
  phone: `CASE ${missing('phone')} WHEN a.lastSeven = b.lastSeven AND (a.lastNine = b.lastNine OR length(a.phone) <= 8 OR length(b.phone) <= 8) THEN 1
    WHEN (a.lastSeven = b.lastSeven OR length(a.phone) >= 7 OR length(b.phone) >= 7) AND ${slip('phone')} THEN 2 WHEN a.lastSeven = b.lastSeven THEN 3 ELSE 4 END`,
  birthDate: `CASE ${missing('birthDate')} WHEN a.birthDate[1:4] = b.birthDate[1:4] AND a.birthDate[5:6] = b.birthDate[7:8] AND a.birthDate[7:8] = b.birthDate[5:6] THEN 1
    WHEN ${slip('birthDate')} THEN 2 WHEN a.birthDate[5:8] = b.birthDate[5:8] THEN 4
    WHEN abs(a.birthDay - b.birthDay) <= 31 THEN 5 WHEN abs(a.birthDay - b.birthDay) <= 366 THEN 6 WHEN abs(a.birthDay - b.birthDay) <= 3653 THEN 7 ELSE 8 END`,
  postalCode: `CASE ${missing('postalCode')} WHEN (length(a.postalCode) >= 4 OR length(b.postalCode) >= 4) AND ${slip('postalCode')} THEN 1
    WHEN a.sector = b.sector THEN 2 WHEN a.district = b.district THEN 3 WHEN a.area = b.area THEN 4 ELSE 5 END`,
  city: name('city'),
};

/** The statement that compares the pairs and weighs them: the levels of each and their weight. */
export function compareStatement(weights: Readonly<Record<string, readonly number[]>>, prior: number): string {
  const names = Object.keys(levelsInSql);
  const levels = names.map((column) => `(${levelsInSql[column]})::UTINYINT AS l_${column}`);
  const sum = names.map(
    (column) => `CASE l_${column} ${(weights[column] ?? []).map((weight, level) => `WHEN ${level} THEN ${weight}::DOUBLE`).join(' ')} ELSE 0 END`,
  );
  return `CREATE TABLE compared AS SELECT ${names.map((column) => `l_${column}`).join(', ')}, ${prior}::DOUBLE + ${sum.join(' + ')} AS weight
    FROM (SELECT ${levels.join(', ')} FROM pairs JOIN people a ON a.id = pairs.l JOIN people b ON b.id = pairs.r)`;
}
