import { withPart, type Part } from '../../../core/part.ts';
import type { Comparator, Comparison, Level } from '../comparator.ts';
import { isList, propertyOf } from '../kernel/comparable-text.ts';
import { grown } from '../kernel/growable.ts';
import { checkedSteps, thresholdsOf } from '../kernel/levels.ts';
import { createValueKernel } from '../kernel/value-kernel.ts';

/** Options of {@link geo}. */
export interface GeoOptions {
  /** The distances in kilometres up to which a level reaches, rising. */
  readonly levels?: readonly number[];
}

const earthRadiusKm = 6371.0088;

/** The implementation of {@link geo}. */
export const geoComparator: Comparator = {
  name: 'geo',
  createKernel({ levels }) {
    const limits = thresholdsOf(levels, 'withinKm');
    // A place as a point on the unit sphere: the straight line between two points grows with their distance.
    let points = new Float64Array(192);
    const chord = (a: number, b: number): number => {
      const x = (points[a * 3] as number) - (points[b * 3] as number);
      const y = (points[a * 3 + 1] as number) - (points[b * 3 + 1] as number);
      const z = (points[a * 3 + 2] as number) - (points[b * 3 + 2] as number);
      return x * x + y * y + z * z;
    };
    const chords = limits.map((km) => (km >= Math.PI * earthRadiusKm ? 5 : (2 * Math.sin(km / earthRadiusKm / 2)) ** 2 + 1e-15));
    return createValueKernel({
      canonical: placeText,
      derive(code, canonical) {
        points = grown(points, code * 3 + 2);
        const [lat, lng] = canonical.split(',').map((degrees) => (Number(degrees) * Math.PI) / 180) as [number, number];
        points[code * 3] = Math.cos(lat) * Math.cos(lng);
        points[code * 3 + 1] = Math.cos(lat) * Math.sin(lng);
        points[code * 3 + 2] = Math.sin(lat);
      },
      same: 0,
      level(a, b) {
        const apart = chord(a, b);
        let level = 0;
        while (level < chords.length && apart > (chords[level] as number)) level++;
        return level;
      },
      similarity: (a, b) => 1 / (1 + 2 * Math.asin(Math.min(1, Math.sqrt(chord(a, b)) / 2)) * earthRadiusKm),
      termOfLevel: levels.map(() => 0),
    });
  },
};

/** `latitude,longitude` in degrees, of an object with `lat` and `lng`, a pair, or a text of both. */
function placeText(value: unknown): string | null {
  const [lat, lng] =
    typeof value === 'string'
      ? value.split(/[,;]/, 3)
      : isList(value)
        ? [propertyOf(value, '0'), propertyOf(value, '1')]
        : [propertyOf(value, 'lat'), propertyOf(value, 'lng') ?? propertyOf(value, 'lon')];
  const latitude = degrees(lat);
  const longitude = degrees(lng);
  return latitude === null || longitude === null || Math.abs(latitude) > 90 || Math.abs(longitude) > 180 ? null : `${latitude},${longitude}`;
}

function degrees(value: unknown): number | null {
  if (typeof value !== 'number' && (typeof value !== 'string' || !/^\s?[+-]?\d{1,3}(?:\.\d{1,20})?\s?$/.test(value))) return null;
  const number = Number(value);
  return Number.isFinite(number) ? number + 0 : null;
}

/**
 * Compares places by their distance over the ground.
 *
 * Use it where records carry coordinates. For written addresses use {@link address}. Hint: distances are great-circle ones in
 * kilometres; a value without both coordinates says nothing.
 *
 * @example
 * geo({ levels: [1, 10] }).levels.map((level) => level.label);
 * //=> ['within 1 km', 'within 10 km', 'farther away']
 */
export function geo(options: GeoOptions = {}): Comparison & Part<Comparator> {
  const steps = checkedSteps('geo', options.levels ?? [0.1, 1, 10, 100], 'kilometres above 0', 'rising', (step) => step > 0);
  const levels: Level[] = [
    ...steps.map((km, i): Level => ({ label: `within ${km} km`, m: 0.7 / 2.5 ** i, u: Math.min(0.2, 0.0005 * 5 ** i), withinKm: km })),
    { label: 'farther away', m: 0.05, u: 0.9 },
  ];
  return withPart({ comparator: 'geo', levels }, geoComparator);
}
