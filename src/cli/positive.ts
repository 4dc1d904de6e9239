import { SagelaneError } from '../domain/errors.ts';

/** For flags that count something. */
export const positive =
  (flag: string) =>
  (text: string): number => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= 1) return value;
    throw new SagelaneError({
      code: 'BadUsage',
      what: `${flag} ${text} is no positive whole number`,
      fix: `for example ${flag} 20`,
    });
  };
