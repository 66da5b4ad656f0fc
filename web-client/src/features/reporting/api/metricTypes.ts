import type { Schemas } from '@/shared/api/types';

export type MetricInfo = Schemas['MetricDefinition'];
export type MetricFigure = Schemas['Figure'];
export type MetricItem = Schemas['MetricPart'];
export type MetricValue = Schemas['MetricValue'];
export type MetricRow = Schemas['MetricRow'];
export type MetricPoint = Schemas['MetricPoint'];
