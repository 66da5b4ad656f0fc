/** What the server calls a file (RFC 6266: the true name stands beside a plain one for old readers). */
export function fileNameOf(disposition: string | null, otherwise: string): string {
  const [, escaped] = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '') ?? [];
  if (!escaped) return otherwise;
  try {
    return decodeURIComponent(escaped);
  } catch {
    return otherwise;
  }
}
