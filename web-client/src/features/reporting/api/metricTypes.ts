import type { Total } from '@/shared/api/types';

/** The shapes of the metrics in the contract. */
export interface MetricInfo {
  id: string;
  name: string;
  unit: string;
  /** COUNT or RATE, and what is counted: SCHOOLS or PEOPLE. */
  kind: string;
  counts: string;
  numerator: string;
  denominator?: string;
  periodKind: string;
  exclusions: string;
  limits: string;
  formulaVersion: number;
  by: string[];
}

export interface MetricFigure {
  value?: number;
  numerator?: number;
  denominator?: number;
  suppressed: boolean;
}

export interface MetricItem extends MetricFigure {
  key: string;
  name: string;
}

export interface MetricValue {
  id: string;
  name: string;
  unit: string;
  kind: string;
  counts: string;
  asOf: string;
  by?: string;
  formulaVersion: number;
  generatedAt: string;
  provisional: boolean;
  recordsFrom?: string;
  figure: MetricFigure;
  items: MetricItem[];
}

export interface MetricRow {
  id: string;
  personName?: string;
  school: { id: string; name: string };
  managingUnit: { code: string; name: string };
  county: { code: string; name: string };
  stage: string;
  met: boolean;
}

export interface MetricPoint {
  asOf: string;
  semester?: string;
  title: string;
  provisional: boolean;
  figure: MetricFigure;
}

export interface MetricTrend {
  id: string;
  name: string;
  unit: string;
  items: MetricPoint[];
}

export interface PageOfMetricRows {
  items: MetricRow[];
  nextCursor?: string;
  total?: Total;
}

interface Get<Path, Query, Body> {
  get: {
    parameters: { path?: Path; query?: Query; header?: never; cookie?: never };
    requestBody?: never;
    responses: { 200: { headers: object; content: { 'application/json': Body } } };
  };
}

export interface MetricPaths {
  '/api/v1/metrics': Get<never, never, { items: MetricInfo[] }>;
  '/api/v1/metrics/{id}': Get<{ id: string }, { asOf?: string; by?: string }, MetricValue>;
  '/api/v1/metrics/{id}/trend': Get<{ id: string }, { by: 'semester' }, MetricTrend>;
  '/api/v1/metrics/{id}/rows': Get<{ id: string }, Record<string, string | number>, PageOfMetricRows>;
}
