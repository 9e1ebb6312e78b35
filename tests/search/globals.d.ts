// What templates/assets/search/main.js gives to the scripts of the pages.

declare var motirArchive: typeof import("../../templates/assets/search/main.js").motirArchive;
