/** The parts of a GeoJSON file that the map needs. */
export interface Outlines {
  features: {
    properties: { code: string; name: string; center?: [number, number] };
    geometry: { type: 'Polygon'; coordinates: Ring[] } | { type: 'MultiPolygon'; coordinates: Ring[][] };
  }[];
}

type Ring = [number, number][];

export interface Area {
  code: string;
  name: string;
  short: string;
  path: string;
  x: number;
  y: number;
}

export const SIZE = { width: 640, height: 620 };
const MARGIN = 8;

/** Outlines as SVG paths: plate carrée, narrowed by the cosine of the middle latitude, fitted into {@link SIZE}. */
export function outlines({ features }: Outlines): Area[] {
  const points = features.flatMap((feature) => ringsOf(feature.geometry).flat());
  const [west, east] = span(points.map(([lon]) => lon));
  const [south, north] = span(points.map(([, lat]) => lat));
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min(
    (SIZE.width - 2 * MARGIN) / ((east - west) * squeeze),
    (SIZE.height - 2 * MARGIN) / (north - south),
  );
  const left = (SIZE.width - (east - west) * squeeze * scale) / 2;
  const at = ([lon, lat]: [number, number]): [number, number] => [
    left + (lon - west) * squeeze * scale,
    MARGIN + (north - lat) * scale,
  ];
  return features.map(({ properties, geometry }) => {
    const rings = ringsOf(geometry);
    const [x, y] = at(properties.center ?? rings[0]![0]!);
    const path = rings.map((ring) => `M${ring.map((point) => at(point).map((n) => n.toFixed(1)).join(' ')).join('L')}Z`).join('');
    return { code: properties.code, name: properties.name, short: shortName(properties.name), path, x, y };
  });
}

function ringsOf(geometry: Outlines['features'][number]['geometry']): Ring[] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

function span(values: number[]): [number, number] {
  return values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity]);
}

/** 德宏傣族景颇族自治州 → 德宏 */
export function shortName(name: string): string {
  return name.replace(/(傣族景颇族|哈尼族彝族|壮族苗族|傈僳族|[彝藏傣白]族)?(自治州|州|市)$/, '');
}
