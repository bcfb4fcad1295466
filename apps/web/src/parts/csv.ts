/** Begins a file that a spreadsheet shall take for UTF-8. */
const BOM = '\uFEFF';

/**
 * A table as spreadsheets in Norway read it: semicolons, CRLF, UTF-8 with a mark at its beginning (RFC 4180 otherwise). A cell that a spreadsheet would take
 * for a formula gets an apostrophe before it (OWASP, CSV injection).
 */
export function csvOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return BOM + [head, ...rows].map((row) => row.map(cell).join(';')).join('\r\n') + '\r\n';
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Hands a text to the browser as a file. */
export function download(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
