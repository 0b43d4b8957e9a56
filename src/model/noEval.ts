import { config } from "zod";

// The page's policy forbids making code from text. Zod finds that out by trying, which costs each start a caught error with its whole stack.
config({ jitless: true });
