/** Where the pages of test/e2e/pages are served from source, beside the built app. */
export const port = Number(process.env.E2E_PORT ?? 4179);
export const devPort = port + 1;
export const devUrl = `http://localhost:${devPort}/`;
