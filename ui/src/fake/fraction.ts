/** Exact fractions, so that the make-believe desk counts as honestly as the real one. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

export function fraction(over: bigint | number, under: bigint | number = 1): Fraction {
  if (typeof over === 'number' && !Number.isInteger(over)) return fraction(BigInt(Math.round(over * 10000)), BigInt(under) * 10000n);
  const [a, b] = [BigInt(over), BigInt(under)];
  const common = gcd(a, b) || 1n;
  return { over: a / common, under: b / common };
}

export const plus = (a: Fraction, b: Fraction) => fraction(a.over * b.under + b.over * a.under, a.under * b.under);
export const times = (a: Fraction, b: Fraction) => fraction(a.over * b.over, a.under * b.under);
export const sum = (all: Fraction[]) => all.reduce(plus, fraction(0));
export const mean = (all: Fraction[]) => times(sum(all), fraction(1, all.length));
export const compare = (a: Fraction, b: Fraction) => Number(a.over * b.under > b.over * a.under) - Number(a.over * b.under < b.over * a.under);

/** Two decimals, half up. */
export function hundredths(value: Fraction): bigint {
  return (value.over * 200n + value.under) / (2n * value.under);
}

export function printed(value: Fraction): string {
  const h = hundredths(value);
  return `${h / 100n}.${String(h % 100n).padStart(2, '0')}`;
}

/** Four decimals, so that contributions visibly add up to the final. */
export function precise(value: Fraction): string {
  const h = (value.over * 20000n + value.under) / (2n * value.under);
  return `${h / 10000n}.${String(h % 10000n).padStart(4, '0')}`;
}

export const asText = (value: Fraction) => (value.under === 1n ? String(value.over) : `${value.over}/${value.under}`);
