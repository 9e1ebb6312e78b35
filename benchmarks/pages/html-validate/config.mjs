// How html-validate reads the pages: all that it recommends, but for what is said here.
export default {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // Both cases are valid HTML; the theme writes all of its markup in lower case.
    "doctype-style": ["error", { style: "lowercase" }],
    // Titles are the publisher's, and are shown whole however long they are.
    "long-title": "off",
    // Of the indentation of templates one blank is kept, which may be all that parts two words.
    "no-trailing-whitespace": "off",
    // End tags of list items and of paragraphs are left out where whatever follows ends them.
    "no-implicit-close": "off",
    // Quotes are left out where a value needs none, which makes pages lighter.
    "attr-quotes": ["error", { style: "any", unquoted: true }],
    // A button submits the form it is in, which is what those without a type are for; outside forms there is none to submit.
    "no-implicit-button-type": "off",
    // A list may be named; the one of the search results is.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
  },
};
