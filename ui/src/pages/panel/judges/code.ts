/** The code after the highest one that looks like them: `J05` is followed by `J06`. */
export function nextCode(codes: string[]): string {
  const numbers = codes.flatMap((code) => (/^J(\d+)$/i.exec(code) ? Number(code.slice(1)) : []));
  return `J${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}
