// The one script of every page but the search's: each part looks whether the page has what it is for.

import {} from "./quick.js";
import {} from "./copy.js";
import {} from "./passages.js";
import {} from "./search-found.js";
import {} from "./coins.js";
