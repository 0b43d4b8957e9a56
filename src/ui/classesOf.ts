/** The classes of a CSS module, as react-aria's props want them. An index signature would make each one possibly undefined. */
// biome-ignore lint/suspicious/noExplicitAny: no other type says that every name is there
export const classesOf = (module: Readonly<Record<string, string>>): any => module;
