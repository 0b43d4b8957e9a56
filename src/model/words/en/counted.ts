/** "1 deadline", "3 deadlines": n as it is printed. */
export const counted = (n: string, one: string, many = `${one}s`): string => `${n} ${n === "1" ? one : many}`;
