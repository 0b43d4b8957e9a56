/** Lets the page answer keys before the next task. */
export const breath = () => new Promise<void>((resume) => setTimeout(resume, 0));
