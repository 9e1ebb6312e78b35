// What is shown of a release: its title, address and text.

import { termsIn } from "./terms.js";

/** Its terms are made when they are first asked for. */
export class Entry {
  /** @type {string[] | undefined} */
  ofTitle;
  /** @type {string[] | undefined} */
  ofText;

  /**
   * @param {string} title
   * @param {string} url
   * @param {string} text  its lead, where it comes from disk
   */
  constructor(title, url, text) {
    this.title = title;
    this.url = url;
    this.text = text;
  }

  get termsOfTitle() {
    return (this.ofTitle ??= termsIn(this.title));
  }

  get termsOfText() {
    return (this.ofText ??= termsIn(this.text));
  }
}
