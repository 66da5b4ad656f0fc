import { authorisedFetch } from '../api/client';
import { ProblemError, toProblem } from '../api/problem';
import type { FileDetail } from '../api/types';

/** What the server takes, by the ending people see. */
const types: Record<string, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  mp4: 'video/mp4',
  mp3: 'audio/mpeg',
};

export const accepted = Object.keys(types)
  .map((ending) => `.${ending}`)
  .join(',');

/** Taken where a table is asked for only. Some browsers call it Excel's, so the ending decides here, too. */
const tables: Record<string, string> = { csv: 'text/csv' };

/** The type a file declares; what the ending does not say is left to the server to refuse. */
export function typeOf(name: string): string {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return types[ending] ?? tables[ending] ?? 'application/octet-stream';
}

export async function upload(purpose: string, file: File): Promise<FileDetail> {
  const answer = await authorisedFetch(
    new Request(`${location.origin}/api/v1/files?purpose=${encodeURIComponent(purpose)}`, {
      method: 'POST',
      headers: { 'Content-Type': typeOf(file.name), 'File-Name': encodeURIComponent(file.name) },
      body: await file.arrayBuffer(),
    }),
  );
  const body: unknown = await answer.json();
  if (!answer.ok) throw new ProblemError(toProblem(body, answer.status));
  return body as FileDetail;
}

const units = ['B', 'KB', 'MB'];

/** A size as people read it. */
export function sizeText(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024;
    unit++;
  }
  return `${unit === 0 ? size : size.toFixed(1)} ${units[unit]}`;
}
