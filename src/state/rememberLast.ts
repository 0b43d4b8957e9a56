/** Asks again only when one of the arguments is another than last time. */
export function rememberLast<Args extends readonly unknown[], Answer>(ask: (...args: Args) => Answer): (...args: Args) => Answer {
  let last: { args: Args; answer: Answer } | null = null;
  return (...args) => {
    if (last === null || last.args.length !== args.length || args.some((arg, i) => arg !== last?.args[i]))
      last = { args, answer: ask(...args) };
    return last.answer;
  };
}
