// Calls a function of one module of the search client. Standard input: JSON {module, function, calls}, a call being its
// parameters; standard output: JSON, one result a call.

import { readFileSync } from "node:fs";

const request = JSON.parse(readFileSync(0, "utf8"));
const module = await import(request.module);
const call = module[request.function];
process.stdout.write(JSON.stringify(request.calls.map((parameters) => call(...parameters))));
